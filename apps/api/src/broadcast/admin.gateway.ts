import { ADMIN_NAMESPACE, ADMIN_TOP } from '@app/contracts';
import { DomainError } from '@app/domain';
import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway, type OnGatewayConnection, type OnGatewayDisconnect, type OnGatewayInit } from '@nestjs/websockets';
import { AccessService, type SocketAccess } from '../infrastructure/auth';
import { wishOf } from './admit';
import type { LiveNamespace, LiveSocket } from './audience';
import { Broadcaster } from './broadcaster.service';
import type { FeedName } from './feed-name';

const organizerFeeds: ReadonlySet<FeedName> = new Set<FeedName>(['standings', 'question', 'activity', 'prepared', 'goals', 'timer']);

/** The organizer's pages: ranking, question, connection and activity, for whoever is signed in. Changes go through REST. */
@WebSocketGateway({ namespace: ADMIN_NAMESPACE })
export class AdminGateway implements OnGatewayInit<LiveNamespace>, OnGatewayConnection<LiveSocket>, OnGatewayDisconnect<LiveSocket> {
  constructor(
    private readonly access: AccessService,
    private readonly broadcaster: Broadcaster,
  ) {}

  afterInit(namespace: LiveNamespace): void {
    this.broadcaster.open({ namespace, top: ADMIN_TOP, seesGifts: true, feeds: () => organizerFeeds, prove: (socket) => this.prove(socket) });
  }

  handleConnection(socket: LiveSocket): void {
    this.broadcaster.welcome(socket);
  }

  handleDisconnect(socket: LiveSocket): void {
    this.broadcaster.leave(socket);
  }

  @SubscribeMessage('watch')
  watch(@ConnectedSocket() socket: LiveSocket, @MessageBody() session: unknown): void {
    this.broadcaster.serve(socket, wishOf(session));
  }

  @SubscribeMessage('snapshot')
  snapshot(socket: LiveSocket): void {
    this.broadcaster.serve(socket);
  }

  private async prove(socket: LiveSocket): Promise<SocketAccess> {
    const identity = await this.access.identify(socket.handshake.headers);
    if (identity === null) throw new DomainError('auth.required', 'Sign in first.');
    return { kind: 'person', identity };
  }
}
