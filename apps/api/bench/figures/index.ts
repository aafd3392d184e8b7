import type { Figure } from '../figure';
import { giftStorm } from './gift-storm';
import { latency } from './latency';
import { throughput } from './throughput';

/** In the order in which they are measured and shown. */
export const figures: readonly Figure[] = [throughput, latency, giftStorm];
