import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { pino } from 'pino';
import { createApp } from '../../src/create-app';
import { AppConfig, type ProcessRole } from '../../src/infrastructure/config';
import { migrate } from '../../src/infrastructure/database';
import type { Backend } from '../figure';
import { startDatabase } from './database';
import { startRedis } from './redis';

export interface Application {
  readonly app: INestApplication;
  readonly databaseUrl: string;
  close(): Promise<void>;
}

/** The program inside this process, on a database of its own: for figures that begin or end where no socket is. */
export async function startApplication(backend: Backend, roles: readonly ProcessRole[]): Promise<Application> {
  const redis = await startRedis(backend);
  const { databaseUrl, dataDir, stop } = await startDatabase();
  await migrate(databaseUrl);
  const config = new AppConfig({
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    redisUrl: redis.url,
    dataDir,
    adminPassword: 'a password for the bench',
    signApiKey: null,
    webcastUrl: null,
    roles: new Set(roles),
    trustProxy: 0, logLevel: 'warn',
  });
  const app = await createApp(config, databaseUrl, pino({ level: 'warn' }));
  return {
    app,
    databaseUrl,
    close: async () => {
      await app.close();
      await stop();
      await redis.stop();
    },
  };
}
