import { Inject, Injectable, Logger, Optional, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { Subject, type Observable } from 'rxjs';
import { logTrouble } from '../errors';
import { DatabaseAddress } from './database-address';

const RETRY_MS = 500;
const KEEP_ALIVE_MS = 10_000;

/** How the connection is felt for: a router that forgets it, or a server that loses its power, ends it without a word. */
export interface Pulse {
  readonly everyMs: number;
  /** An answer that takes longer will not come. */
  readonly answerMs: number;
}

export const PULSE = Symbol('pulse');

interface Line {
  readonly client: Client;
  readonly socket: Socket;
}

/** One announcement, as it was committed. */
export interface Notification {
  readonly channel: string;
  readonly payload: string;
}

/**
 * PostgreSQL's LISTEN as an observable. Whoever changes something announces it with `pg_notify` in the same transaction,
 * so news arrive exactly when they are true, in every process, with or without Redis.
 */
@Injectable()
export class Notifications implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(Notifications.name);
  private readonly received = new Subject<Notification>();
  private readonly reconnected = new Subject<void>();
  private readonly channels = new Set<string>();
  private line: Line | undefined;
  private stopped = false;

  /** What was announced, in commit order. */
  readonly messages: Observable<Notification> = this.received.asObservable();
  /** The connection was lost for a while: anything may have been missed, so read everything anew. */
  readonly missed: Observable<void> = this.reconnected.asObservable();

  constructor(
    private readonly address: DatabaseAddress,
    @Optional() @Inject(PULSE) private readonly pulse: Pulse = { everyMs: 15_000, answerMs: 5_000 },
  ) {}

  async onModuleInit(): Promise<void> {
    await this.connect();
  }

  async listen(channel: string): Promise<void> {
    this.channels.add(channel);
    await this.line?.client.query(`listen ${channel}`);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.end();
  }

  private async connect(): Promise<void> {
    // Its own, because only the socket can end a connection that nobody answers any more.
    const socket = new Socket();
    const client = new Client({
      connectionString: this.address.url,
      stream: () => socket,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      connectionTimeoutMillis: this.pulse.answerMs,
      query_timeout: this.pulse.answerMs,
    });
    client.on('notification', ({ channel, payload }) => this.received.next({ channel, payload: payload ?? '' }));
    client.on('error', (error) => logTrouble(this.logger, 'Lost the connection for notifications', error));
    try {
      await client.connect();
      for (const channel of this.channels) await client.query(`listen ${channel}`);
    } catch (error) {
      socket.destroy();
      throw error;
    }
    let next: NodeJS.Timeout | undefined;
    const beat = (): void => {
      next = setTimeout(() => void client.query('select 1').then(beat, () => socket.destroy()), this.pulse.everyMs).unref();
    };
    beat();
    client.on('end', () => {
      clearTimeout(next);
      this.line = undefined;
      void this.reconnect();
    });
    this.line = { client, socket };
  }

  private async reconnect(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.connect();
        break;
      } catch {
        await wait(RETRY_MS, undefined, { ref: false });
      }
    }
    if (!this.stopped) this.reconnected.next();
    // Stopped while it was on its way: nobody else would end it.
    else await this.end();
  }

  private async end(): Promise<void> {
    if (this.line === undefined) return;
    const { client, socket } = this.line;
    const deadline = setTimeout(() => socket.destroy(), this.pulse.answerMs);
    await client.end();
    clearTimeout(deadline);
  }
}
