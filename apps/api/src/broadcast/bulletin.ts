import type { LiveSocket } from './audience';
import { Throttle } from './throttle';

/** To whom a bulletin is told: to those who asked, and to everybody when something changed. */
export interface Addressees {
  readonly asked: ReadonlySet<LiveSocket>;
  readonly changed: boolean;
}

/**
 * One thing that is read and told, to everybody when it changed and to whoever asks. One read at a time, told before the
 * next is begun: nobody hears something older after something newer. What is asked for during a read is answered by the
 * next one, so an answer is never older than the question, and a thousand who ask at once share two reads.
 */
export class Bulletin<T> {
  private readonly throttle: Throttle;
  private asked = new Set<LiveSocket>();
  private changed = false;
  private stopped = false;

  constructor(
    intervalMs: number,
    private readonly read: (to: Addressees) => Promise<T>,
    private readonly tell: (news: T, to: Addressees) => void,
    failed: (error: unknown) => void,
  ) {
    this.throttle = new Throttle(intervalMs, () => this.run(), failed);
  }

  /** To be called when it is other than it was: everybody has to hear. */
  change(): void {
    this.changed = true;
    this.throttle.request();
  }

  answer(socket: LiveSocket): void {
    this.asked.add(socket);
    this.throttle.request();
  }

  stop(): void {
    this.stopped = true;
    this.throttle.stop();
  }

  private async run(): Promise<void> {
    const to: Addressees = { asked: this.asked, changed: this.changed };
    this.asked = new Set();
    this.changed = false;
    try {
      const news = await this.read(to);
      // Whoever took its place since may have told something newer.
      if (!this.stopped) this.tell(news, to);
    } catch (error) {
      for (const socket of to.asked) this.asked.add(socket);
      this.changed ||= to.changed;
      throw error;
    }
  }
}
