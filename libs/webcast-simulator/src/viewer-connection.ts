import type { WebSocket } from 'ws';
import { decodeClientFrame, encodeFrame } from './frame';

/** What a connection tells its room. */
export type ConnectionNews = 'entered' | 'acknowledged' | 'heartbeat' | 'closed';

/** What the room keeps about a message that is on its way. */
export interface Delivered {
  confirmed: boolean;
}

/** One WebSocket of somebody who watches a room. */
export class ViewerConnection {
  /** Has asked to enter, and can be sent messages. */
  entered = false;
  heartbeats = 0;
  acknowledged = 0;
  private silent = false;
  private leaving = false;
  private leaveCode = 1000;
  private lastFrame: (() => void) | null = null;
  private readonly pending = new Map<string, readonly Delivered[]>();

  constructor(
    private readonly socket: WebSocket,
    private readonly onNews: (news: ConnectionNews) => void,
  ) {
    socket.on('message', (bytes: Buffer) => this.receive(bytes));
    socket.on('close', () => {
      this.pending.clear();
      onNews('closed');
    });
    // A viewer that vanishes is an everyday thing; `close` follows.
    socket.on('error', () => undefined);
  }

  /** Open, entered, not half-open, not about to be closed: messages reach it. */
  get watching(): boolean {
    return this.entered && !this.silent && !this.leaving && this.socket.readyState === this.socket.OPEN;
  }

  /** Frames that were sent and not yet acknowledged. A half-open connection expects nothing any more. */
  get unacknowledged(): number {
    return this.silent ? 0 : this.pending.size + (this.lastFrame ? 1 : 0);
  }

  /** Sends a message frame and remembers it until it is acknowledged. */
  deliver(logId: string, frame: Uint8Array, messages: readonly Delivered[]): void {
    this.pending.set(logId, messages);
    this.socket.send(frame);
  }

  /**
   * The last message frame. It waits until everything before it is acknowledged, because the connector leaves as soon as it has read
   * that the live is over, and unzips frames in its own time; then the connection is closed.
   */
  deliverLast(logId: string, frame: Uint8Array, messages: readonly Delivered[]): void {
    this.lastFrame = () => this.deliver(logId, frame, messages);
    this.leave(1000);
  }

  /** Sends bytes that nobody will acknowledge. */
  sendBytes(bytes: Uint8Array): void {
    this.socket.send(bytes);
  }

  /** Closes once everything on the way is acknowledged, so that what was sent is also what was received. */
  leave(code: number): void {
    this.leaving = true;
    this.leaveCode = code;
    this.closeWhenSettled();
  }

  /** Gone at once; what was on its way may or may not have arrived. */
  cut(): void {
    this.socket.terminate();
  }

  /** Stays open and is never heard of again, like a peer whose network died. */
  fallSilent(): void {
    this.silent = true;
    this.socket.pause();
  }

  private closeWhenSettled(): void {
    if (!this.leaving || this.pending.size > 0) return;
    const { lastFrame } = this;
    this.lastFrame = null;
    if (lastFrame) lastFrame();
    else this.socket.close(this.leaveCode);
  }

  private receive(bytes: Buffer): void {
    // What was read before the pause may still be handed on.
    if (this.silent) return;
    const frame = decodeClientFrame(bytes);
    switch (frame.type) {
      case 'enter':
        this.socket.send(encodeFrame('im_enter_room_resp'));
        this.entered = true;
        this.onNews('entered');
        break;
      case 'heartbeat':
        this.heartbeats += 1;
        this.socket.send(encodeFrame('hb'));
        this.onNews('heartbeat');
        break;
      case 'ack':
        this.acknowledge(frame.logId);
        break;
      case 'other':
        break;
    }
  }

  private acknowledge(logId: string): void {
    const messages = this.pending.get(logId);
    if (!messages) return;
    this.pending.delete(logId);
    this.acknowledged += 1;
    for (const message of messages) message.confirmed = true;
    this.onNews('acknowledged');
    this.closeWhenSettled();
  }
}
