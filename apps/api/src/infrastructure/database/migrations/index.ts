import { SessionsAndLedger1700000000001 } from './1700000000001-sessions-and-ledger';
import { Access1700000000002 } from './1700000000002-access';

/** Every migration, oldest first. Append only: what has run somewhere is never edited. */
export const migrations = [SessionsAndLedger1700000000001, Access1700000000002];
