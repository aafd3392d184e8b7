import { computed, inject, Injectable, signal } from '@angular/core';
import type { CommentState, CommentView, ViewerDetail } from '@app/contracts';
import type { SessionId, ViewerId } from '@app/domain';
import { ApiClient } from '../../core/api/api.client';
import { failureOf, type Failure } from '../../core/failure/failure';
import { PagedList, type Page } from '../../core/paging/paged-list';

interface Target {
  readonly session: SessionId;
  readonly viewer: ViewerId;
}

/** The viewer who is looked at: sums, gifts and comments. One for each page that shows a viewer. */
@Injectable()
export class ViewerStore {
  private readonly api = inject(ApiClient);
  private readonly target = signal<Target | null>(null);
  private readonly fetched = signal<ViewerDetail | null>(null);
  private readonly trouble = signal<Failure | null>(null);

  readonly viewerId = computed(() => this.target()?.viewer ?? null);
  readonly sessionId = computed(() => this.target()?.session ?? null);
  /** Null until the answer is there; never that of another viewer. */
  readonly detail = this.fetched.asReadonly();
  readonly failure = this.trouble.asReadonly();
  readonly newComments = new PagedList<CommentView>((cursor) => this.fetchComments('new', cursor));
  readonly usedComments = new PagedList<CommentView>((cursor) => this.fetchComments('used', cursor));
  readonly newest = computed<CommentView | null>(() => this.newComments.items()?.[0] ?? null);

  /** Shows somebody; the same one again changes nothing. */
  show(session: SessionId | null, viewer: ViewerId | null): void {
    const target = this.target();
    if (target?.session === session && target?.viewer === viewer) return;
    this.target.set(session !== null && viewer !== null ? { session, viewer } : null);
    this.fetched.set(null);
    this.trouble.set(null);
    this.newComments.clear();
    this.usedComments.clear();
    void this.refresh();
  }

  /** Asks for everything of the shown viewer again. Never throws: trouble shows in `failure`. */
  async refresh(): Promise<void> {
    const target = this.target();
    if (target === null) return;
    await Promise.all([this.refreshDetail(target), this.newComments.refresh(), this.usedComments.refresh()]);
  }

  private async refreshDetail(target: Target): Promise<void> {
    try {
      const detail = await this.api.viewer(target.session, target.viewer);
      if (this.target() !== target) return;
      this.fetched.set(detail);
      this.trouble.set(null);
    } catch (error) {
      if (this.target() === target) this.trouble.set(failureOf(error));
    }
  }

  private async fetchComments(state: CommentState, cursor: string | null): Promise<Page<CommentView>> {
    const target = this.target();
    if (target === null) return { items: [], next: null };
    const page = await this.api.comments(target.session, target.viewer, state, cursor);
    return { items: page.comments, next: page.nextCursor };
  }
}
