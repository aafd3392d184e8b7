export { ActivityReader, type ActivityPosition } from './activity/activity.reader';
export { StandingsReader } from './leaderboard/standings.reader';
export type { LedgerBatch, PricedFact } from './ledger/batch';
export { Ledger } from './ledger/ledger.service';
export { QuestionService } from './question/question.service';
export { SessionFeed, type SessionChange, type SessionChangeKind } from './session.feed';
export { SessionModule } from './session.module';
export { SessionService } from './session.service';
