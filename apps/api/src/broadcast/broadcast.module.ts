import { Module } from '@nestjs/common';
import { AuthModule } from '../infrastructure/auth';
import { SessionModule } from '../session';
import { AdminGateway } from './admin.gateway';
import { Broadcaster } from './broadcaster.service';
import { OverlayTestsController } from './overlay-tests/overlay-tests.controller';
import { OverlayTests } from './overlay-tests/overlay-tests.service';
import { OverlayGateway } from './overlay.gateway';

@Module({
  imports: [SessionModule, AuthModule],
  controllers: [OverlayTestsController],
  providers: [Broadcaster, AdminGateway, OverlayGateway, OverlayTests],
})
export class BroadcastModule {}
