import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppModule } from '../app.module';
import { AppConfig, type Settings } from '../infrastructure/config';
import { testDatabase } from './test-database';

export interface TestApp {
  readonly app: INestApplication;
  readonly databaseUrl: string;
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
    adminPassword: 'a password for specs',
    signApiKey: null,
    webcastUrl: null,
    roles: new Set(),
    logLevel: 'fatal',
    ...settings,
  });
  const moduleRef = await Test.createTestingModule({ imports: [AppModule.with(config, database.url)] }).compile();
  const app = await moduleRef.createNestApplication({ logger: false }).init();
  return {
    app,
    databaseUrl: database.url,
    close: async () => {
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
