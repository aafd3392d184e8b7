import { Global, Injectable, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { AppConfig } from '../config';
import { logTrouble } from '../errors';

/** A command that was on its way when the connection broke is asked again once it is back, however long that takes: nobody waits for that. */
const PATIENCE_MS = 2_000;

/** The product's own connection to Redis; null without `REDIS_URL`. BullMQ makes its own. */
@Injectable()
export class RedisConnection implements OnApplicationShutdown {
  readonly client: Redis | null;
  private readonly logger = new Logger(RedisConnection.name);

  constructor(config: AppConfig) {
    this.client = config.redisUrl === null ? null : new Redis(config.redisUrl, { maxRetriesPerRequest: 2, commandTimeout: PATIENCE_MS });
    this.client?.on('error', (error) => logTrouble(this.logger, 'Redis', error));
  }

  async onApplicationShutdown(): Promise<void> {
    // Where Redis is away there is nobody to say goodbye to.
    await this.client?.quit().catch(() => this.client?.disconnect());
  }
}

@Global()
@Module({ providers: [RedisConnection], exports: [RedisConnection] })
export class RedisModule {}
