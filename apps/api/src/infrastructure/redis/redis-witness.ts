import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { redisKeys } from './redis-keys';

/**
 * Notices that Redis lost something: a wiped one has forgotten the note that was left in it, one that was started again
 * is another run and may have lost its last second, as `appendfsync everysec` does.
 */
export class RedisWitness {
  private seen: string | null = null;

  constructor(private readonly redis: Redis) {}

  /** True when something may have been lost since the last call; never at the first one. @throws the connection's error */
  async hasLost(): Promise<boolean> {
    const now = `${await this.run()} ${await this.note()}`;
    const lost = this.seen !== null && this.seen !== now;
    this.seen = now;
    return lost;
  }

  private async run(): Promise<string> {
    return /^run_id:(\w+)/m.exec(await this.redis.info('server'))?.[1] ?? '';
  }

  private async note(): Promise<string> {
    await this.redis.set(redisKeys.witness, randomUUID(), 'NX');
    return (await this.redis.get(redisKeys.witness)) ?? '';
  }
}
