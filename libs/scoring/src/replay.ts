import type { GiftId, ViewerId } from '@app/domain';
import { DeskHistory } from './desk-history';
import { isFact, type FactRow, type KeptComment, type LedgerRow } from './ledger-row';
import type { Units } from './points';
import { addTally, EMPTY_TALLY, type Tally } from './tally';

/** Where the ledger alone puts a viewer. */
export interface ReplayedStanding {
  readonly viewerId: ViewerId;
  readonly present: Tally;
  readonly used: Tally;
  /** In the whole session, resets notwithstanding. */
  readonly distinctComments: number;
  /** Whether anything present brought or took points. */
  readonly scored: boolean;
  /** Milliseconds since 1970, of the last that did; else of the last reset; else of the first thing the viewer did. */
  readonly reachedAt: number;
  /** Taken out of the ranking; all the rest goes on for them as for everybody. */
  readonly hidden: boolean;
  /** Number of gifts by their id. */
  readonly gifts: ReadonlyMap<GiftId, { readonly present: number; readonly used: number }>;
}

/** Sums over everything that happened in a session, resets notwithstanding. */
export interface ReplayedTotals {
  readonly participants: number;
  /** With more than 0 present points, and not hidden. */
  readonly active: number;
  readonly hidden: number;
  readonly comments: number;
  readonly likes: number;
  readonly gifts: number;
  readonly coins: number;
  /** All that were ever given. */
  readonly points: Units;
}

interface Gathered {
  present: Tally;
  used: Tally;
  distinctComments: number;
  scoredAt: number | null;
  firstAt: number;
  readonly reset: LedgerRow | null;
  readonly hidden: boolean;
  /** Somebody who came after a reset of everybody was not reset by it. */
  wasReset: boolean;
  readonly gifts: Map<GiftId, { present: number; used: number }>;
}

/**
 * Plays a session again from its ledger: the same rows give the same standings, whoever asks and whenever. Takes rows one
 * by one, because a long show has more of them than anybody wants to hold at once. What was taken back is left out as if
 * it had never been.
 */
export class Replay {
  private readonly viewers = new Map<ViewerId, Gathered>();
  private total: Tally = EMPTY_TALLY;

  /** @param history of the same session */
  constructor(private readonly history: DeskHistory) {}

  /** Something that happened in the show; actions are in the history. */
  fact(row: FactRow): void {
    const added: Tally = {
      points: row.points,
      likes: row.kind === 'like' ? row.quantity : 0,
      comments: 0,
      gifts: row.kind === 'gift' ? row.quantity : 0,
      coins: row.kind === 'gift' ? row.quantity * (row.coins ?? 0) : 0,
    };
    this.total = addTally(this.total, added);
    if (row.viewerId === null) return;
    const viewer = this.of(row.viewerId, row.at);
    const present = this.put(viewer, row, added);
    if (row.kind === 'comment') viewer.distinctComments++;
    if (row.kind === 'gift' && row.giftId !== null) {
      const count = viewer.gifts.get(row.giftId) ?? { present: 0, used: 0 };
      count[present ? 'present' : 'used'] += row.quantity;
      viewer.gifts.set(row.giftId, count);
    }
  }

  comment(comment: KeptComment): void {
    const added = { ...EMPTY_TALLY, comments: 1 };
    this.total = addTally(this.total, added);
    if (comment.viewerId === null) return;
    const viewer = this.of(comment.viewerId, comment.at);
    add(viewer, viewer.reset === null || comment.id > (viewer.reset.commentMark ?? 0n), added);
  }

  /** To be asked last. @param corrections that are not in the ledger, to see what they would do */
  result(corrections: readonly LedgerRow[] = []): { standings: ReplayedStanding[]; totals: ReplayedTotals } {
    const viewers = new Map([...this.viewers].map(([id, gathered]) => [id, { ...gathered }]));
    for (const row of [...this.history.standing, ...corrections]) {
      const viewer = row.viewerId === null ? undefined : viewers.get(row.viewerId);
      if (viewer !== undefined) this.put(viewer, row, { ...EMPTY_TALLY, points: row.points });
    }
    const standings = [...viewers].map(([viewerId, gathered]) => standingOf(viewerId, gathered)).sort((a, b) => (a.viewerId < b.viewerId ? -1 : 1));
    const { comments, likes, gifts, coins } = this.total;
    const active = standings.filter(({ present, hidden }) => present.points > 0n && !hidden).length;
    const hidden = standings.filter((each) => each.hidden).length;
    const points = standings.reduce((sum, { present, used }) => sum + present.points + used.points, 0n);
    return { standings, totals: { participants: standings.length, active, hidden, comments, likes, gifts, coins, points } };
  }

  private of(viewerId: ViewerId, at: number): Gathered {
    const known = this.viewers.get(viewerId);
    if (known !== undefined) {
      known.firstAt = Math.min(known.firstAt, at);
      return known;
    }
    const made: Gathered = { present: EMPTY_TALLY, used: EMPTY_TALLY, distinctComments: 0, scoredAt: null, firstAt: at, reset: this.history.lastReset(viewerId), hidden: this.history.isHidden(viewerId), wasReset: false, gifts: new Map() };
    this.viewers.set(viewerId, made);
    return made;
  }

  /** @returns whether it counts now; otherwise a reset lies after it */
  private put(viewer: Gathered, row: LedgerRow, added: Tally): boolean {
    const present = (row.place ?? row.seq) > (viewer.reset?.seq ?? 0n);
    add(viewer, present, added);
    if (present && row.points !== 0n) viewer.scoredAt = Math.max(viewer.scoredAt ?? row.at, row.at);
    return present;
  }
}

/** Plays a whole session that is held in memory. */
export function replay(rows: readonly LedgerRow[], comments: readonly KeptComment[]): ReturnType<Replay['result']> {
  const playing = new Replay(new DeskHistory(rows.filter((row) => !isFact(row))));
  for (const row of rows) if (isFact(row)) playing.fact(row);
  for (const comment of comments) playing.comment(comment);
  return playing.result();
}

/** Standings as text in which equal ones are equal, byte for byte: a line for each viewer, in the order of their ids. */
export function standingsText(standings: readonly ReplayedStanding[]): string {
  return [...standings].sort((a, b) => (a.viewerId < b.viewerId ? -1 : 1)).map(standingLine).join('');
}

/** See `standingsText`. Points are in units, times in milliseconds. */
export function standingLine({ viewerId, present, used, distinctComments, scored, reachedAt, hidden, gifts }: ReplayedStanding): string {
  const tally = ({ points, likes, comments, gifts: count, coins }: Tally): string => [points, likes, comments, count, coins].join(' ');
  const counts = [...gifts].filter(([, count]) => count.present !== 0 || count.used !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const gifted = counts.map(([id, count]) => `${id}:${count.present}+${count.used}`).join(' ');
  return `${viewerId} | ${tally(present)} | ${tally(used)} | ${distinctComments} | ${scored ? 'scored' : 'quiet'} ${reachedAt} | ${gifted}${hidden ? ' | hidden' : ''}\n`;
}

function add(viewer: Gathered, present: boolean, added: Tally): void {
  if (present) viewer.present = addTally(viewer.present, added);
  else [viewer.used, viewer.wasReset] = [addTally(viewer.used, added), true];
}

function standingOf(viewerId: ViewerId, { present, used, distinctComments, scoredAt, firstAt, reset, hidden, wasReset, gifts }: Gathered): ReplayedStanding {
  const before = reset !== null && wasReset ? reset.at : firstAt;
  return { viewerId, present, used, distinctComments, scored: scoredAt !== null, reachedAt: scoredAt ?? before, hidden, gifts };
}
