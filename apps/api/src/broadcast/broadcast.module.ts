import { Module } from '@nestjs/common';
import { AuthModule } from '../infrastructure/auth';
import { SessionModule } from '../session';
import { AdminGateway } from './admin.gateway';
import { Broadcaster } from './broadcaster.service';
import { OverlayGateway } from './overlay.gateway';

@Module({
  imports: [SessionModule, AuthModule],
  providers: [Broadcaster, AdminGateway, OverlayGateway],
})
export class BroadcastModule {}
