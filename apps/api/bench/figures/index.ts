import type { Figure } from '../figure';
import { connector } from './connector';
import { desk } from './desk';
import { giftStorm } from './gift-storm';
import { largeBoard } from './large-board';
import { latency } from './latency';
import { longSession } from './long-session';
import { manyOverlays } from './many-overlays';
import { onAir } from './on-air';
import { onAirForHours } from './on-air-for-hours';
import { throughput } from './throughput';

/** In the order in which they are measured and shown. */
export const figures: readonly Figure[] = [throughput, connector, latency, largeBoard, manyOverlays, longSession, giftStorm, desk, onAir, onAirForHours];
