import type { ConnectionState, RoomId, RoomSignal } from '@app/domain';

/** What the room last said about itself, as the state of a live connection. */
export class LiveFigures {
  private viewers: number | null = null;
  private likes: number | null = null;
  private hostPaused = false;
  private changed = false;

  constructor(
    private readonly roomId: RoomId,
    private readonly since: string,
  ) {}

  /** True when there is something to tell that was not told before. */
  get hasNews(): boolean {
    return this.changed;
  }

  take(signal: RoomSignal): void {
    switch (signal.kind) {
      case 'viewers':
        this.changed ||= this.viewers !== signal.now;
        this.viewers = signal.now;
        return;
      case 'likes': {
        // Totals come out of order, and a room's never falls.
        const likes = Math.max(this.likes ?? 0, signal.total);
        this.changed ||= this.likes !== likes;
        this.likes = likes;
        return;
      }
      case 'host-paused':
        this.changed ||= this.hostPaused !== signal.paused;
        this.hostPaused = signal.paused;
        return;
      case 'entered':
      case 'ended':
        return;
    }
  }

  tell(): ConnectionState {
    this.changed = false;
    const { since, roomId, viewers, likes, hostPaused } = this;
    return { state: 'live', since, roomId, viewers, likes, hostPaused };
  }
}
