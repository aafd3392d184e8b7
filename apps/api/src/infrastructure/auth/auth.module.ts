import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from './access.guard';
import { AccessKeys } from './access-keys.service';
import { AccessService } from './access.service';
import { AuthController } from './auth.controller';
import { EnterController } from './enter.controller';
import * as entities from './entities';
import { OverlayTokenController } from './overlay-token.controller';
import { OverlayTokens } from './overlay-tokens.service';
import { Owner } from './owner.service';
import { Revocations } from './revocations.service';
import { SameOriginGuard } from './same-origin.guard';
import { UserController } from './user.controller';
import { Users } from './users.service';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature(Object.values(entities))],
  controllers: [AuthController, EnterController, OverlayTokenController, UserController],
  providers: [
    AccessKeys,
    AccessService,
    OverlayTokens,
    Owner,
    Revocations,
    Users,
    { provide: APP_GUARD, useClass: SameOriginGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccessService, OverlayTokens, Owner],
})
export class AuthModule {}
