import { computed, effect, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import type { LeaderboardEntry, SessionDetail } from '@app/contracts';
import { allowedCommands, type SessionId, type ViewerId } from '@app/domain';
import { ApiClient } from '../../core/api/api.client';
import { AuthStore } from '../../core/auth/auth.store';
import { failureOf, type Failure } from '../../core/failure/failure';
import { PagedList } from '../../core/paging/paged-list';
import { ViewerStore } from '../viewer/viewer.store';

/** One session as history: its sums, its gaps, its whole ranking, and the story of a viewer. */
@Injectable()
export class SessionDetailStore {
  private readonly api = inject(ApiClient);
  private readonly viewer = inject(ViewerStore);
  private readonly mayControl = inject(AuthStore).mayControl;
  private readonly id = signal<SessionId | null>(null);
  private readonly fetched = signal<SessionDetail | null>(null);
  private readonly trouble = signal<Failure | null>(null);

  readonly session = this.fetched.asReadonly();
  readonly failure = this.trouble.asReadonly();
  readonly canStart = computed(() => this.mayControl() && allowedCommands(this.session()?.status ?? 'running').includes('start'));
  readonly ranking = new PagedList<LeaderboardEntry>(async (cursor) => {
    const id = this.id();
    if (id === null) return { items: [], next: null };
    const offset = Number(cursor ?? '0');
    const page = await this.api.leaderboard(id, offset);
    const end = offset + page.entries.length;
    return { items: page.entries, next: page.entries.length > 0 && end < page.participants ? String(end) : null };
  });
  readonly selectedId = linkedSignal<ViewerId | null, ViewerId | null>({
    source: () => this.ranking.items()?.[0]?.viewerId ?? null,
    computation: (top, before) => before?.value ?? top,
  });

  constructor() {
    effect(() => {
      const id = this.id();
      const viewer = this.selectedId();
      untracked(() => this.viewer.show(id, viewer));
    });
  }

  open(id: SessionId): void {
    this.id.set(id);
    this.fetched.set(null);
    this.ranking.clear();
    this.selectedId.set(null);
    void this.load();
  }

  async load(): Promise<void> {
    const id = this.id();
    if (id === null) return;
    void this.ranking.refresh();
    try {
      const session = await this.api.session(id);
      if (this.id() !== id) return;
      this.fetched.set(session);
      this.trouble.set(null);
    } catch (error) {
      if (this.id() === id) this.trouble.set(failureOf(error));
    }
  }
}
