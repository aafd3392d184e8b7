import { types } from 'node:util';
import { Redis } from 'ioredis';

const OLDEST_MAJOR = 7;

/** REDIS_URL names something that cannot be used. The message is one line: what is wrong and what to do. */
export class RedisUnusableError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RedisUnusableError';
  }
}

/** Once it runs, a Redis that goes away is waited for; one that was never there is a wrong setting. */
export async function ensureRedis(redisUrl: string): Promise<void> {
  const { host, pathname } = new URL(redisUrl);
  const redis = new Redis(redisUrl, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5_000, maxRetriesPerRequest: 0 });
  // Connect rejects with "Connection is closed"; the reason comes by this event alone.
  let reason: Error | null = null;
  redis.on('error', (error: Error) => (reason = error));
  try {
    await redis.connect();
    const info = await redis.info('server');
    const version = /^redis_version:(\d+)\S*/m.exec(info);
    // Valkey says 7.2.4 here and its own version in another field.
    if (version && Number(version[1]) < OLDEST_MAJOR) throw new RedisUnusableError(`REDIS_URL: ${host} runs Redis ${version[0].split(':')[1] ?? ''}; ${OLDEST_MAJOR} or later is needed.`);
  } catch (error) {
    if (error instanceof RedisUnusableError) throw error;
    const cause: unknown = reason ?? error;
    const why = types.isNativeError(cause) ? cause.message : String(cause);
    throw new RedisUnusableError(`REDIS_URL: no Redis to work with at ${host}${pathname.length > 1 ? pathname : ''} (${why}). Start it, or unset REDIS_URL to do without.`);
  } finally {
    redis.disconnect();
  }
}
