import type { SessionId } from '@app/domain';
import type { Redis } from 'ioredis';
import type { DataSource } from 'typeorm';
import { verifySession, type Verification } from './verify-session';

export type VerifyOutcome = 'equal' | 'different' | 'no such session';

/** More lines than anybody reads say no more than these. */
const LINES = 200;

/** Compares a session, or all there are, with its ledger, and says what came of it. */
export async function runVerify(dataSource: DataSource, redis: Redis | null, which: SessionId | 'all', say: (line: string) => void): Promise<VerifyOutcome> {
  const sessions: { id: SessionId; host: string; status: string; created_at: Date }[] = await dataSource.query(
    'select id, host, status, created_at from session where $1::uuid is null or id = $1 order by created_at, id',
    [which === 'all' ? null : which],
  );
  if (sessions.length === 0) {
    say(which === 'all' ? 'There is no session yet.' : `There is no session ${which}.`);
    return which === 'all' ? 'equal' : 'no such session';
  }
  let different = 0;
  for (const { id, host, status, created_at: createdAt } of sessions) {
    const verification = await verifySession(dataSource, redis, id);
    if (verification === null) continue;
    say(`Session ${id} of @${host}, ${status}, made ${createdAt.toISOString()}`);
    for (const line of describeVerification(verification)) say(`  ${line}`);
    if (verification.differences.length > 0) different++;
  }
  if (sessions.length > 1) say(`${sessions.length} sessions, ${different} with differences.`);
  return different === 0 ? 'equal' : 'different';
}

export function describeVerification({ entries, viewers, hashes, compared, differences }: Verification): string[] {
  const hidden = differences.length - LINES;
  return [
    `${entries} entries in the ledger, ${viewers} viewers`,
    ...compared.map((what) => `compared ${what}`),
    `SHA-256 of the standings by the ledger  ${hashes.ledger}`,
    `SHA-256 of the standings as stored      ${hashes.stored}`,
    ...differences.slice(0, LINES).map((difference) => `DIFFERENT: ${difference}`),
    ...(hidden > 0 ? [`and ${hidden} more`] : []),
    differences.length === 0 ? 'All of it is equal.' : `${differences.length} differences.`,
  ];
}
