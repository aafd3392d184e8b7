import { ADMIN_NAMESPACE, ADMIN_TOP } from '@app/contracts';
import { DomainError } from '@app/domain';
import { Logger } from '@nestjs/common';
import { MessageBody, ConnectedSocket, SubscribeMessage, WebSocketGateway, type OnGatewayConnection, type OnGatewayInit } from '@nestjs/websockets';
import { AccessService } from '../infrastructure/auth';
import { admitOnly, handshakeField, wantedSession } from './admit';
import { Audience, type LiveNamespace, type LiveSocket } from './audience';
import { Broadcaster } from './broadcaster.service';

/** The organizer's pages: ranking, question, connection and activity, for whoever is signed in. Changes go through REST. */
@WebSocketGateway({ namespace: ADMIN_NAMESPACE })
export class AdminGateway implements OnGatewayInit<LiveNamespace>, OnGatewayConnection<LiveSocket> {
  private readonly logger = new Logger(AdminGateway.name);
  private audience: Audience | undefined;

  constructor(
    private readonly access: AccessService,
    private readonly broadcaster: Broadcaster,
  ) {}

  afterInit(namespace: LiveNamespace): void {
    admitOnly(namespace, async (socket) => {
      if (!this.broadcaster.active) throw new DomainError('service.unavailable', 'This process does not broadcast.');
      const identity = await this.access.identify(socket.handshake.headers);
      if (identity === null) throw new DomainError('auth.required', 'Sign in first.');
      return { kind: 'person', identity };
    });
    this.audience = new Audience(namespace, ADMIN_TOP, true);
    this.broadcaster.addAudience(this.audience);
  }

  async handleConnection(socket: LiveSocket): Promise<void> {
    await this.look(socket, handshakeField(socket, 'session'));
  }

  @SubscribeMessage('watch')
  async watch(@ConnectedSocket() socket: LiveSocket, @MessageBody() session: unknown): Promise<void> {
    await this.look(socket, session);
  }

  @SubscribeMessage('snapshot')
  async snapshot(socket: LiveSocket): Promise<void> {
    if (this.audience !== undefined) await this.broadcaster.tellAll(this.audience, socket);
  }

  private async look(socket: LiveSocket, session: unknown): Promise<void> {
    if (this.audience === undefined) return;
    try {
      await this.broadcaster.look(this.audience, socket, wantedSession(session));
    } catch (error) {
      this.logger.warn(`A page could not be told its session: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
