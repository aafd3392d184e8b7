import type { INestApplication } from '@nestjs/common';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../create-app';
import { AppConfig, type Settings } from '../infrastructure/config';
import { testDatabase } from './test-database';

/** The owner's, in every app that `testApp` makes. */
export const PASSWORD = 'a password for specs';

export interface TestApp {
  readonly app: INestApplication;
  readonly databaseUrl: string;
  /** Stops the program and keeps its database, as SIGTERM does. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** The whole program on a database of its own; it does nothing by itself unless `roles` says so, and does not listen. */
export async function testApp(settings: Partial<Settings> = {}): Promise<TestApp> {
  const database = await testDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'tls-data-'));
  const config = new AppConfig({
    host: '127.0.0.1',
    port: 0,
    databaseUrl: database.url,
    redisUrl: null,
    dataDir,
    adminPassword: PASSWORD,
    signApiKey: null,
    webcastUrl: null,
    roles: new Set(),
    trustProxy: 0,
    logLevel: 'fatal',
    ...settings,
  });
  const app = await createApp(config, database.url, pino({ enabled: false }));
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= app.close());
  return {
    app,
    databaseUrl: database.url,
    stop,
    close: async () => {
      await stop();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
