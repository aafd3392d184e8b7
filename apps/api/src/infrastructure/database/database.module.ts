import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatabaseAddress } from './database-address';
import { migrations } from './migrations';
import { Notifications } from './notifications.service';

/** Connections of one process; the embedded PostgreSQL allows 60 in all. */
const POOL_SIZE = 12;

@Global()
@Module({})
export class DatabaseModule {
  static at(url: string): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url,
          migrations,
          autoLoadEntities: true,
          synchronize: false,
          poolSize: POOL_SIZE,
          retryAttempts: 3,
          retryDelay: 500,
        }),
      ],
      providers: [{ provide: DatabaseAddress, useValue: new DatabaseAddress(url) }, Notifications],
      exports: [DatabaseAddress, Notifications],
    };
  }
}
