import { computed, inject, Injectable, signal } from '@angular/core';
import type { CommentView, ViewerDetail, ViewerTotals } from '@app/contracts';
import type { SessionId, ViewerId } from '@app/domain';
import { ApiClient } from '../../../core/api/api.client';
import { PagedList } from '../../../core/paging/paged-list';
import { Fetched } from '../fetched';
import { HistoryApi } from '../history.api';

interface Target {
  readonly session: SessionId;
  readonly viewer: ViewerId;
}

/** What one viewer did in a session, from the first to the last. */
@Injectable()
export class StoryStore {
  private readonly api = inject(ApiClient);
  private readonly history = inject(HistoryApi);
  private readonly target = signal<Target | null>(null);

  readonly of = this.target.asReadonly();
  readonly detail = new Fetched<ViewerDetail>(() => {
    const { session, viewer } = this.wanted();
    return this.api.viewer(session, viewer);
  });
  readonly comments = new PagedList<CommentView>(async (cursor) => {
    const { session, viewer } = this.wanted();
    const page = await this.history.comments(session, viewer, cursor);
    return { items: page.comments, next: page.nextCursor };
  });
  readonly total = computed(() => {
    const detail = this.detail.value();
    return detail && addTotals(detail.present, detail.used);
  });

  show(session: SessionId, viewer: ViewerId): void {
    const before = this.target();
    if (before?.session === session && before.viewer === viewer) return;
    this.target.set({ session, viewer });
    this.detail.clear();
    this.comments.clear();
    void this.load();
  }

  async load(): Promise<void> {
    await Promise.all([this.detail.refresh(), this.comments.refresh()]);
  }

  private wanted(): Target {
    const target = this.target();
    if (target === null) throw new Error('Nobody was chosen.');
    return target;
  }
}

/** Points are added as whole millionths, the precision of the wire, so that a sum shows no rounding of floating point. */
export function addTotals(a: ViewerTotals, b: ViewerTotals): ViewerTotals {
  const millionths = Math.round(a.points * 1e6) + Math.round(b.points * 1e6);
  return { points: millionths / 1e6, likes: a.likes + b.likes, comments: a.comments + b.comments, gifts: a.gifts + b.gifts, coins: a.coins + b.coins };
}
