import type { ParticipantSort } from '@app/contracts';
import { DomainError, storableText, viewerId, type ViewerId } from '@app/domain';

/** Where a list of participants goes on: after this one, by what it is sorted by. */
export interface ParticipantCursor {
  readonly sort: ParticipantSort;
  /** Decimal string of what is counted, or the name. */
  readonly key: string;
  readonly viewerId: ViewerId;
}

export function writeParticipantCursor({ sort, key, viewerId: id }: ParticipantCursor): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString('base64url');
}

/** @throws DomainError `request.invalid` for what is none, and for one of a list in another order */
export function readParticipantCursor(cursor: string, sort: ParticipantSort): ParticipantCursor {
  const read = parse(Buffer.from(cursor, 'base64url').toString());
  const [sorted, key, id] = Array.isArray(read) ? (read as unknown[]) : [];
  const isKey = typeof key === 'string' && (sort === 'name' ? storableText(key) === key : isBigint(key));
  if (sorted !== sort || !isKey || typeof id !== 'string' || storableText(id) !== id) {
    throw new DomainError('request.invalid', 'cursor must be the nextCursor of the page before, in the same order.');
  }
  return { sort, key, viewerId: viewerId(id) };
}

/** Whether PostgreSQL takes it for one. */
function isBigint(key: string): boolean {
  return /^-?\d{1,19}$/.test(key) && BigInt.asIntN(64, BigInt(key)) === BigInt(key);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
