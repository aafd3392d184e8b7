import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { Subject, type Observable } from 'rxjs';
import { logTrouble } from '../errors';
import { DatabaseAddress } from './database-address';

const RETRY_MS = 500;

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
  private client: Client | undefined;
  private stopped = false;

  /** What was announced, in commit order. */
  readonly messages: Observable<Notification> = this.received.asObservable();
  /** The connection was lost for a while: anything may have been missed, so read everything anew. */
  readonly missed: Observable<void> = this.reconnected.asObservable();

  constructor(private readonly address: DatabaseAddress) {}

  async onModuleInit(): Promise<void> {
    await this.connect();
  }

  async listen(channel: string): Promise<void> {
    this.channels.add(channel);
    await this.client?.query(`listen ${channel}`);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.address.url, keepAlive: true });
    client.on('notification', ({ channel, payload }) => this.received.next({ channel, payload: payload ?? '' }));
    client.on('error', (error) => logTrouble(this.logger, 'Lost the connection for notifications', error));
    try {
      await client.connect();
      for (const channel of this.channels) await client.query(`listen ${channel}`);
    } catch (error) {
      await client.end();
      throw error;
    }
    client.on('end', () => {
      this.client = undefined;
      void this.reconnect();
    });
    this.client = client;
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
    else await this.client?.end();
  }
}
