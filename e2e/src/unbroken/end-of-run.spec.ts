import { appendFileSync, readdirSync } from 'node:fs';
import { eventually } from '../parts/organizer';
import { redisMissing } from '../parts/redis';
import { Stage } from './stage';

const SEED = 20_260_114;

/** The program ends while the queue is away: in peace, or killed. */
describe('an end while the queue is away', () => {
  let stage: Stage;

  async function set(redis: boolean): Promise<void> {
    stage = await Stage.set({ redis, seed: SEED });
    stage.room.play('storm', { rate: Infinity, limit: 600, seed: SEED });
    await stage.room.drained();
    await stage.right();
  }
  afterEach(() => stage?.clear());

  async function endInPeace(server: { stop(): Promise<void>; start(): Promise<void> } | null): Promise<void> {
    await server?.stop();
    stage.room.play('storm', { rate: Infinity, limit: 900, seed: SEED + 1 });
    await stage.room.drained();
    expect(await stage.program.stop()).toBe(0);
    expect(stage.stored().length).toBeGreaterThan(0);
    await server?.start();
    await stage.startAgain();
    await stage.right();
    await eventually(async () => stage.stored().length, (stored) => stored === 0);
  }

  it('in PostgreSQL, and was asked for, loses nothing', async () => {
    await set(false);
    await endInPeace(stage.database);
  });

  const missing = redisMissing();
  (missing === null ? it : it.skip)(`in Redis, and was asked for, loses nothing${missing === null ? '' : ` [skipped: ${missing}]`}`, async () => {
    await set(true);
    await endInPeace(stage.redis);
  });

  it('by kill -9, in the middle of a line, loses nothing that was stored', async () => {
    await set(false);
    await stage.database.stop();
    const before = new Set(stage.room.sent.map(({ fact }) => fact.messageId));
    const playing = stage.room.play('storm', { rate: 400, seed: SEED + 2 });
    await eventually(async () => stage.stored().length, (stored) => stored > 500);
    await stage.program.kill();
    playing.stop();
    const stored = new Set(stage.stored());
    const [file] = readdirSync(stage.spillFolder);
    appendFileSync(`${stage.spillFolder}/${file}`, '0badc0de {"events":[{"kind":"gift","messageId":"7');
    await stage.database.start();
    await stage.startAgain();
    await stage.right((id) => before.has(id) || stored.has(id));
    await eventually(async () => stage.stored().length, (left) => left === 0);
    expect(readdirSync(stage.spillFolder).filter((name) => name.endsWith('.torn'))).toHaveLength(1);
    expect(stage.warnings().filter((line) => line.includes('cut off by a crash'))).toHaveLength(1);
  });
});
