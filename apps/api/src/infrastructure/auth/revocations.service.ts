import { Injectable, type OnModuleInit } from '@nestjs/common';
import { filter, map, merge, type Observable } from 'rxjs';
import type { EntityManager } from 'typeorm';
import { Notifications } from '../database';
import type { Revocation } from './identity';

const CHANNEL = 'access_revoked';

/** Tells every process what no longer gives access, so that sockets opened with it are closed. */
@Injectable()
export class Revocations implements OnModuleInit {
  readonly all: Observable<Revocation>;

  constructor(private readonly notifications: Notifications) {
    this.all = merge(
      notifications.messages.pipe(
        filter(({ channel }) => channel === CHANNEL),
        map(({ payload }) => parse(payload)),
      ),
      notifications.missed.pipe(map((): Revocation => ({ kind: 'anything' }))),
    );
  }

  async onModuleInit(): Promise<void> {
    await this.notifications.listen(CHANNEL);
  }

  /** Within the transaction that revokes, so that it is heard only if it is true. */
  async announce(manager: EntityManager, kind: 'overlay-token' | 'access-key', ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await manager.query('select pg_notify($1, $2 || id) from unnest($3::text[]) id', [CHANNEL, `${kind} `, ids]);
  }
}

function parse(payload: string): Revocation {
  const [kind, id = ''] = payload.split(' ', 2);
  return kind === 'overlay-token' || kind === 'access-key' ? { kind, id } : { kind: 'anything' };
}
