import type { ServicesState, Standings } from '@app/contracts';
import { io, type Socket } from 'socket.io-client';

/** A page's socket, without the page: what it was told last. Comes back by itself, as pages do. */
export class Watcher {
  standings: Standings | null = null;
  /** Every state of the services that it was told. */
  readonly services: ServicesState[] = [];
  private readonly socket: Socket;

  private constructor(url: string, options: { readonly auth?: Record<string, string>; readonly cookie?: string }) {
    this.socket = io(url, {
      auth: options.auth ?? {},
      transports: ['websocket'],
      forceNew: true,
      ...(options.cookie === undefined ? {} : { extraHeaders: { cookie: options.cookie, origin: new URL(url).origin } }),
    });
    this.socket.on('standings', (standings: Standings) => {
      if (standings.sessionId !== this.standings?.sessionId || standings.version >= this.standings.version) this.standings = standings;
    });
    this.socket.on('services', (state: ServicesState) => this.services.push(state));
  }

  static overlay(link: string): Watcher {
    const { origin, searchParams } = new URL(link);
    return new Watcher(`${origin}/overlay`, { auth: { token: searchParams.get('token') ?? '' } });
  }

  static admin(url: string, cookie: string): Watcher {
    return new Watcher(`${url}/admin`, { cookie });
  }

  close(): void {
    this.socket.close();
  }
}
