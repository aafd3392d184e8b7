import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Signal } from '@angular/core';
import type { ClientToServer, ServerToClient, SessionView, Standings } from '@app/contracts';
import { sessionId } from '@app/domain';
import { Server, type Socket } from 'socket.io';
import { openLiveClient, type LiveClient, type LiveClientOptions } from './live-client';

type Peer = Socket<ClientToServer, ServerToClient>;

const quick = { first: 10, most: 20 };
const view = (id: string): SessionView => ({
  id: sessionId(id), host: 'mali_star', title: null, status: 'running', connection: { state: 'idle' },
  createdAt: '2026-01-01T10:00:00.000Z', startedAt: null, stoppedAt: null,
});
const standings = (id: string, version: number): Standings => ({ sessionId: sessionId(id), version, participants: 3, active: 2, entries: [] });

/** Resolves as soon as the condition holds; jest's own limit ends a wait that never does. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
const becomes = <T>(value: Signal<T>, wanted: T): Promise<void> => until(() => value() === wanted);

class Show {
  readonly handshakes: Record<string, unknown>[] = [];
  readonly heard: string[] = [];
  readonly peers: Peer[] = [];
  /** The code of the refusal; null lets everybody in. */
  refuse: string | null = null;
  #http: HttpServer = createServer();
  #io: Server | null = null;

  async open(port = 0): Promise<number> {
    this.#http = createServer();
    const io = new Server<ClientToServer, ServerToClient>(this.#http, { pingInterval: 25 });
    this.#io = io;
    for (const namespace of ['/overlay', '/admin']) {
      io.of(namespace).use((socket, next) => {
        this.handshakes.push(socket.handshake.auth);
        next(this.refuse === null ? undefined : Object.assign(new Error('no'), { data: { code: this.refuse } }));
      });
      io.of(namespace).on('connection', (socket) => {
        this.peers.push(socket);
        socket.on('snapshot', () => this.heard.push('snapshot'));
        socket.on('painted', ({ page, version }) => this.heard.push(`painted ${page} ${version}`));
        socket.on('watch', (session) => this.heard.push(`watch ${session}`));
        socket.emit('session', view('a'));
      });
    }
    await new Promise<void>((resolve) => this.#http.listen(port, '127.0.0.1', resolve));
    return (this.#http.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    await this.#io?.close();
    this.#io = null;
  }
}

describe('a live client', () => {
  let show: Show;
  let port: number;
  let client: LiveClient | undefined;

  const open = (options: LiveClientOptions = { namespace: '/overlay', auth: { token: 'made-up' } }): LiveClient => {
    client = openLiveClient(options, { origin: `http://127.0.0.1:${port}`, lost: quick, refused: quick });
    return client;
  };
  const peer = (): Peer => show.peers.at(-1) as Peer;

  beforeEach(async () => {
    show = new Show();
    port = await show.open();
  });
  afterEach(async () => {
    client?.close();
    await show.close();
  });

  it('hears what the server says, and knows nothing before', async () => {
    const live = open();
    expect([live.link(), live.session(), live.standings(), live.lastHeardAt()]).toEqual(['connecting', undefined, null, 0]);
    await until(() => live.session()?.id === sessionId('a'));
    expect(live.link()).toBe('open');
    peer().emit('standings', standings('a', 2));
    peer().emit('standings', standings('a', 1));
    peer().emit('activity', [{ id: '1', at: '2026-01-01T10:00:00.000Z', kind: 'follow', viewerId: null, nickname: 'Mali' }], sessionId('a'));
    await until(() => live.activity().length === 1);
    expect(live.standings()?.version).toBe(2);
    expect(show.handshakes).toEqual([{ token: 'made-up' }]);
  });

  it('hears what the server cannot reach', async () => {
    const live = open();
    await until(() => live.session() !== undefined);
    expect(live.services().away).toEqual([]);
    peer().emit('services', { away: ['database'], since: '2026-01-01T10:00:00.000Z' });
    await until(() => live.services().away.length > 0);
    expect(live.services()).toEqual({ away: ['database'], since: '2026-01-01T10:00:00.000Z' });
  });

  it('hears which overlays are connected', async () => {
    const live = open({ namespace: '/admin', auth: {} });
    await until(() => live.session() !== undefined);
    expect(live.overlays()).toBeNull();
    peer().emit('overlays', []);
    await until(() => live.overlays() !== null);
    expect(live.overlays()).toEqual([]);
  });

  it('says what was painted while there is somebody to hear it, and nothing of it later', async () => {
    const live = open();
    live.painted({ page: 'overlay', sessionId: sessionId('a'), version: 1 });
    await until(() => live.session() !== undefined);
    live.painted({ page: 'overlay', sessionId: sessionId('a'), version: 2 });
    await until(() => show.heard.length > 0);
    expect(show.heard).toEqual(['painted overlay 2']);
  });

  it('takes a heartbeat for a sign of life', async () => {
    const live = open();
    await until(() => live.session() !== undefined);
    const before = live.lastHeardAt();
    await until(() => live.lastHeardAt() > before);
  });

  it('holds what it knows while the server is away, comes back by itself and asks for everything again', async () => {
    const live = open();
    await until(() => live.session() !== undefined);
    peer().emit('standings', standings('a', 2));
    await until(() => live.standings() !== null);
    await show.close();
    await becomes(live.link, 'lost');
    expect(live.standings()?.version).toBe(2);
    expect(show.heard).toEqual([]);

    await show.open(port);
    await becomes(live.link, 'open');
    await until(() => show.heard.length > 0);
    expect(show.heard).toEqual(['snapshot']);
  });

  it('finds a server that was not there when it started', async () => {
    await show.close();
    const live = open();
    await becomes(live.link, 'lost');
    await show.open(port);
    await becomes(live.link, 'open');
  });

  it.each(['token.invalid', 'auth.required'])('says "refused" on %s, goes on asking, and opens when it is let in', async (code) => {
    show.refuse = code;
    const live = open();
    await becomes(live.link, 'refused');
    await until(() => show.handshakes.length >= 3);
    expect(live.link()).toBe('refused');
    show.refuse = null;
    await becomes(live.link, 'open');
  });

  it('that finds no place keeps what it shows, and gets in when there is one', async () => {
    const live = open();
    await until(() => live.session() !== undefined);
    peer().emit('question', null, sessionId('a'));
    peer().emit('standings', standings('a', 2));
    await until(() => live.standings() !== null);
    show.refuse = 'token.crowded';
    peer().conn.close();
    await until(() => show.handshakes.length >= 3);
    expect([live.link(), live.standings()?.version]).toEqual(['lost', 2]);
    show.refuse = null;
    await becomes(live.link, 'open');
  });

  it('takes another error at the door for a server in trouble, not for a refusal', async () => {
    show.refuse = 'service.unavailable';
    const live = open();
    await becomes(live.link, 'lost');
    show.refuse = null;
    await becomes(live.link, 'open');
  });

  it('that the server sends away is refused, and asks again', async () => {
    const live = open();
    await until(() => live.session() !== undefined);
    show.refuse = 'token.invalid';
    peer().disconnect(true);
    await becomes(live.link, 'refused');
    await until(() => show.handshakes.length >= 3);
    expect(live.link()).toBe('refused');
  });

  it('stays refused when the server that refused goes away', async () => {
    show.refuse = 'token.invalid';
    const live = open();
    await becomes(live.link, 'refused');
    await show.close();
    const later = new Show();
    await later.open(port);
    expect(live.link()).toBe('refused');
    await becomes(live.link, 'open');
    await later.close();
  });

  it('watches another session, also after a reconnect', async () => {
    const live = open({ namespace: '/admin', auth: {} });
    await until(() => live.session() !== undefined);
    live.watch(sessionId('b'));
    await until(() => show.heard.length > 0);
    expect(show.heard).toEqual(['watch b']);
    await show.close();
    await becomes(live.link, 'lost');
    await show.open(port);
    await becomes(live.link, 'open');
    expect(show.handshakes).toEqual([{}, { session: 'b' }]);
  });

  it('in /overlay watches by a new handshake', async () => {
    const live = open();
    await until(() => live.session() !== undefined);
    live.watch(sessionId('b'));
    await until(() => show.handshakes.length === 2);
    expect(show.handshakes.at(-1)).toEqual({ token: 'made-up', session: 'b' });
    expect(live.link()).not.toBe('refused');
  });

  it('that was closed stays closed', async () => {
    const live = open();
    await until(() => live.session() !== undefined);
    const gone = new Promise((resolve) => peer().once('disconnect', resolve));
    live.close();
    await gone;
    expect(show.handshakes).toHaveLength(1);
  });
});
