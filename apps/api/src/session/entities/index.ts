import { CommentEntity } from './comment.entity';
import { GiftEntity } from './gift.entity';
import { HiddenWordEntity } from './hidden-word.entity';
import { LedgerEntryEntity } from './ledger-entry.entity';
import { PreparedCommentEntity } from './prepared-comment.entity';
import { SessionEntity } from './session.entity';
import { SessionGapEntity } from './session-gap.entity';
import { SessionRunEntity } from './session-run.entity';
import { StandingEntity } from './standing.entity';
import { StandingGiftEntity } from './standing-gift.entity';
import { ViewerEntity } from './viewer.entity';

export { CommentEntity, GiftEntity, HiddenWordEntity, LedgerEntryEntity, PreparedCommentEntity, SessionEntity, SessionGapEntity, SessionRunEntity, StandingEntity, StandingGiftEntity, ViewerEntity };
export type { ActionKind, LedgerEntryKind } from './ledger-entry.entity';

export const sessionEntities = [CommentEntity, GiftEntity, HiddenWordEntity, LedgerEntryEntity, PreparedCommentEntity, SessionEntity, SessionGapEntity, SessionRunEntity, StandingEntity, StandingGiftEntity, ViewerEntity];
