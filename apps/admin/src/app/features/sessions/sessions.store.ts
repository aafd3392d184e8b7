import { computed, inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import type { SessionPage } from '@app/contracts';
import { allowedCommands, type SessionId } from '@app/domain';
import { ApiClient } from '../../core/api/api.client';
import { AuthStore } from '../../core/auth/auth.store';
import { oneAtATime } from '../../core/failure/one-at-a-time';
import { formatCount, formatShort } from '../../core/format/numbers';
import { PagedList } from '../../core/paging/paged-list';
import { Clock } from '../../core/timing/clock.service';
import { Toaster } from '../../ui/toaster.service';
import { describeTimes } from './describe-times';
import { sessionsWords as words } from './sessions.words';

/** All sessions, newest first. */
@Injectable()
export class SessionsStore {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly clock = inject(Clock);
  private readonly mayControl = inject(AuthStore).mayControl;
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));

  readonly busy = this.turns.busy;
  readonly list = new PagedList<SessionPage['sessions'][number]>(async (cursor) => {
    const page = await this.api.sessions(cursor);
    return { items: page.sessions, next: page.nextCursor };
  });
  readonly rows = computed(() =>
    this.list.items()?.map((session) => ({
      id: session.id,
      host: `@${session.host}`,
      title: session.title,
      status: session.status,
      statusWord: words.statuses[session.status],
      canStart: this.mayControl() && allowedCommands(session.status).includes('start'),
      times: describeTimes(session, this.clock.now()),
      participants: formatCount(session.totals.participants),
      likes: formatShort(session.totals.likes),
      coins: formatShort(session.totals.coins),
    })),
  );

  async resume(id: SessionId): Promise<void> {
    await this.turns.run(id, async () => {
      await this.api.command(id, 'start');
      await this.router.navigate(['/']);
    });
  }
}
