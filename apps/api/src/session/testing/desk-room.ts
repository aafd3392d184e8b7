import type { SessionView } from '@app/contracts';
import type { LiveEvent, SessionId } from '@app/domain';
import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { signIn, testApp, type Answer, type Desk } from '../../testing';
import { Ledger } from '../ledger/ledger.service';
import { batchOf } from '../../testing/made-show';

/** The whole program, an organizer who is signed in, and a way to let things happen. */
export interface DeskRoom {
  readonly app: INestApplication;
  readonly desk: Desk;
  readonly database: DataSource;
  /** A session of a host of its own. */
  session(): Promise<SessionId>;
  happens(session: SessionId, ...events: readonly LiveEvent[]): Promise<void>;
  /** The id of the comment with these words. */
  commentOf(session: SessionId, text: string): Promise<string>;
  close(): Promise<void>;
}

export const NOWHERE = '00000000-0000-4000-8000-000000000000';

export async function deskRoom(): Promise<DeskRoom> {
  const running = await testApp();
  const desk = await signIn(running.app);
  const database = running.app.get(DataSource);
  let hosts = 0;
  return {
    app: running.app,
    desk,
    database,
    session: async () => (await desk.post<SessionView>('/sessions', { host: `host_${++hosts}` })).body.id,
    happens: (session, ...events) => running.app.get(Ledger, { strict: false }).append(batchOf(session, ...events)),
    commentOf: async (session, text) => {
      const [row]: { id: string }[] = await database.query('select id from comment where session_id = $1 and text = $2', [session, text]);
      if (row === undefined) throw new Error(`Nobody said "${text}"`);
      return row.id;
    },
    close: () => running.close(),
  };
}

/** What a refusal comes down to. */
export const refusal = ({ status, body }: Answer): [number, unknown] => [status, (body as { code?: unknown } | null)?.code];
