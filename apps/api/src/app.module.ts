import { type DynamicModule, Module } from '@nestjs/common';
import { BroadcastModule } from './broadcast';
import { AuthModule } from './infrastructure/auth';
import { type AppConfig, ConfigModule } from './infrastructure/config';
import { DatabaseModule } from './infrastructure/database';
import { ErrorsModule } from './infrastructure/errors';
import { HealthModule } from './infrastructure/health';
import { MetricsModule } from './infrastructure/metrics';
import { PicturesModule } from './infrastructure/pictures';
import { QueueModule } from './infrastructure/queue';
import { RedisModule } from './infrastructure/redis';
import { SettingsModule } from './infrastructure/settings';
import { IngestionModule } from './ingestion';
import { ScoringModule } from './scoring';
import { SessionModule } from './session';

/** Every module there is; which of them work in this process is up to ROLES. */
@Module({})
export class AppModule {
  static with(config: AppConfig, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        ErrorsModule,
        DatabaseModule.at(databaseUrl),
        RedisModule,
        QueueModule,
        AuthModule,
        SettingsModule,
        HealthModule,
        MetricsModule,
        PicturesModule,
        SessionModule,
        ScoringModule,
        IngestionModule,
        BroadcastModule,
      ],
    };
  }
}
