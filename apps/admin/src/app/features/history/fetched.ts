import { signal } from '@angular/core';
import { failureOf, type Failure } from '../../core/failure/failure';

/** One thing that is fetched, and fetched again without vanishing meanwhile. */
export class Fetched<T> {
  private readonly held = signal<T | null>(null);
  private readonly trouble = signal<Failure | null>(null);
  private generation = 0;

  /** Null until the first answer. Stays when a later one fails. */
  readonly value = this.held.asReadonly();
  /** Why the latest try failed; null when it did not. */
  readonly failure = this.trouble.asReadonly();

  constructor(private readonly fetch: () => Promise<T>) {}

  /** Never throws. An answer that was overtaken by a later request, or by `clear`, is dropped. @returns whether it came */
  async refresh(): Promise<boolean> {
    this.generation += 1;
    const mine = this.generation;
    try {
      const value = await this.fetch();
      if (mine !== this.generation) return false;
      this.held.set(value);
      this.trouble.set(null);
      return true;
    } catch (error) {
      if (mine === this.generation) this.trouble.set(failureOf(error));
      return false;
    }
  }

  /** Forgets it, as for another owner. */
  clear(): void {
    this.generation += 1;
    this.held.set(null);
    this.trouble.set(null);
  }
}
