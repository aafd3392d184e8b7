import type { SessionId } from '@app/domain';
import { correctionRow, DeskHistory, Replay, Repricing, standingLine, type Correction, type ReplayedStanding, type ReplayedTotals, type RuleSet } from '@app/scoring';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { readComments, readDeskRows, readFacts } from './read-ledger';

/** Plays a session again from its ledger, as it stands. To be called where nothing changes meanwhile. */
export async function replaySession(db: EntityManager, session: SessionId): Promise<{ standings: ReplayedStanding[]; totals: ReplayedTotals }> {
  return (await play(db, session, null)).playing.result();
}

export interface Rescored {
  readonly corrections: readonly Correction[];
  readonly before: readonly ReplayedStanding[];
  readonly after: readonly ReplayedStanding[];
}

/** What other rules would make of a session. @param from facts before this keep their price; null for none */
export async function rescoreSession(db: EntityManager, session: SessionId, rules: RuleSet, from: Date | null): Promise<Rescored> {
  const { playing, corrections } = await play(db, session, { rules, from });
  // A correction counts by its place, so any number will do.
  const rows = corrections.map((correction) => correctionRow(correction, correction.place));
  return { corrections, before: playing.result().standings, after: playing.result(rows).standings };
}

async function play(db: EntityManager, session: SessionId, pricing: { rules: RuleSet; from: Date | null } | null): Promise<{ playing: Replay; corrections: Correction[] }> {
  const history = new DeskHistory(await readDeskRows(db, session));
  const playing = new Replay(history);
  const repricing = pricing === null ? null : new Repricing(history, pricing.rules, pricing.from?.getTime() ?? null);
  for await (const rows of readFacts(db, session)) {
    for (const row of rows) {
      playing.fact(row);
      repricing?.fact(row);
    }
  }
  for await (const comments of readComments(db, session)) for (const comment of comments) playing.comment(comment);
  return { playing, corrections: repricing?.corrections() ?? [] };
}

/**
 * SHA-256 of standings, in hexadecimal. Equal if and only if everybody's present and used tallies, gifts, and the moment
 * at which their score was reached are equal, to the unit and the millisecond.
 */
export function hashStandings(standings: readonly ReplayedStanding[]): string {
  const hash = createHash('sha256');
  for (const standing of [...standings].sort((a, b) => (a.viewerId < b.viewerId ? -1 : 1))) hash.update(standingLine(standing));
  return hash.digest('hex');
}
