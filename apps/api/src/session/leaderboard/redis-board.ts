import { viewerId, type SessionId, type ViewerId } from '@app/domain';
import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { redisKeys } from '../../infrastructure/redis';
import type { Standing } from '../ledger/standing';

/** Room for ±2⁶² units on both sides of 0, so that the text of a member sorts as its number does. */
const CENTRE = 2n ** 62n;
const VIEWERS_PER_CALL = 2_000;

/**
 * For each viewer: skip unless the version is newer than the one held, then swap the member. No member is nobody's place:
 * the version is held all the same, so that an older place never comes back.
 * KEYS order, members. ARGV: viewer, version, member, repeated. Versions are compared as numbers, exact up to 2⁵³ changes
 * of a session.
 */
const TAKE = `
for i = 1, #ARGV, 3 do
  local held = redis.call('HGET', KEYS[2], ARGV[i])
  local fresh = true
  if held then
    local space = string.find(held, ' ', 1, true)
    fresh = tonumber(string.sub(held, 1, space - 1)) < tonumber(ARGV[i + 1])
    if fresh then redis.call('ZREM', KEYS[1], string.sub(held, space + 1)) end
  end
  if fresh then
    if ARGV[i + 2] ~= '' then redis.call('ZADD', KEYS[1], 0, ARGV[i + 2]) end
    redis.call('HSET', KEYS[2], ARGV[i], ARGV[i + 1] .. ' ' .. ARGV[i + 2])
  end
end
`;

/** `complete` is the last version of the session behind which nothing is missing; `taken N` notes one that is ahead of it. */
const CATCH_UP = `
local function catchUp(complete)
  while redis.call('HDEL', KEYS[2], 'taken ' .. string.format('%.0f', complete + 1)) == 1 do complete = complete + 1 end
  redis.call('HSET', KEYS[2], 'complete', string.format('%.0f', complete))
  return complete
end
`;

/**
 * Notes that a version was taken over. KEYS order, members. ARGV: version.
 * Returns how many versions up to this one are missing, or -1 when the board was never built.
 */
const NOTE = `${CATCH_UP}
local version = tonumber(ARGV[1])
local complete = tonumber(redis.call('HGET', KEYS[2], 'complete') or '-1')
if complete < 0 then return -1 end
if version > complete then redis.call('HSET', KEYS[2], 'taken ' .. string.format('%.0f', version), '1') end
return math.max(0, version - catchUp(complete))
`;

/**
 * Ends a rebuild. KEYS order, members. ARGV: the builder's token, the version it read. Does nothing when the board was
 * wiped, or another builder began, since this one began.
 */
const FINISH = `${CATCH_UP}
if redis.call('HGET', KEYS[2], 'builder') ~= ARGV[1] then return end
redis.call('HDEL', KEYS[2], 'builder')
local built = tonumber(ARGV[2])
local complete = tonumber(redis.call('HGET', KEYS[2], 'complete') or tostring(built))
for version = complete + 1, built do redis.call('HDEL', KEYS[2], 'taken ' .. string.format('%.0f', version)) end
catchUp(math.max(built, complete))
`;

/** In one step, so that a wipe cannot come in between. KEYS order, members. ARGV: version, from, to. Nil when the board is older. */
const RANGE = `
local complete = redis.call('HGET', KEYS[2], 'complete')
if not complete or tonumber(complete) < tonumber(ARGV[1]) then return nil end
return redis.call('ZRANGE', KEYS[1], ARGV[2], ARGV[3])
`;

/** KEYS order, members. ARGV: version, viewer. Nil when the board is older, -1 when the viewer is not on it. */
const INDEX = `
local complete = redis.call('HGET', KEYS[2], 'complete')
if not complete or tonumber(complete) < tonumber(ARGV[1]) then return nil end
local held = redis.call('HGET', KEYS[2], ARGV[2])
if not held then return -1 end
local member = string.sub(held, string.find(held, ' ', 1, true) + 1)
if member == '' then return -1 end
return redis.call('ZRANK', KEYS[1], member)
`;

/**
 * A session's ranking in Redis: a ZSET whose members sort by text, because its scores are doubles and points are exact
 * integers beyond 2⁵³. Knows up to which version of the session it is complete.
 */
export class RedisBoard {
  private readonly keys: readonly [order: string, members: string];

  constructor(
    private readonly redis: Redis,
    session: SessionId,
  ) {
    this.keys = [redisKeys.leaderboardOrder(session), redisKeys.leaderboardMembers(session)];
  }

  /** Older versions of a viewer than the one held are ignored. */
  async take(standings: readonly Standing[]): Promise<void> {
    for (let from = 0; from < standings.length; from += VIEWERS_PER_CALL) {
      const triples = standings.slice(from, from + VIEWERS_PER_CALL).flatMap((each) => [each.viewerId, each.version.toString(), memberOf(each)]);
      await this.redis.eval(TAKE, 2, ...this.keys, ...triples);
    }
  }

  /** To be called once everything of the version was taken. @returns how many versions are missing; -1 when nothing was ever built */
  async note(version: bigint): Promise<number> {
    return Number(await this.redis.eval(NOTE, 2, ...this.keys, version.toString()));
  }

  /** Takes everything there is: `read` gives the version first and then standings that are at least as new. */
  async build(read: () => Promise<{ version: bigint; standings: readonly Standing[] }>): Promise<void> {
    const token = randomUUID();
    await this.redis.hset(this.keys[1], 'builder', token);
    const { version, standings } = await read();
    await this.take(standings);
    await this.redis.eval(FINISH, 2, ...this.keys, token, version.toString());
  }

  async remove(): Promise<void> {
    await this.redis.unlink(...this.keys);
  }

  async covers(version: bigint): Promise<boolean> {
    const complete = await this.redis.hget(this.keys[1], 'complete');
    return complete !== null && BigInt(complete) >= version;
  }

  /** Viewers in order, or null when the board is older than `version`. */
  async range(version: bigint, from: number, to: number): Promise<ViewerId[] | null> {
    const members = await this.redis.eval(RANGE, 2, ...this.keys, version.toString(), from, to);
    return Array.isArray(members) ? members.map((member) => viewerOf(String(member))) : null;
  }

  /** From 0; -1 when the viewer is not on the board, null when the board is older than `version`. */
  async indexOf(version: bigint, viewer: ViewerId): Promise<number | null> {
    const index = await this.redis.eval(INDEX, 2, ...this.keys, version.toString(), viewer);
    return index === null ? null : Number(index);
  }
}

/** Sorts as `compareStandings` does: points descending, time ascending, id ascending. None for those who are not ranked. */
function memberOf({ viewerId: id, present, reachedAt, hidden }: Standing): string {
  if (hidden) return '';
  const points = (CENTRE - present.points).toString(16).padStart(16, '0');
  return `${points} ${reachedAt.toString(16).padStart(12, '0')} ${id}`;
}

function viewerOf(member: string): ViewerId {
  return viewerId(member.slice(member.lastIndexOf(' ') + 1));
}
