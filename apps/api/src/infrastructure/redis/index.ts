export { redisKeys } from './redis-keys';
export { RedisConnection, RedisModule } from './redis.module';
export { RedisWitness } from './redis-witness';
