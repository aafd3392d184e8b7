import { OVERLAY_NAMESPACE, OVERLAY_TOP } from '@app/contracts';
import { DomainError } from '@app/domain';
import type { OnApplicationShutdown } from '@nestjs/common';
import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway, type OnGatewayConnection, type OnGatewayDisconnect, type OnGatewayInit } from '@nestjs/websockets';
import type { Subscription } from 'rxjs';
import { AccessService, type SocketAccess } from '../infrastructure/auth';
import { feedsOf, handshakeField } from './admit';
import type { LiveNamespace, LiveSocket } from './audience';
import { Broadcaster } from './broadcaster.service';
import { OverlayTests } from './overlay-tests/overlay-tests.service';

/** What OBS loads: what each page shows, for whoever holds a token. Changes nothing; says what it painted. */
@WebSocketGateway({ namespace: OVERLAY_NAMESPACE })
export class OverlayGateway implements OnGatewayInit<LiveNamespace>, OnGatewayConnection<LiveSocket>, OnGatewayDisconnect<LiveSocket>, OnApplicationShutdown {
  private told: Subscription | undefined;

  constructor(
    private readonly access: AccessService,
    private readonly broadcaster: Broadcaster,
    private readonly tests: OverlayTests,
  ) {}

  afterInit(namespace: LiveNamespace): void {
    this.broadcaster.open({ namespace, top: OVERLAY_TOP, seesGifts: false, feeds: feedsOf, prove: (socket) => this.prove(socket) });
    // What is made up belongs to no session: every overlay of this process is told.
    this.told = this.tests.sent.subscribe((test) => namespace.emit('test', test));
  }

  onApplicationShutdown(): void {
    this.told?.unsubscribe();
  }

  handleConnection(socket: LiveSocket): void {
    this.broadcaster.welcome(socket);
  }

  handleDisconnect(socket: LiveSocket): void {
    this.broadcaster.leave(socket);
  }

  @SubscribeMessage('snapshot')
  snapshot(socket: LiveSocket): void {
    this.broadcaster.serve(socket);
  }

  @SubscribeMessage('painted')
  painted(@ConnectedSocket() socket: LiveSocket, @MessageBody() said: unknown): void {
    this.broadcaster.painted(socket, said);
  }

  private async prove(socket: LiveSocket): Promise<SocketAccess> {
    const given = handshakeField(socket, 'token');
    const token = typeof given === 'string' ? await this.access.checkOverlayToken(given) : null;
    if (token === null) throw new DomainError('token.invalid', 'This link is not valid. Copy a new one from the dashboard.');
    return { kind: 'overlay', token };
  }
}
