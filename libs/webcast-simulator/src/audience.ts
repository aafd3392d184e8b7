import { encodeMessageFrame, type Outgoing } from './frame';
import type { SentLog } from './sent-log';
import type { ConnectionNews, ViewerConnection } from './viewer-connection';

/** Those who are connected to a room, and how messages reach them. */
export class Audience {
  acknowledged = 0;
  heartbeats = 0;
  private readonly connected = new Set<ViewerConnection>();
  private frames = 0;

  constructor(
    private readonly log: SentLog,
    private readonly messagesPerFrame: number,
    /** Called after every change; `entered` is who has just come in. */
    private readonly onChange: (entered: ViewerConnection | null) => void,
  ) {}

  get connections(): number {
    return this.connected.size;
  }

  get watching(): readonly ViewerConnection[] {
    return [...this.connected].filter((connection) => connection.watching);
  }

  /** Of the viewer who is furthest behind: frames sent and not acknowledged. */
  get unacknowledged(): number {
    return Math.max(0, ...[...this.connected].map((connection) => connection.unacknowledged));
  }

  attach(connect: (onNews: (news: ConnectionNews) => void) => ViewerConnection): void {
    const connection = connect((news) => {
      if (news === 'acknowledged') this.acknowledged += 1;
      if (news === 'heartbeat') this.heartbeats += 1;
      if (news === 'closed') this.connected.delete(connection);
      this.onChange(news === 'entered' ? connection : null);
    });
    this.connected.add(connection);
    this.onChange(null);
  }

  /** Sends messages to these viewers and notes them as sent; without viewers they are gone. */
  handOut(outgoing: readonly Outgoing[], to: readonly ViewerConnection[] = this.watching): void {
    this.send(outgoing, to, (connection, ...frame) => connection.deliver(...frame));
  }

  /** Sends the message that ends the live, after which viewers leave. */
  handOutLast(outgoing: Outgoing): void {
    this.send([outgoing], this.watching, (connection, ...frame) => connection.deliverLast(...frame));
  }

  /** Sends bytes that are no message. */
  sendBytes(bytes: Uint8Array): void {
    for (const connection of this.watching) connection.sendBytes(bytes);
  }

  leave(code: number): void {
    for (const connection of this.connected) connection.leave(code);
  }

  cut(): void {
    for (const connection of this.connected) connection.cut();
  }

  fallSilent(): void {
    for (const connection of this.connected) connection.fallSilent();
    this.onChange(null);
  }

  private send(outgoing: readonly Outgoing[], to: readonly ViewerConnection[], deliver: (connection: ViewerConnection, ...frame: Parameters<ViewerConnection['deliver']>) => void): void {
    if (to.length === 0) return;
    for (let from = 0; from < outgoing.length; from += this.messagesPerFrame) {
      const part = outgoing.slice(from, from + this.messagesPerFrame);
      this.frames += 1;
      const logId = String(this.frames);
      const frame = encodeMessageFrame(logId, part, Date.now());
      const entries = part.map((one) => this.log.add(one));
      for (const connection of to) deliver(connection, logId, frame, entries);
    }
  }
}
