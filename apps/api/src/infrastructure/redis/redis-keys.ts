import type { SessionId } from '@app/domain';

/** Every key that the product itself keeps in Redis. BullMQ's own begin with `bull:`. Nothing here is the only copy. */
export const redisKeys = {
  /** ZSET, all scores 0: one member a viewer, whose text sorts as the ranking does. */
  leaderboardOrder: (session: SessionId): string => `leaderboard:{${session}}:order`,
  /** HASH viewer → "version member"; and up to which version of the session the board is complete, see redis-board.ts. */
  leaderboardMembers: (session: SessionId): string => `leaderboard:{${session}}:members`,
  /** STRING, any value: gone when Redis was wiped, see redis-witness.ts. */
  witness: 'witness',
} as const;
