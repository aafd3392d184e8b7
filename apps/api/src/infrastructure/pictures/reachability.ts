import type { FailureReason } from './picture-failure';

/** In a row. As many as are asked at once, so that nobody is judged by one bad moment. */
const ENOUGH = 8;
const REST_MS = 30_000;

/**
 * Whether it is worth asking at all: where the internet is shut, each of a hundred pictures would be waited for in vain,
 * and a browser asks nothing else of this server while its few connections wait.
 */
export class Reachability {
  private failures = 0;
  private restUntil = 0;

  get isHopeless(): boolean {
    return Date.now() < this.restUntil;
  }

  /** @param failure null for a picture */
  learn(failure: FailureReason | null): void {
    if (failure !== 'timeout' && failure !== 'network') {
      this.failures = 0;
      return;
    }
    this.failures += 1;
    // After the rest the next failure is enough.
    if (this.failures >= ENOUGH) this.restUntil = Date.now() + REST_MS;
  }
}
