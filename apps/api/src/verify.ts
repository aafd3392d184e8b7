import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { sessionId } from '@app/domain';
import { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { readConfig, type AppConfig } from './infrastructure/config';
import { findRunningCluster, hasCluster, startEmbeddedPostgres } from './infrastructure/database/embedded';
import { ensureRedis, explainStartFailure } from './infrastructure/process';
import { runVerify, type VerifyOutcome } from './session';

const USAGE = 'npm run verify -- --session ID, or npm run verify -- --all';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Null when the arguments make no sense. */
function readArguments(): { session: string | 'all' } | null {
  try {
    const { session, all } = parseArgs({ options: { session: { type: 'string' }, all: { type: 'boolean' } } }).values;
    if (all === true && session === undefined) return { session: 'all' };
    return session !== undefined && all !== true ? { session } : null;
  } catch {
    return null;
  }
}

/** The database of the program, running or not. What is started here is stopped here. */
async function openDatabase(config: AppConfig): Promise<{ url: string; stop(): Promise<void> } | null> {
  const url = config.databaseUrl ?? (await findRunningCluster(config.dataDir));
  if (url !== null) return { url, stop: () => Promise.resolve() };
  return (await hasCluster(config.dataDir)) ? startEmbeddedPostgres({ dataDir: config.dataDir, log: () => undefined }) : null;
}

async function verify(config: AppConfig, session: string): Promise<VerifyOutcome> {
  if (config.redisUrl !== null) await ensureRedis(config.redisUrl);
  const database = await openDatabase(config);
  if (database === null) {
    say(`There is no database in ${config.dataDir} yet.`);
    return 'no such session';
  }
  const redis = config.redisUrl === null ? null : new Redis(config.redisUrl, { maxRetriesPerRequest: 1, lazyConnect: true, retryStrategy: () => null });
  // Commands fail with the reason; without this, it would be printed once more.
  redis?.on('error', () => undefined);
  const dataSource = new DataSource({ type: 'postgres', url: database.url, poolSize: 2 });
  try {
    await dataSource.initialize();
    return await runVerify(dataSource, redis, session === 'all' ? 'all' : sessionId(session.toLowerCase()), say);
  } finally {
    redis?.disconnect();
    if (dataSource.isInitialized) await dataSource.destroy();
    await database.stop();
  }
}

async function run(): Promise<number> {
  const wanted = readArguments();
  if (wanted === null) {
    console.error(`Usage: ${USAGE}`);
    return 2;
  }
  if (wanted.session !== 'all' && !uuid.test(wanted.session)) {
    console.error(`There is no session ${JSON.stringify(wanted.session)}: a session is named by its id, as in the address of its page.`);
    return 1;
  }
  let config: AppConfig | null = null;
  try {
    config = readConfig();
    return (await verify(config, wanted.session)) === 'equal' ? 0 : 1;
  } catch (error) {
    console.error(explainStartFailure(error, config) ?? error);
    return 1;
  }
}

process.exit(await run());
