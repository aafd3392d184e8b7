import type { ViewerId } from '@app/domain';
import type { LedgerRow } from './ledger-row';

type Reset = LedgerRow & { readonly kind: 'reset' };
const isReset = (row: LedgerRow): row is Reset => row.kind === 'reset';

/** What people did about the ranking of a session: which of it stands, and which resets lie where. */
export class DeskHistory {
  /** Adjustments and corrections that were not taken back. */
  readonly standing: readonly LedgerRow[];
  private readonly undone: ReadonlySet<bigint>;
  private readonly hidden: ReadonlySet<ViewerId | null>;
  private readonly resetsOfAll: readonly Reset[];
  private readonly resetsOf = new Map<ViewerId, Reset[]>();

  /** @param actions every row of the session that is no fact, in order */
  constructor(actions: readonly LedgerRow[]) {
    this.undone = new Set(actions.flatMap(({ undoesSeq }) => (undoesSeq === null ? [] : [undoesSeq])));
    this.standing = actions.filter((row) => (row.kind === 'adjustment' || row.kind === 'rescore') && row.viewerId !== null && !this.undone.has(row.seq));
    this.hidden = new Set(actions.filter(({ kind, seq }) => kind === 'hide' && !this.undone.has(seq)).map(({ viewerId }) => viewerId));
    this.resetsOfAll = actions.filter(isReset).filter(({ viewerId }) => viewerId === null);
    for (const reset of actions.filter(isReset)) {
      if (reset.viewerId !== null) this.resetsOf.set(reset.viewerId, [...(this.resetsOf.get(reset.viewerId) ?? []), reset]);
    }
  }

  /** Whether a viewer is taken out of the ranking. */
  isHidden(viewer: ViewerId): boolean {
    return this.hidden.has(viewer);
  }

  /** The last reset that stands for a viewer, whether or not they were there; null when there is none. */
  lastReset(viewer: ViewerId): LedgerRow | null {
    const stands = ({ seq }: LedgerRow): boolean => !this.undone.has(seq);
    const own = this.resetsOf.get(viewer)?.findLast(stands);
    const ofAll = this.resetsOfAll.findLast(stands);
    if (own === undefined || ofAll === undefined) return own ?? ofAll ?? null;
    return own.seq > ofAll.seq ? own : ofAll;
  }

  /** The sequence number of the last reset of a viewer before a place, standing or not; 0 when there is none. */
  resetBefore(viewer: ViewerId, place: bigint): bigint {
    const before = ({ seq }: LedgerRow): boolean => seq < place;
    const own = this.resetsOf.get(viewer)?.findLast(before)?.seq ?? 0n;
    const ofAll = this.resetsOfAll.findLast(before)?.seq ?? 0n;
    return own > ofAll ? own : ofAll;
  }
}
