import { computed, DestroyRef, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { SessionSummary } from '@app/contracts';
import { allowedCommands } from '@app/domain';
import { AuthStore } from '../../core/auth/auth.store';
import { formatCount, formatShort } from '../../core/format/numbers';
import { formatMoment } from '../../core/format/times';
import { PagedList } from '../../core/paging/paged-list';
import { Clock } from '../../core/timing/clock.service';
import { HistoryApi } from '../history/history.api';
import { nameOf } from './acted-on';
import { describeTimes } from './describe-times';
import { sessionsWords as words } from './sessions.words';

/** A session that is on goes on while one looks at the list. */
const REFRESH_MS = 15_000;

/** A session with the moment at which all this was so. */
interface Listed extends SessionSummary {
  readonly knownAt: number;
}

/** All sessions, newest first, or those that match what is searched. */
@Injectable()
export class SessionsStore {
  private readonly history = inject(HistoryApi);
  private readonly clock = inject(Clock);
  private readonly auth = inject(AuthStore);
  private readonly asked = signal('');

  readonly search = this.asked.asReadonly();
  readonly mayRename = this.auth.mayControl;
  readonly mayExport = this.auth.mayControl;
  readonly mayRemove = computed(() => this.auth.me()?.role === 'owner');
  readonly list = new PagedList<Listed>(async (cursor) => {
    const page = await this.history.sessions(this.asked(), cursor);
    return { items: page.sessions.map((session) => ({ ...session, knownAt: Date.now() })), next: page.nextCursor };
  });
  /** The former answer until the next one is there, so that nothing flickers while one types. */
  private readonly shown = linkedSignal<readonly Listed[] | null, readonly Listed[] | null>({
    source: this.list.items,
    computation: (items, before) => items ?? before?.value ?? null,
  });
  readonly isFormer = computed(() => this.list.items() === null && this.shown() !== null);
  readonly rows = computed(
    () =>
      this.shown()?.map((session) => {
        const isOn = session.status === 'running' || session.status === 'paused';
        const onMs = session.onMs + (isOn ? Math.max(0, this.clock.now() - session.knownAt) : 0);
        return {
          id: session.id,
          session,
          name: nameOf(session),
          host: `@${session.host}`,
          statusWord: words.statuses[session.status],
          isOn,
          canStart: this.auth.mayControl() && allowedCommands(session.status).includes('start'),
          times: describeTimes({ ...session, onMs }),
          moment: formatMoment(session.firstStartedAt ?? session.createdAt),
          participants: formatCount(session.totals.participants),
          likes: formatShort(session.totals.likes),
          coins: formatShort(session.totals.coins),
          points: formatShort(Math.ceil(session.totals.points)),
        };
      }) ?? null,
  );

  constructor() {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && this.rows()?.some(({ isOn }) => isOn)) void this.list.refresh();
    }, REFRESH_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  find(text: string): void {
    if (text.trim() === this.asked()) return;
    this.asked.set(text.trim());
    this.list.clear();
    void this.list.refresh();
  }
}
