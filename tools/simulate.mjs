// The simulator alone: a TikTok LIVE server on loopback. Every host that is asked for is live.
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const usage = 'npm run simulate -- [--port P] [--scenario calm|busy|storm] [--replay FILE.jsonl] [--rate N] [--seed N]';

/** One line, because it is the one thing that has to be read. */
function refuse(message, code = 2) {
  console.error(message);
  process.exit(code);
}

/** The arguments, checked as far as they can be without the simulator itself. */
function readArguments() {
  let values;
  try {
    ({ values } = parseArgs({
      options: { port: { type: 'string' }, scenario: { type: 'string' }, replay: { type: 'string' }, rate: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }));
  } catch (error) {
    refuse(`${error.message.split('\n')[0]} Usage: ${usage}`);
  }
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const number = (name, low, high, whole) => {
    const text = values[name];
    if (text === undefined) return undefined;
    const value = text.trim() === '' ? NaN : Number(text);
    if (!(value >= low && value <= high) || (whole && !Number.isInteger(value))) refuse(`--${name} ${text}: must be a ${whole ? 'whole ' : ''}number from ${low} to ${high}.`);
    return value;
  };
  if (values.scenario !== undefined && values.replay !== undefined) refuse('--scenario and --replay: only one of them can play.');
  return {
    port: number('port', 0, 65_535, true) ?? 8091,
    rate: number('rate', 0.01, 100_000, false),
    seed: number('seed', 0, 2 ** 32 - 1, true) ?? 1,
    scenario: values.scenario ?? 'busy',
    replay: values.replay,
  };
}

/** Bundles the library as it is now, so that there is nothing to build first and nothing that can be stale. */
async function loadSimulator() {
  const { build } = await import('esbuild').catch(() => refuse('The packages are not installed yet: run "npm ci" first.', 1));
  const folder = path.join(root, 'node_modules', '.cache', 'webcast-simulator');
  const outfile = path.join(folder, `${process.pid}.mjs`);
  await mkdir(folder, { recursive: true });
  await build({ entryPoints: [path.join(root, 'libs/webcast-simulator/src/index.ts')], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'warning' });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}

/** Says who comes and goes, and now and then how much was sent. */
function report(simulator) {
  const known = new Map();
  let seconds = 0;
  return setInterval(() => {
    seconds += 1;
    for (const room of simulator.rooms) {
      const before = known.get(room.handle) ?? { watchers: 0, sent: 0 };
      const now = { watchers: room.watchers, sent: room.sentTotal };
      if (now.watchers !== before.watchers || (seconds % 30 === 0 && now.sent !== before.sent)) {
        console.log(`@${room.handle}: ${now.watchers} connected, ${now.sent} messages sent, ${room.acknowledged} frames acknowledged`);
        known.set(room.handle, now);
      }
    }
  }, 1000);
}

const { port, rate, seed, scenario, replay } = readArguments();
const { readRecording, scenarioNames, startSimulator } = await loadSimulator();
if (!scenarioNames.includes(scenario)) refuse(`--scenario ${scenario}: there are ${scenarioNames.join(', ')}.`);
const recording = replay === undefined ? undefined : await readRecording(path.resolve(replay)).catch((error) => refuse(`--replay: ${error.message}`));

const simulator = await startSimulator({ port, seed, keepSent: 20_000, autoRooms: recording ? { recording, rate } : { scenario, rate } }).catch((error) =>
  refuse(error.code === 'EADDRINUSE' ? `--port ${port}: something else listens there already.` : error.message, 1),
);

const what = recording ? `${recording.length} recorded messages from ${replay}, at ${rate ?? 10} a second` : `the scenario "${scenario}" with seed ${seed}${rate ? `, at ${rate} messages a second` : ''}`;
console.log(`TikTok LIVE simulator on ${simulator.url}`);
console.log(`  Every @name is live here and plays ${what}, as soon as somebody connects.`);
console.log(`  Point the product at it: WEBCAST_URL=${simulator.url} npm start`);
console.log(`  Look inside: ${simulator.url}/simulator/rooms`);
console.log('  Ctrl-C stops it.');

const reporting = report(simulator);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    clearInterval(reporting);
    await simulator.close();
    console.log('Stopped.');
  });
}
