import type { SessionId, ViewerId } from '@app/domain';
import { Injectable, Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { logTrouble } from '../../infrastructure/errors';
import { readStandings, readVersion } from '../ledger/ledger.repository';
import { Leaderboard, type Projection } from './leaderboard';
import { PostgresLeaderboard } from './postgres-leaderboard';
import { RedisBoard } from './redis-board';

/** A board that misses more changes than this is not just waiting for writers who are on their way. */
const MISSING_AT_MOST = 50;

/**
 * The ranking in Redis. A change is announced when it is committed, which is before it is here; and a writer may die in
 * between. So a reader takes the board only when it is complete up to the committed version, and asks PostgreSQL
 * otherwise: never wrong, at worst slower.
 */
@Injectable()
export class RedisLeaderboard extends Leaderboard {
  private readonly logger = new Logger(RedisLeaderboard.name);
  private readonly stored: PostgresLeaderboard;

  constructor(
    private readonly redis: Redis,
    private readonly dataSource: DataSource,
  ) {
    super();
    this.stored = new PostgresLeaderboard(dataSource);
  }

  override async project(session: SessionId, change: Projection | null): Promise<void> {
    const board = new RedisBoard(this.redis, session);
    if (change === null) {
      if (!(await board.covers(await this.committed(session)))) await this.rebuild(session);
      return;
    }
    await board.take(change.standings);
    const missing = await board.note(change.version);
    if (missing < 0 || missing > MISSING_AT_MOST) await this.rebuild(session);
  }

  override async top(session: SessionId, limit: number, offset = 0): Promise<ViewerId[]> {
    if (limit <= 0) return [];
    const held = await this.ask(session, (board, version) => board.range(version, offset, offset + limit - 1));
    return held ?? this.stored.top(session, limit, offset);
  }

  override async rankOf(session: SessionId, viewer: ViewerId): Promise<number | null> {
    const index = await this.ask(session, (board, version) => board.indexOf(version, viewer));
    if (index === null) return this.stored.rankOf(session, viewer);
    return index < 0 ? null : index + 1;
  }

  override async rebuild(session: SessionId): Promise<void> {
    await new RedisBoard(this.redis, session).build(async () => ({
      version: await this.committed(session),
      standings: await readStandings(this.dataSource.manager, session),
    }));
    // A writer that was overtaken by the deletion of its session comes here, because it finds no board.
    if ((await readVersion(this.dataSource.manager, session)) === null) await this.forget(session);
  }

  override async forget(session: SessionId): Promise<void> {
    await new RedisBoard(this.redis, session).remove();
  }

  /** Null when the board is not complete, or Redis is away. */
  private async ask<T>(session: SessionId, question: (board: RedisBoard, version: bigint) => Promise<T | null>): Promise<T | null> {
    const version = await this.committed(session);
    try {
      return await question(new RedisBoard(this.redis, session), version);
    } catch (error) {
      logTrouble(this.logger, 'Ranking from PostgreSQL', error);
      return null;
    }
  }

  private async committed(session: SessionId): Promise<bigint> {
    return (await readVersion(this.dataSource.manager, session)) ?? 0n;
  }
}
