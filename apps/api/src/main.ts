import 'reflect-metadata';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from './create-app';
import { AccessService, OverlayTokens, Owner } from './infrastructure/auth';
import { type AppConfig, readConfig } from './infrastructure/config';
import { migrate } from './infrastructure/database';
import { startEmbeddedPostgres } from './infrastructure/database/embedded';
import { createLog } from './infrastructure/logging';
import { addressLines, baseAddress, ensureGround, ensureRedis, explainStartFailure, listenForStop } from './infrastructure/process';

/** Longer than any job in flight, shorter than the patience of whoever stops the program. */
const CLOSE_MS = 8_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const signals = listenForStop();
/** A bug outside of any request: the state is unknown, so the program ends, but it ends as it should. */
const crash = new Promise<never>((_, reject) => process.on('uncaughtException', reject));
// Whoever read this may have gone (`npm start | head`): no reason to fall over the database.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
/** What was started, to be stopped in reverse order. */
const started: { readonly name: string; readonly stop: () => Promise<void> }[] = [];

async function start(config: AppConfig): Promise<void> {
  const log = createLog(config.logLevel);
  process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'A promise was rejected and nobody looked'));
  await ensureGround(config);
  if (config.redisUrl !== null) await ensureRedis(config.redisUrl);

  let { databaseUrl } = config;
  if (databaseUrl === null) {
    say('Starting the database');
    const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, log: say });
    started.push({ name: 'the database', stop: () => postgres.stop() });
    databaseUrl = postgres.url;
  }
  if (signals.asked()) return;
  say('Bringing the database up to date');
  await migrate(databaseUrl);
  if (signals.asked()) return;
  say('Starting the server');
  const app = await createApp(config, databaseUrl, log);
  started.push({ name: 'the server', stop: () => Promise.race([app.close(), wait(CLOSE_MS, undefined, { ref: false })]) });
  await app.listen(config.port, config.host);
  if (signals.asked()) return;

  const address: unknown = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : config.port;
  const [overlay = null] = await app.get(OverlayTokens).list();
  say(addressLines({
    base: baseAddress(config.host, port),
    enter: await app.get(AccessService).oneTimeLink(),
    overlay,
    password: app.get(Owner).takeMadePassword(),
  }));
  await signals.first;
}

async function stop(): Promise<void> {
  for (const { name, stop: stopIt } of started.reverse()) {
    say(`Stopping ${name}`);
    // The database is always stopped properly: what is not, has to be repaired by the next start.
    await (name === 'the server' ? Promise.race([stopIt(), signals.second]) : stopIt());
  }
}

async function run(): Promise<number> {
  let config: AppConfig | null = null;
  let failed = false;
  try {
    config = readConfig();
    // A step of the start that hangs must not outlive a Ctrl-C.
    await Promise.race([start(config), crash, signals.first.then(() => Promise.race([wait(CLOSE_MS), signals.second]))]);
  } catch (error) {
    failed = true;
    console.error(explainStartFailure(error, config) ?? error);
  }
  try {
    await stop();
  } catch (error) {
    failed = true;
    console.error(error);
  }
  return failed ? 1 : 0;
}

process.exit(await run());
