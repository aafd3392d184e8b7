import { madeUpRecording, startSimulator, type Simulator } from '@app/webcast-simulator';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { eventually, Organizer } from './parts/organizer';
import { makeDataDir, startProgram, type Program } from './parts/program';
import { scoresOf } from './parts/read-recording';

const COMMAND = resolve(__dirname, '../../tools/verify.mjs');
const HASH = /SHA-256 of the standings by the ledger {2}([0-9a-f]{64})/;

describe('npm run verify', () => {
  const dataDir = makeDataDir();
  let simulator: Simulator;
  let program: Program;
  let session: string;

  beforeAll(async () => {
    simulator = await startSimulator({ seed: 6 });
    program = await startProgram(dataDir.path, { WEBCAST_URL: simulator.url });
    const organizer = await Organizer.signIn(program.signInLink);
    const room = simulator.room('mali_star');
    session = await organizer.start('mali_star');
    const records = madeUpRecording();
    room.replay(records, { rate: Infinity, streamEnds: 'skip' });
    await room.drained();
    const inAll = [...scoresOf(records).values()].reduce((sum, { sixtieths }) => sum + sixtieths, 0);
    const { entries } = await eventually(() => organizer.ranking(session), (ranking) => ranking.entries.reduce((sum, { points }) => sum + Math.round(points * 60), 0) === inAll);
    const top = entries[0]?.viewerId ?? '';
    await organizer.call('POST', `/sessions/${session}/viewers/${top}/adjust`, { points: -0.5, reason: 'to see it in the ledger' });
    await organizer.call('POST', `/sessions/${session}/viewers/${top}/reset`);
    await organizer.call('POST', `/sessions/${session}/stop`);
  });
  afterAll(async () => {
    await program.stop();
    await simulator.close();
    dataDir.remove();
  });

  /** As a person would run it beside the program. */
  const verify = (...args: string[]): Promise<{ code: number | null; lines: string[] }> =>
    new Promise((done, failed) => {
      const child = spawn(process.execPath, [COMMAND, ...args], { env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DATA_DIR: dataDir.path }, stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.once('error', failed);
      child.once('close', (code) => done({ code, lines: output.trimEnd().split('\n') }));
    });

  it('finds the session equal to its ledger while the program runs on the embedded database, and still when it does not', async () => {
    const running = await verify('--session', session);
    expect([running.code, running.lines.at(-1)]).toEqual([0, '  All of it is equal.']);
    await program.stop();
    const stopped = await verify('--all');
    expect([stopped.code, stopped.lines.at(-1)]).toEqual([0, '  All of it is equal.']);
    const hashOf = ({ lines }: { lines: string[] }): string | undefined => HASH.exec(lines.join('\n'))?.[1];
    expect(hashOf(running)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(stopped)).toBe(hashOf(running));
  });

  it.each([
    [['--session', '00000000-0000-4000-8000-000000000000'], 1, 'There is no session 00000000-0000-4000-8000-000000000000.'],
    [['--session', 'mali_star'], 1, 'There is no session "mali_star": a session is named by its id, as in the address of its page.'],
    [[], 2, 'Usage: npm run verify -- --session ID, or npm run verify -- --all'],
    [['--all', '--session', 'x'], 2, 'Usage: npm run verify -- --session ID, or npm run verify -- --all'],
  ])('says in one line what is wrong with %j', async (args, code, line) => {
    expect(await verify(...args)).toEqual({ code, lines: [line] });
  });
});
