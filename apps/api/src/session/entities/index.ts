import { CommentEntity } from './comment.entity';
import { GiftEntity } from './gift.entity';
import { GoalEntity } from './goal.entity';
import { HiddenWordEntity } from './hidden-word.entity';
import { LedgerEntryEntity } from './ledger-entry.entity';
import { PreparedCommentEntity } from './prepared-comment.entity';
import { SessionEntity } from './session.entity';
import { SessionGapEntity } from './session-gap.entity';
import { SessionRoomEntity } from './session-room.entity';
import { SessionRunEntity } from './session-run.entity';
import { SessionTimerEntity } from './session-timer.entity';
import { StandingEntity } from './standing.entity';
import { StandingGiftEntity } from './standing-gift.entity';
import { ViewerEntity } from './viewer.entity';

export { CommentEntity, GiftEntity, GoalEntity, HiddenWordEntity, LedgerEntryEntity, PreparedCommentEntity, SessionEntity, SessionGapEntity, SessionRoomEntity, SessionRunEntity, SessionTimerEntity, StandingEntity, StandingGiftEntity, ViewerEntity };
export type { ActionKind, LedgerEntryKind } from './ledger-entry.entity';

export const sessionEntities = [CommentEntity, GiftEntity, GoalEntity, HiddenWordEntity, LedgerEntryEntity, PreparedCommentEntity, SessionEntity, SessionGapEntity, SessionRoomEntity, SessionRunEntity, SessionTimerEntity, StandingEntity, StandingGiftEntity, ViewerEntity];
