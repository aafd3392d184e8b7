import { OVERLAY_NAMESPACE, OVERLAY_TOP } from '@app/contracts';
import { DomainError } from '@app/domain';
import { Logger } from '@nestjs/common';
import { SubscribeMessage, WebSocketGateway, type OnGatewayConnection, type OnGatewayInit } from '@nestjs/websockets';
import { AccessService } from '../infrastructure/auth';
import { admitOnly, handshakeField, wantedSession } from './admit';
import { Audience, type LiveNamespace, type LiveSocket } from './audience';
import { Broadcaster } from './broadcaster.service';

/** What OBS loads: the top of the ranking and the question, for whoever holds a token. Reads only. */
@WebSocketGateway({ namespace: OVERLAY_NAMESPACE })
export class OverlayGateway implements OnGatewayInit<LiveNamespace>, OnGatewayConnection<LiveSocket> {
  private readonly logger = new Logger(OverlayGateway.name);
  private audience: Audience | undefined;

  constructor(
    private readonly access: AccessService,
    private readonly broadcaster: Broadcaster,
  ) {}

  afterInit(namespace: LiveNamespace): void {
    admitOnly(namespace, async (socket) => {
      if (!this.broadcaster.active) throw new DomainError('service.unavailable', 'This process does not broadcast.');
      const given = handshakeField(socket, 'token');
      const token = typeof given === 'string' ? await this.access.checkOverlayToken(given) : null;
      if (token === null) throw new DomainError('token.invalid', 'This link is not valid. Copy a new one from the dashboard.');
      return { kind: 'overlay', token };
    });
    this.audience = new Audience(namespace, OVERLAY_TOP, false);
    this.broadcaster.addAudience(this.audience);
  }

  async handleConnection(socket: LiveSocket): Promise<void> {
    if (this.audience === undefined) return;
    try {
      await this.broadcaster.look(this.audience, socket, wantedSession(handshakeField(socket, 'session')));
    } catch (error) {
      // An overlay that waits for an unknown session, or for a database that is away, stays connected and is told later.
      this.logger.warn(`An overlay could not be told its session: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  @SubscribeMessage('snapshot')
  async snapshot(socket: LiveSocket): Promise<void> {
    if (this.audience !== undefined) await this.broadcaster.tellAll(this.audience, socket);
  }
}
