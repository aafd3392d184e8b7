import { roomId } from '@app/domain';
import type { LiveConnection, LiveListener, LiveSource } from '../connection/live-source';

/** A live that does what a spec says: the other implementation of the port, without a network. */
export class ScriptedSource implements LiveSource {
  /** What the next attempts to connect meet; afterwards they succeed. */
  readonly failures: Error[] = [];
  /** What the next questions are answered; afterwards the host is live. */
  readonly answers: (boolean | Error)[] = [];
  attempts = 0;
  questions = 0;
  closings = 0;
  private listener: LiveListener | null = null;

  /** The listener of the latest connection. */
  get line(): LiveListener {
    if (!this.listener) throw new Error('nobody has connected yet');
    return this.listener;
  }

  connect(listener: LiveListener): Promise<LiveConnection> {
    this.attempts += 1;
    const failure = this.failures.shift();
    if (failure) return Promise.reject(failure);
    this.listener = listener;
    return Promise.resolve({
      roomId: roomId(`room-${this.attempts}`),
      close: () => {
        this.closings += 1;
        return Promise.resolve();
      },
    });
  }

  isLive(): Promise<boolean> {
    this.questions += 1;
    const answer = this.answers.shift() ?? true;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  }
}
