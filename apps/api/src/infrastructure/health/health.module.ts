import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { RedisConnection } from '../redis';
import { HealthController } from './health.controller';
import { Readiness } from './readiness';
import { ServiceWatch } from './service-watch';

@Global()
@Module({ controllers: [HealthController], providers: [Readiness, ServiceWatch], exports: [Readiness, ServiceWatch] })
export class HealthModule implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    @InjectDataSource() private readonly database: DataSource,
    private readonly redis: RedisConnection,
  ) {}

  onModuleInit(): void {
    const { client } = this.redis;
    this.readiness.add('database', () => this.database.query('select 1'));
    this.readiness.add('queue', () => (client === null ? this.database.query('select from bullmq.job limit 0') : client.ping()));
  }
}
