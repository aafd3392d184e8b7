import { viewerId, type SessionId, type ViewerId } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { redisKeys } from '../../infrastructure/redis';
import { readStandings } from '../ledger/ledger.repository';
import type { Standing } from '../ledger/standing';
import { Leaderboard } from './leaderboard';

/** Room for ±2⁶² units on both sides of 0, so that the text of a member sorts as its number does. */
const CENTRE = 2n ** 62n;
const VIEWERS_PER_CALL = 2_000;

/**
 * For each viewer: skip unless the version is newer than the one held, then swap the member.
 * KEYS order, members. ARGV: viewer, version, member, repeated. Returns 1 when the board is complete, 0 when it has to be
 * built. Versions are compared as numbers, exact up to 2⁵³ changes of a session.
 */
const PROJECT = `
for i = 1, #ARGV, 3 do
  local held = redis.call('HGET', KEYS[2], ARGV[i])
  local fresh = true
  if held then
    local space = string.find(held, ' ', 1, true)
    fresh = tonumber(string.sub(held, 1, space - 1)) < tonumber(ARGV[i + 1])
    if fresh then redis.call('ZREM', KEYS[1], string.sub(held, space + 1)) end
  end
  if fresh then
    redis.call('ZADD', KEYS[1], 0, ARGV[i + 2])
    redis.call('HSET', KEYS[2], ARGV[i], ARGV[i + 1] .. ' ' .. ARGV[i + 2])
  end
end
return redis.call('HEXISTS', KEYS[2], 'built')
`;

/**
 * A ZSET whose members sort by text, because its scores are doubles and points are exact integers beyond 2⁵³.
 * Reads and writes rebuild a board that is not there, after Redis was wiped for instance.
 */
@Injectable()
export class RedisLeaderboard extends Leaderboard {
  constructor(
    private readonly redis: Redis,
    private readonly dataSource: DataSource,
  ) {
    super();
  }

  override async project(session: SessionId, standings: readonly Standing[]): Promise<void> {
    if (!(await this.write(session, standings))) await this.rebuild(session);
  }

  override async top(session: SessionId, limit: number, offset = 0): Promise<ViewerId[]> {
    if (limit <= 0) return [];
    await this.ensureBuilt(session);
    const members = await this.redis.zrange(redisKeys.leaderboardOrder(session), offset, offset + limit - 1);
    return members.map(viewerOf);
  }

  override async rankOf(session: SessionId, viewer: ViewerId): Promise<number | null> {
    await this.ensureBuilt(session);
    const held = await this.redis.hget(redisKeys.leaderboardMembers(session), viewer);
    if (held === null) return null;
    const rank = await this.redis.zrank(redisKeys.leaderboardOrder(session), held.slice(held.indexOf(' ') + 1));
    return rank === null ? null : rank + 1;
  }

  override async rebuild(session: SessionId): Promise<void> {
    await this.write(session, await readStandings(this.dataSource.manager, session));
    await this.redis.hset(redisKeys.leaderboardMembers(session), 'built', '1');
  }

  private async ensureBuilt(session: SessionId): Promise<void> {
    if (!(await this.redis.hexists(redisKeys.leaderboardMembers(session), 'built'))) await this.rebuild(session);
  }

  /** @returns whether the board is complete */
  private async write(session: SessionId, standings: readonly Standing[]): Promise<boolean> {
    let built: unknown = 1;
    for (let from = 0; from < standings.length; from += VIEWERS_PER_CALL) {
      const triples = standings.slice(from, from + VIEWERS_PER_CALL).flatMap((each) => [each.viewerId, each.version.toString(), memberOf(each)]);
      built = await this.redis.eval(PROJECT, 2, redisKeys.leaderboardOrder(session), redisKeys.leaderboardMembers(session), ...triples);
    }
    return built === 1;
  }
}

/** Sorts as `compareStandings` does: points descending, time ascending, id ascending. */
function memberOf({ viewerId: id, present, reachedAt }: Standing): string {
  const points = (CENTRE - present.points).toString(16).padStart(16, '0');
  return `${points} ${reachedAt.toString(16).padStart(12, '0')} ${id}`;
}

function viewerOf(member: string): ViewerId {
  return viewerId(member.slice(member.lastIndexOf(' ') + 1));
}
