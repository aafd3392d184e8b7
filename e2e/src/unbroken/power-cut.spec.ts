import { startSimulator, type SimulatedRoom, type Simulator } from '@app/webcast-simulator';
import { setTimeout as wait } from 'node:timers/promises';
import { killPostmaster } from '../parts/database';
import { eventually, Organizer } from '../parts/organizer';
import { makeDataDir, startProgram, type Program } from '../parts/program';
import { expectedScores, same, scoresIn } from './scores';
import { longRun, Randomness, report } from './trial';

const SEED = 20_260_112;
const KILLS = longRun ? 25 : 6;
/** Fewer than TikTok sends again on connect, so that what was in the air comes back and nothing at all is lost. */
const BURST = 150;
const HISTORY = 200;

/** The program and its own database die together, as in a power cut; or the program alone, and finds its database running. */
describe('a power cut in a burst', () => {
  const dataDir = makeDataDir();
  let simulator: Simulator;
  let room: SimulatedRoom;
  let program: Program;

  beforeAll(async () => {
    simulator = await startSimulator({ seed: SEED });
    room = simulator.room('mali_star');
    room.faults.set({ history: { count: HISTORY, marked: false } });
    program = await startProgram(dataDir.path, { WEBCAST_URL: simulator.url });
  });
  afterAll(async () => {
    await program.stop();
    await simulator.close();
    dataDir.remove();
  });

  it(`leaves the scores right, ${KILLS} times, with what TikTok sends again on connect`, async () => {
    const random = new Randomness(SEED);
    const organizer = await Organizer.signIn(program.signInLink);
    const session = await organizer.start('mali_star');
    const port = new URL(program.url).port;
    const rounds: Record<string, string | number>[] = [];
    for (let kill = 1; kill <= KILLS; kill++) {
      await room.until(({ watchers }) => watchers === 1);
      const before = room.sentTotal;
      room.play('storm', { rate: Infinity, limit: BURST, seed: SEED + kill });
      await room.until(({ sentTotal }) => sentTotal > before);
      const moment = random.below(150);
      await wait(moment);
      const database = kill % 2 === 1 ? 'killed as well' : 'goes on';
      if (kill % 2 === 1) killPostmaster(dataDir.path);
      await program.kill();
      room.stop();
      const [sent, counted] = [room.sentTotal - before, room.sent.length];
      const began = performance.now();
      program = await startProgram(dataDir.path, { WEBCAST_URL: simulator.url, PORT: port });
      await room.until(({ watchers, sent: all }) => watchers === 1 && all.length > counted);
      const back = Math.round(performance.now() - began);
      await eventually(async () => same(scoresIn(await organizer.ranking(session)), expectedScores(room.sent)), (right) => right);
      rounds.push({ kill, database, 'after ms': moment, sent, 'back after ms': back, 'right after ms': Math.round(performance.now() - began) });
    }
    expect(scoresIn(await organizer.ranking(session))).toEqual(expectedScores(room.sent));
    report('kill -9 of the program and its database', rounds);
  }, 60_000 + KILLS * 15_000);
});
