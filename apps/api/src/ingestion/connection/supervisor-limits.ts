import type { ConnectionTrouble } from '@app/domain';
import type { Backoff } from '../timing/backoff';

/** Every wait of the supervisor, in milliseconds. */
export interface SupervisorLimits {
  /** A connection without a single frame for so long is dead, whatever its socket says: heartbeats are answered every 10 s. */
  readonly silentAfterMs: number;
  /** Frames come but nobody does anything: ask whether the live is still on. */
  readonly quietAfterMs: number;
  /** A connection that held so long starts counting attempts anew. */
  readonly steadyAfterMs: number;
  /** Viewer counts and like totals are told at most so often. */
  readonly figuresEveryMs: number;
  /** Between two questions whether the host is live. */
  readonly ask: Backoff;
  /** The name may have been right after all: TikTok sometimes denies hosts it knows. */
  readonly unknownHostMs: number;
  readonly retry: Readonly<Record<Exclude<ConnectionTrouble, 'host-offline'>, Backoff>>;
}

const second = 1000;
const minute = 60 * second;

export const defaultLimits: SupervisorLimits = {
  silentAfterMs: 45 * second,
  quietAfterMs: 60 * second,
  steadyAfterMs: minute,
  figuresEveryMs: 2 * second,
  ask: { firstMs: 15 * second, maxMs: minute },
  unknownHostMs: 5 * minute,
  retry: {
    disconnected: { firstMs: second, maxMs: 30 * second },
    silent: { firstMs: second, maxMs: 30 * second },
    network: { firstMs: 2 * second, maxMs: minute },
    'sign-service': { firstMs: 5 * second, maxMs: 2 * minute },
    'rate-limited': { firstMs: minute, maxMs: 10 * minute },
    captcha: { firstMs: 2 * minute, maxMs: 10 * minute },
    blocked: { firstMs: 3 * minute, maxMs: 15 * minute },
  },
};
