import { CommentEntity } from './comment.entity';
import { GiftEntity } from './gift.entity';
import { LedgerEntryEntity } from './ledger-entry.entity';
import { SessionEntity } from './session.entity';
import { SessionGapEntity } from './session-gap.entity';
import { SessionRunEntity } from './session-run.entity';
import { StandingEntity } from './standing.entity';
import { StandingGiftEntity } from './standing-gift.entity';
import { ViewerEntity } from './viewer.entity';

export { CommentEntity, GiftEntity, LedgerEntryEntity, SessionEntity, SessionGapEntity, SessionRunEntity, StandingEntity, StandingGiftEntity, ViewerEntity };
export type { ActionKind, LedgerEntryKind } from './ledger-entry.entity';

export const sessionEntities = [CommentEntity, GiftEntity, LedgerEntryEntity, SessionEntity, SessionGapEntity, SessionRunEntity, StandingEntity, StandingGiftEntity, ViewerEntity];
