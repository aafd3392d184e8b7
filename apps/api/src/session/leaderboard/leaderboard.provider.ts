import type { FactoryProvider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RedisConnection } from '../../infrastructure/redis';
import { Leaderboard } from './leaderboard';
import { PostgresLeaderboard } from './postgres-leaderboard';
import { RedisLeaderboard } from './redis-leaderboard';

/** `REDIS_URL` decides which; nothing else knows. */
export const leaderboardProvider: FactoryProvider<Leaderboard> = {
  provide: Leaderboard,
  inject: [RedisConnection, DataSource],
  useFactory: ({ client }: RedisConnection, dataSource: DataSource) =>
    client === null ? new PostgresLeaderboard(dataSource) : new RedisLeaderboard(client, dataSource),
};
