import { SessionsAndLedger1700000000001 } from './1700000000001-sessions-and-ledger';
import { Access1700000000002 } from './1700000000002-access';
import { Actions1700000000003 } from './1700000000003-actions';
import { SessionRuns1700000000004 } from './1700000000004-session-runs';
import { HiddenAndOnAir1700000000005 } from './1700000000005-hidden-and-on-air';
import { QuestionDesk1700000000006 } from './1700000000006-question-desk';
import { GoalsAndTimer1700000000008 } from './1700000000008-goals-and-timer';
import { TimeOnAir1700000000010 } from './1700000000010-time-on-air';

/** Every migration, oldest first. Append only: what has run somewhere is never edited. */
export const migrations = [SessionsAndLedger1700000000001, Access1700000000002, Actions1700000000003, SessionRuns1700000000004, HiddenAndOnAir1700000000005, QuestionDesk1700000000006, GoalsAndTimer1700000000008, TimeOnAir1700000000010];
