import { randomUUID } from 'node:crypto';
import type { OverlayTest } from '@app/contracts';
import { DomainError } from '@app/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { filter, map, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { Notifications } from '../../infrastructure/database';
import { makeTest } from './make-test';
import { TEST_KINDS } from './overlay-tests.dto';

const CHANNEL = 'overlay_test';
/** Enough to look again and again, too little to fill the screens of a show. */
const ALLOWED = 10;
const WITHIN_MS = 10_000;

/**
 * Sends something made up to the overlays of every process. It is announced and nothing else: it touches no table, so no
 * ledger, no score and no list can hold it.
 */
@Injectable()
export class OverlayTests implements OnModuleInit {
  readonly sent: Observable<OverlayTest>;
  private latest: readonly number[] = [];

  constructor(
    private readonly notifications: Notifications,
    private readonly database: DataSource,
  ) {
    this.sent = notifications.messages.pipe(
      filter(({ channel }) => channel === CHANNEL),
      map(({ payload }) => readTest(payload)),
      filter((test) => test !== null),
    );
  }

  async onModuleInit(): Promise<void> {
    await this.notifications.listen(CHANNEL);
  }

  /** @throws DomainError `test.too-many` */
  async send(kind: OverlayTest['kind'], now = Date.now()): Promise<void> {
    const recent = this.latest.filter((at) => at > now - WITHIN_MS);
    if (recent.length >= ALLOWED) throw new DomainError('test.too-many', 'That is enough of tests for a moment. Try again in a few seconds.');
    this.latest = [...recent, now];
    await this.database.query('select pg_notify($1, $2)', [CHANNEL, `${kind} ${randomUUID()} ${new Date(now).toISOString()}`]);
  }
}

/** Null for what another version of the program may have sent. */
function readTest(payload: string): OverlayTest | null {
  const [named, id = '', at = ''] = payload.split(' ');
  const kind = TEST_KINDS.find((each) => each === named);
  return kind === undefined ? null : makeTest(kind, id, at);
}
