import { ADMIN_NAMESPACE, OVERLAY_NAMESPACE, type OverlayToken, type SessionView } from '@app/contracts';
import type { LiveEvent, SessionId } from '@app/domain';
import { DataSource } from 'typeorm';
import { Ledger } from '../../session';
import { signIn, testApp, type Desk, type TestApp } from '../../testing';
import { batchOf } from '../../testing/made-show';
import { listen, type Knock, type Listener } from './listener';

/** A program that broadcasts, its desk, and pages that listen to it. */
export interface BroadcastRoom {
  readonly running: TestApp;
  readonly desk: Desk;
  /** Of the first overlay link. */
  readonly token: string;
  open(knock: Omit<Knock, 'base'>): Promise<Listener>;
  overlay(auth?: Record<string, unknown>): Promise<Listener>;
  admin(auth?: Record<string, unknown>): Promise<Listener>;
  newSession(): Promise<SessionId>;
  started(): Promise<SessionId>;
  happens(session: SessionId, ...events: readonly LiveEvent[]): Promise<void>;
  putOnAir(session: SessionId, text: string): Promise<void>;
  /** Closes all pages and ends all sessions, so that "the session that is on" is each spec's own. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function broadcastRoom(): Promise<BroadcastRoom> {
  const running = await testApp({ roles: new Set(['broadcast']) });
  const desk = await signIn(running.app);
  const token = (await desk.get<OverlayToken[]>('/overlay-tokens')).body[0]?.token ?? '';
  const database = running.app.get(DataSource);
  const listeners: Listener[] = [];
  let hosts = 0;

  const closePages = (): void => listeners.splice(0).forEach((listener) => listener.close());
  const open = async (knock: Omit<Knock, 'base'>): Promise<Listener> => {
    const listener = await listen({ base: desk.base, ...knock });
    listeners.push(listener);
    return listener;
  };
  const newSession = async (): Promise<SessionId> => (await desk.post<SessionView>('/sessions', { host: `host_${++hosts}` })).body.id;
  return {
    running,
    desk,
    token,
    open,
    overlay: (auth = {}) => open({ namespace: OVERLAY_NAMESPACE, auth: { token, ...auth } }),
    admin: (auth = {}) => open({ namespace: ADMIN_NAMESPACE, auth, cookie: desk.cookie }),
    newSession,
    started: async () => {
      const id = await newSession();
      await desk.post(`/sessions/${id}/start`);
      return id;
    },
    happens: (session, ...events) => running.app.get(Ledger, { strict: false }).append(batchOf(session, ...events)),
    putOnAir: async (session, text) => {
      const [row]: { id: string }[] = await database.query('select id from comment where session_id = $1 and text = $2', [session, text]);
      await desk.put(`/sessions/${session}/question`, { commentId: row?.id });
    },
    clear: async () => {
      closePages();
      await database.query(`update session set status = 'stopped', started_at = null`);
    },
    close: async () => {
      closePages();
      await running.close();
    },
  };
}
