import { startSimulator, type SimulatedRoom, type Simulator } from '@app/webcast-simulator';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDatabase, type Database } from '../parts/database';
import { eventually, Organizer } from '../parts/organizer';
import { makeDataDir, startProgram, type Program } from '../parts/program';
import { startRedis, type RedisServer } from '../parts/redis';
import { expectedScores, same, scoresIn } from './scores';

/** The program between a TikTok, a PostgreSQL and a Redis that can each be taken away. */
export class Stage {
  program: Program;
  private constructor(
    readonly simulator: Simulator,
    readonly room: SimulatedRoom,
    readonly database: Database,
    readonly redis: RedisServer | null,
    private readonly settings: Record<string, string>,
    private readonly folders: readonly ReturnType<typeof makeDataDir>[],
    program: Program,
    readonly organizer: Organizer,
    readonly session: string,
  ) {
    this.program = program;
  }

  /** With a session that is live. */
  static async set({ redis: withRedis, seed }: { readonly redis: boolean; readonly seed: number }): Promise<Stage> {
    const folders = [makeDataDir(), makeDataDir(), makeDataDir()] as const;
    const [database, simulator] = await Promise.all([startDatabase(folders[0].path), startSimulator({ seed })]);
    const redis = withRedis ? await startRedis(folders[1].path) : null;
    const room = simulator.room('mali_star');
    const settings = { DATABASE_URL: database.url, WEBCAST_URL: simulator.url, LOG_LEVEL: 'info', ...(redis ? { REDIS_URL: redis.url } : {}) };
    const program = await startProgram(folders[2].path, settings);
    const organizer = await Organizer.signIn(program.signInLink);
    const session = await organizer.start('mali_star');
    await room.until(({ watchers }) => watchers === 1);
    return new Stage(simulator, room, database, redis, settings, folders, program, organizer, session);
  }

  async startAgain(): Promise<void> {
    this.program = await startProgram(this.dataDir, { ...this.settings, PORT: new URL(this.program.url).port });
    await this.room.until(({ watchers }) => watchers === 1);
  }

  /** Waits until every score is as computed from what the room sent, or from the part of it that `counts`. */
  async right(counts: (messageId: string) => boolean = () => true): Promise<void> {
    const expected = expectedScores(this.room.sent.filter(({ fact }) => counts(fact.messageId)));
    expect(expected.length).toBeGreaterThan(0);
    const ask = async () => scoresIn(await this.organizer.ranking(this.session));
    await eventually(async () => same(await ask(), expected), (right) => right).catch(() => undefined);
    expect(await ask()).toEqual(expected);
  }

  /** Events that wait on the disk, by TikTok's message ids. */
  stored(): string[] {
    const folder = this.spillFolder;
    return readdirSync(folder).filter((name) => name.endsWith('.jsonl')).flatMap((name) => {
      const lines = readFileSync(join(folder, name), 'utf8').split('\n').slice(0, -1);
      // Each line begins with eight letters of checksum and a blank.
      return lines.flatMap((line) => (JSON.parse(line.slice(9)) as { events: { messageId: string }[] }).events.map(({ messageId }) => messageId));
    });
  }

  get spillFolder(): string {
    return join(this.dataDir, 'spill');
  }

  async ready(): Promise<{ readonly status: number; readonly errors: readonly string[] }> {
    const response = await fetch(`${this.program.url}/api/ready`);
    const { errors = [] } = (await response.json()) as { errors?: string[] };
    return { status: response.status, errors };
  }

  /** Lines of the log that are warnings or worse. */
  warnings(): string[] {
    return this.program.output.filter((line) => /"level":"(warn|error|fatal)"/.test(line));
  }

  async clear(): Promise<void> {
    await this.program.stop();
    await Promise.all([this.simulator.close(), this.redis?.stop(), this.database.stop()]);
    for (const folder of this.folders) folder.remove();
  }

  private get dataDir(): string {
    return this.folders[2]?.path ?? '';
  }
}
