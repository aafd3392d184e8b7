import { computed, signal } from '@angular/core';
import { failureOf, type Failure } from '../failure/failure';

export interface Page<T> {
  readonly items: readonly T[];
  /** Null on the last page. */
  readonly next: string | null;
}

/** A list that is fetched page by page as one scrolls, and can be fetched again without losing one's place. */
export class PagedList<T> {
  private readonly held = signal<Page<T> | null>(null);
  private readonly working = signal(false);
  private readonly trouble = signal<Failure | null>(null);
  private generation = 0;

  /** Null until the first answer. */
  readonly items = computed(() => this.held()?.items ?? null);
  readonly busy = this.working.asReadonly();
  readonly failure = this.trouble.asReadonly();
  readonly hasMore = computed(() => this.held()?.next !== null && this.held() !== null);

  constructor(private readonly fetchPage: (cursor: string | null) => Promise<Page<T>>) {}

  /** The next page, if there is one and none is on its way. */
  async more(): Promise<void> {
    const held = this.held();
    if (this.working() || held === null || held.next === null) return;
    await this.load(async () => {
      const page = await this.fetchPage(held.next);
      return { items: [...held.items, ...page.items], next: page.next };
    });
  }

  /** Everything again, as far as it was read, put in place at once. A refresh overtakes whatever is on its way. */
  async refresh(): Promise<void> {
    const wanted = this.held()?.items.length ?? 0;
    await this.load(async () => {
      let page = await this.fetchPage(null);
      while (page.items.length < wanted && page.next !== null) {
        const more = await this.fetchPage(page.next);
        page = { items: [...page.items, ...more.items], next: more.next };
      }
      return page;
    });
  }

  /** Forgets all, as for another owner of the list. */
  clear(): void {
    this.generation += 1;
    this.held.set(null);
    this.trouble.set(null);
    this.working.set(false);
  }

  private async load(fetch: () => Promise<Page<T>>): Promise<void> {
    this.generation += 1;
    const mine = this.generation;
    this.working.set(true);
    try {
      const page = await fetch();
      if (mine !== this.generation) return;
      this.held.set(page);
      this.trouble.set(null);
    } catch (error) {
      if (mine === this.generation) this.trouble.set(failureOf(error));
    } finally {
      if (mine === this.generation) this.working.set(false);
    }
  }
}
