export type { EventBatch } from './event-batch';
export { ScoringModule } from './scoring.module';
export { SCORING_QUEUE, ScoringQueue } from './scoring.queue';
