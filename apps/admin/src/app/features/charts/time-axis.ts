/** A stretch of time in milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A stretch of time with its place on the axis, in pixels. */
export interface AxisPiece extends Stretch {
  readonly left: number;
  readonly right: number;
}

/** Time laid on a line of pixels. Time between pieces has no room of its own: it lies in the break between them. */
export interface TimeAxis {
  readonly pieces: readonly AxisPiece[];
  readonly width: number;
  /** Pixels from the left; time in a break lies at the end of the piece before it, time beyond the axis at its ends. */
  x(ms: number): number;
  /** The moment at so many pixels; in a break it is the end of the piece before. */
  at(x: number): number;
}

const BREAK_PX = 26;
/** What breaks may take of the whole, however many there are. */
const MOST_BREAKS = 0.3;
/** Off for less than this share of the time it was on is drawn as it is. */
const SHORT_SHARE = 0.15;

/**
 * The axis of a session: its runs as long as they were, and the time between two of them as a break when it was long, so
 * that a show that goes on the next day is not two slivers at the ends of an empty line.
 */
export function layTimeAxis(runs: readonly Stretch[], width: number): TimeAxis {
  const stretches = joinClose(runs);
  const breaks = stretches.length - 1;
  const breakPx = breaks > 0 ? Math.min(BREAK_PX, (width * MOST_BREAKS) / breaks) : 0;
  const total = Math.max(1, stretches.reduce((sum, { from, to }) => sum + to - from, 0));
  const perMs = Math.max(0, width - breakPx * Math.max(0, breaks)) / total;
  let left = 0;
  const pieces = stretches.map(({ from, to }) => {
    const piece = { from, to, left, right: left + (to - from) * perMs };
    left = piece.right + breakPx;
    return piece;
  });
  return {
    pieces,
    width,
    x: (ms) => {
      const piece = pieces.findLast((each) => each.from <= ms) ?? pieces[0];
      if (!piece) return 0;
      const share = (Math.min(piece.to, Math.max(piece.from, ms)) - piece.from) / Math.max(1, piece.to - piece.from);
      return piece.left + share * (piece.right - piece.left);
    },
    at: (x) => {
      const piece = pieces.findLast((each) => each.left <= x) ?? pieces[0];
      if (!piece) return 0;
      const share = (Math.min(piece.right, Math.max(piece.left, x)) - piece.left) / Math.max(1e-9, piece.right - piece.left);
      return piece.from + share * (piece.to - piece.from);
    },
  };
}

/** Where a stretch of time is to be seen: a place in each piece that it touches, and none for what lies in a break. */
export function placeSpan(axis: TimeAxis, { from, to }: Stretch): readonly { readonly left: number; readonly width: number }[] {
  return axis.pieces.flatMap((piece) => {
    const [start, end] = [Math.max(from, piece.from), Math.min(to, piece.to)];
    if (end < start || (end === start && from < to)) return [];
    const perMs = (piece.right - piece.left) / Math.max(1, piece.to - piece.from);
    return [{ left: piece.left + (start - piece.from) * perMs, width: (end - start) * perMs }];
  });
}

function joinClose(runs: readonly Stretch[]): readonly Stretch[] {
  const sorted = [...runs].sort((a, b) => a.from - b.from);
  const on = sorted.reduce((sum, { from, to }) => sum + to - from, 0);
  const joined: Stretch[] = [];
  for (const run of sorted) {
    const last = joined.at(-1);
    if (last && run.from - last.to <= on * SHORT_SHARE) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, run.to) };
    else joined.push(run);
  }
  return joined;
}
