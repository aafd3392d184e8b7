import type { ConnectionState, Gap, RoomId, SessionId } from '@app/domain';
import type { SessionBook } from '../sessions/session.reporter';

/** Keeps in memory what a session's book would, one line for each entry. */
export class MemoryBook implements SessionBook {
  readonly lines: string[] = [];
  readonly states: ConnectionState[] = [];
  failure: Error | null = null;
  private waiting: { readonly holds: () => boolean; readonly resolve: () => void }[] = [];

  setConnection(_id: SessionId, state: ConnectionState): Promise<void> {
    return this.write(state.state, () => this.states.push(state));
  }

  keepLikes(_id: SessionId, room: RoomId, likes: number): Promise<void> {
    return this.write(`${likes} likes of ${room}`);
  }

  openGap(_id: SessionId, reason: Gap['reason'], from: Date): Promise<void> {
    return this.write(`open ${reason} ${from.getTime()}`);
  }

  closeGap(_id: SessionId, to: Date): Promise<void> {
    return this.write(`close ${to.getTime()}`);
  }

  until(holds: (book: this) => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ holds: () => holds(this), resolve });
      this.look();
    });
  }

  private async write(line: string, also?: () => void): Promise<void> {
    if (this.failure) throw this.failure;
    also?.();
    this.lines.push(line);
    this.look();
  }

  private look(): void {
    const met = this.waiting.filter(({ holds }) => holds());
    this.waiting = this.waiting.filter((each) => !met.includes(each));
    for (const { resolve } of met) resolve();
  }
}
