import { TIMER_LONGEST_MS, type ShowTimer, type StartTimer } from '@app/contracts';

/**
 * A countdown as it is stored: when it will end, and not how much is left, so that nobody has to tick. All times are
 * milliseconds since 1970, all lengths milliseconds.
 */
export interface Countdown {
  readonly label: string;
  readonly round: number | null;
  readonly rounds: number | null;
  readonly durationMs: number;
  readonly msPerCoin: number;
  readonly startedAt: number;
  readonly addedMs: number;
  readonly addedByCoinsMs: number;
  /** It runs towards a moment, or is paused with so much left. One that is over runs towards a moment that has passed. */
  readonly run: { readonly endsAt: number } | { readonly leftMs: number };
  /** Gifts of the ledger are counted up to this sequence number. */
  readonly foldedSeq: bigint;
}

/** What a gift in the ledger means to a countdown. */
export interface CountedGift {
  readonly seq: bigint;
  /** Milliseconds since 1970, the server's clock. */
  readonly receivedAt: number;
  /** Of all gifts of this entry together. */
  readonly coins: number;
}

/** @param foldedSeq the last entry of the ledger that is before the countdown */
export function startCountdown({ label = '', round = null, rounds = null, durationMs, msPerCoin = 0 }: StartTimer, now: number, foldedSeq: bigint): Countdown {
  return { label: label.trim(), round, rounds, durationMs, msPerCoin, startedAt: now, addedMs: 0, addedByCoinsMs: 0, run: { endsAt: now + durationMs }, foldedSeq };
}

/**
 * Counts gifts in the order of the ledger, each once however often it comes. A gift counts when it was received between the
 * start and the end as it was by then; while the countdown is paused there is no end. So what is left after any number of
 * folds is what one fold of everything would have left.
 */
export function foldGifts(countdown: Countdown, gifts: readonly CountedGift[]): Countdown {
  return gifts.reduce((before, { seq, receivedAt, coins }) => {
    if (seq <= before.foldedSeq) return before;
    const after = { ...before, foldedSeq: seq };
    const isInTime = receivedAt >= before.startedAt && (!('endsAt' in before.run) || receivedAt < before.run.endsAt);
    const ms = isInTime ? Math.min(coins * before.msPerCoin, roomLeft(before)) : 0;
    return ms <= 0 ? after : { ...after, addedByCoinsMs: after.addedByCoinsMs + ms, run: put(after.run, ms) };
  }, countdown);
}

/** Changes nothing when it is paused already, or over. */
export function pauseCountdown(countdown: Countdown, now: number): Countdown {
  return isRunning(countdown, now) ? { ...countdown, run: { leftMs: remainingOf(countdown, now) } } : countdown;
}

/** Changes nothing unless it is paused. */
export function resumeCountdown(countdown: Countdown, now: number): Countdown {
  return 'leftMs' in countdown.run ? { ...countdown, run: { endsAt: now + countdown.run.leftMs } } : countdown;
}

/**
 * Adds time, or takes some away: at most what is left. What is added to a countdown that is over is added to this moment
 * and not to its end, or it might stay over.
 */
export function addTime(countdown: Countdown, ms: number, now: number): Countdown {
  const wanted = Math.max(Math.min(ms, roomLeft(countdown)), -remainingOf(countdown, now));
  if (wanted === 0) return countdown;
  const isOver = 'endsAt' in countdown.run && countdown.run.endsAt <= now;
  return { ...countdown, addedMs: countdown.addedMs + wanted, run: isOver ? { endsAt: now + wanted } : put(countdown.run, wanted) };
}

export function toShowTimer(countdown: Countdown, now: number): ShowTimer {
  const { label, round, rounds, durationMs, msPerCoin, startedAt, addedMs, addedByCoinsMs, run } = countdown;
  return {
    state: 'leftMs' in run ? 'paused' : run.endsAt <= now ? 'over' : 'running',
    label,
    round,
    rounds,
    startedAt: iso(startedAt),
    durationMs,
    endsAt: 'endsAt' in run ? iso(run.endsAt) : null,
    remainingMs: remainingOf(countdown, now),
    msPerCoin,
    addedByCoinsMs,
    addedMs,
    now: iso(now),
  };
}

function isRunning({ run }: Countdown, now: number): boolean {
  return 'endsAt' in run && run.endsAt > now;
}

function remainingOf({ run }: Countdown, now: number): number {
  return 'leftMs' in run ? run.leftMs : Math.max(0, run.endsAt - now);
}

/** By how much it may still grow. Time that it was paused is not part of its length. */
function roomLeft({ durationMs, addedMs, addedByCoinsMs }: Countdown): number {
  return Math.max(0, TIMER_LONGEST_MS - durationMs - addedMs - addedByCoinsMs);
}

function put(run: Countdown['run'], ms: number): Countdown['run'] {
  return 'leftMs' in run ? { leftMs: run.leftMs + ms } : { endsAt: run.endsAt + ms };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
