import type { LiveEventKind, ViewerId } from '@app/domain';
import type { DeskHistory } from './desk-history';
import type { FactRow, LedgerRow } from './ledger-row';
import type { Units } from './points';
import type { RuleSet } from './rule-set';
import { priceOf, type Priceable } from './score';

/** What another rule set adds to one kind of what a viewer did between two resets, or takes. */
export interface Correction {
  readonly viewerId: ViewerId;
  /** Sequence number of the last entry that it corrects: it counts, and is used, where that does, and to the same kind. */
  readonly place: bigint;
  /** Not 0. */
  readonly points: Units;
  /** Milliseconds since 1970: of the last entry that brings points by these rules. */
  readonly at: number;
}

interface Stretch {
  readonly viewerId: ViewerId;
  place: bigint;
  /** As the ledger has it, with what earlier corrections made of it. */
  recorded: Units;
  wanted: Units;
  lastAt: number;
  scoredAt: number | null;
}

/**
 * Prices a session's ledger by other rules. The ledger is never changed: what comes out is the difference, for each viewer,
 * each kind of what they did, and each stretch between two of their resets, so that it is right whichever resets are made
 * or taken back later. What earlier re-scores made of it is set right, too: of several the last one says it all.
 */
export class Repricing {
  private readonly stretches = new Map<string, Stretch>();
  private readonly texts = new Map<ViewerId, number>();
  /** Of the entries that an earlier re-score corrected. */
  private readonly kinds = new Map<bigint, LiveEventKind | null>();

  /** @param from facts before this keep the price they were recorded with; milliseconds since 1970 by TikTok's clock, null for all */
  constructor(
    private readonly history: DeskHistory,
    private readonly rules: RuleSet,
    private readonly from: number | null,
  ) {
    for (const { kind, place } of history.standing) if (kind === 'rescore' && place !== null) this.kinds.set(place, null);
  }

  /** Something that happened in the show; in the order of the ledger, because comments are capped in that order. */
  fact(row: FactRow): void {
    const { viewerId } = row;
    if (viewerId === null) return;
    if (this.kinds.has(row.seq)) this.kinds.set(row.seq, row.kind);
    const stretch = this.stretch(viewerId, row.kind, row.seq, row.at);
    const wanted = this.price(row, viewerId);
    stretch.place = row.seq;
    stretch.recorded += row.points;
    stretch.wanted += wanted;
    stretch.lastAt = Math.max(stretch.lastAt, row.at);
    if (wanted !== 0n) stretch.scoredAt = Math.max(stretch.scoredAt ?? row.at, row.at);
  }

  /** To be asked last. In the order of viewers and of the ledger. */
  corrections(): Correction[] {
    for (const { kind, viewerId, place, points } of this.history.standing) {
      if (kind !== 'rescore' || viewerId === null || place === null) continue;
      const corrected = this.kinds.get(place);
      if (corrected) this.stretch(viewerId, corrected, place, 0).recorded += points;
    }
    return [...this.stretches.values()]
      .filter(({ recorded, wanted }) => recorded !== wanted)
      .map(({ viewerId, place, recorded, wanted, lastAt, scoredAt }) => ({ viewerId, place, points: wanted - recorded, at: scoredAt ?? lastAt }))
      .sort((a, b) => (a.viewerId === b.viewerId ? Number(a.place - b.place) : a.viewerId < b.viewerId ? -1 : 1));
  }

  private stretch(viewerId: ViewerId, kind: LiveEventKind, seq: bigint, at: number): Stretch {
    const id = `${viewerId} ${kind} ${this.history.resetBefore(viewerId, seq)}`;
    const known = this.stretches.get(id);
    if (known !== undefined) return known;
    const made: Stretch = { viewerId, place: seq, recorded: 0n, wanted: 0n, lastAt: at, scoredAt: null };
    this.stretches.set(id, made);
    return made;
  }

  private price(row: FactRow, viewerId: ViewerId): Units {
    let capped = false;
    if (row.kind === 'comment') {
      const said = this.texts.get(viewerId) ?? 0;
      this.texts.set(viewerId, said + 1);
      capped = said >= this.rules.comment.perSession;
    }
    if (this.from !== null && row.at < this.from) return row.points;
    const thing = priceable(row);
    return capped || thing === null ? 0n : priceOf(thing, this.rules) * BigInt(row.quantity);
  }
}

/** A correction as the row that it becomes. @param seq where it is to be appended; any high number in a preview */
export function correctionRow({ viewerId, place, points, at }: Correction, seq: bigint): LedgerRow {
  return { seq, kind: 'rescore', viewerId, quantity: 1, points, at, giftId: null, coins: null, follower: null, undoesSeq: null, place, partOf: null, commentMark: null };
}

function priceable({ kind, follower, giftId, coins }: FactRow): Priceable | null {
  switch (kind) {
    case 'like':
      return { kind, follower: follower === true };
    case 'gift':
      return giftId === null ? null : { kind, gift: { id: giftId, coins: coins ?? 0 } };
    case 'comment':
    case 'follow':
    case 'share':
      return { kind };
  }
}
