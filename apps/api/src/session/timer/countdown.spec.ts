import { TIMER_LONGEST_MS } from '@app/contracts';
import fc from 'fast-check';
import { addTime, foldGifts, pauseCountdown, resumeCountdown, startCountdown, toShowTimer, type CountedGift, type Countdown } from './countdown';

const START = Date.UTC(2026, 0, 10, 20);
const MINUTE = 60_000;
const seeded = { seed: 20_260_110, numRuns: 500 };

const of = (durationMs: number, msPerCoin = 0): Countdown => startCountdown({ durationMs, msPerCoin }, START, 0n);
const at = (countdown: Countdown, ms: number) => toShowTimer(countdown, START + ms);
const gift = (seq: number, ms: number, coins: number): CountedGift => ({ seq: BigInt(seq), receivedAt: START + ms, coins });

describe('a countdown', () => {
  it('falls by itself, is over at its end, and stays over', () => {
    const timer = of(10 * MINUTE);
    expect(at(timer, 0)).toMatchObject({ state: 'running', remainingMs: 10 * MINUTE, endsAt: '2026-01-10T20:10:00.000Z', now: '2026-01-10T20:00:00.000Z' });
    expect(at(timer, 10 * MINUTE - 1)).toMatchObject({ state: 'running', remainingMs: 1 });
    expect(at(timer, 10 * MINUTE)).toMatchObject({ state: 'over', remainingMs: 0 });
    expect(at(timer, 99 * MINUTE)).toMatchObject({ state: 'over', remainingMs: 0, endsAt: '2026-01-10T20:10:00.000Z' });
  });

  it('keeps what is left while it is paused', () => {
    const paused = pauseCountdown(of(10 * MINUTE), START + 4 * MINUTE);
    expect(at(paused, 60 * MINUTE)).toMatchObject({ state: 'paused', remainingMs: 6 * MINUTE, endsAt: null });
    expect(at(resumeCountdown(paused, START + 60 * MINUTE), 65 * MINUTE)).toMatchObject({ state: 'running', remainingMs: MINUTE });
  });

  it('cannot be paused when it is over, nor resumed while it runs', () => {
    const timer = of(MINUTE);
    expect(pauseCountdown(timer, START + MINUTE)).toBe(timer);
    expect(resumeCountdown(timer, START)).toBe(timer);
  });

  it('can be made longer and shorter, but not less than over', () => {
    const longer = addTime(of(2 * MINUTE), MINUTE, START);
    expect(at(longer, 0)).toMatchObject({ remainingMs: 3 * MINUTE, addedMs: MINUTE });
    const over = addTime(longer, -9 * MINUTE, START + MINUTE);
    expect(at(over, MINUTE)).toMatchObject({ state: 'over', remainingMs: 0, addedMs: -MINUTE });
  });

  it('runs again from now on when time is added after its end, and not when some is taken away', () => {
    const timer = of(MINUTE);
    expect(at(addTime(timer, MINUTE, START + 9 * MINUTE), 9 * MINUTE)).toMatchObject({ state: 'running', remainingMs: MINUTE });
    expect(addTime(timer, -MINUTE, START + 9 * MINUTE)).toBe(timer);
  });
});

describe('coins', () => {
  it('put the end off, at the rate that was set', () => {
    expect(at(foldGifts(of(MINUTE, 500), [gift(1, 1_000, 20), gift(2, 2_000, 1)]), 0)).toMatchObject({ remainingMs: MINUTE + 10_500, addedByCoinsMs: 10_500 });
  });

  it('do so while it is paused as well, however late it is by then', () => {
    const paused = pauseCountdown(of(MINUTE, 500), START + 59_000);
    expect(at(foldGifts(paused, [gift(1, 99 * MINUTE, 4)]), 99 * MINUTE)).toMatchObject({ state: 'paused', remainingMs: 3_000 });
  });

  it('do not when they came before the start, or at the end and later', () => {
    const folded = foldGifts(of(MINUTE, 500), [gift(1, -1, 20), gift(2, MINUTE, 20), gift(3, 2 * MINUTE, 20)]);
    expect(at(folded, 2 * MINUTE)).toMatchObject({ state: 'over', addedByCoinsMs: 0 });
  });

  it('count until the end as other coins put it off', () => {
    expect(foldGifts(of(MINUTE, 1_000), [gift(1, 59_000, 10), gift(2, 69_000, 1), gift(3, 71_000, 50)]).addedByCoinsMs).toBe(11_000);
  });

  it('received before the end and told late still count, and what was over runs again', () => {
    const over = foldGifts(of(MINUTE, 1_000), [gift(1, 61_000, 5)]);
    expect(at(over, 62_000).state).toBe('over');
    expect(at(foldGifts(over, [gift(2, 59_999, 10)]), 62_000)).toMatchObject({ state: 'running', remainingMs: 8_000 });
  });

  it('and the organizer cannot put the end off for more than 30 days in all', () => {
    const long = foldGifts(of(MINUTE, 600_000), [gift(1, 1_000, 2_000_000_000)]);
    expect(at(long, 0).remainingMs).toBe(TIMER_LONGEST_MS);
    expect(addTime(long, MINUTE, START)).toBe(long);
    expect(at(foldGifts(addTime(long, -MINUTE, START), [gift(2, 2_000, 5)]), 0).remainingMs).toBe(TIMER_LONGEST_MS);
  });
});

/** An evening: gifts in the order of the ledger, and what the organizer does in between. */
const arbitraryGifts = fc
  .array(fc.record({ ms: fc.integer({ min: -2_000, max: 200_000 }), coins: fc.nat({ max: 40 }) }), { maxLength: 40 })
  .map((gifts) => gifts.map(({ ms, coins }, index) => gift(index + 1, ms, coins)));
const arbitraryTimer = fc.record({ durationMs: fc.integer({ min: 1_000, max: 100_000 }), msPerCoin: fc.integer({ min: 0, max: 3_000 }) }).map((timer) => startCountdown(timer, START, 0n));
const arbitraryAction = fc.oneof(
  fc.record({ what: fc.constant('pause' as const) }),
  fc.record({ what: fc.constant('resume' as const) }),
  fc.record({ what: fc.constant('add' as const), ms: fc.integer({ min: -90_000, max: 90_000 }) }),
);

describe('whatever comes', () => {
  it('is counted the same in one go, in any pieces, and again from any earlier place', () => {
    fc.assert(
      fc.property(arbitraryTimer, arbitraryGifts, fc.array(fc.nat(40), { maxLength: 6 }), (timer, gifts, cuts) => {
        const whole = foldGifts(timer, gifts);
        const places = [...cuts, gifts.length].map((cut) => Math.min(cut, gifts.length)).sort((a, b) => a - b);
        let pieces = timer;
        // Each piece begins anew with all that came before: a process that died does not know how far it was told.
        for (const place of places) pieces = foldGifts(pieces, gifts.slice(0, place));
        expect(pieces).toEqual(whole);
        expect(foldGifts(whole, gifts)).toEqual(whole);
      }),
      seeded,
    );
  });

  it('adds exactly its coins when it was received in time, and nothing when it was not', () => {
    fc.assert(
      fc.property(arbitraryTimer, arbitraryGifts, (timer, gifts) => {
        let end = START + timer.durationMs;
        for (const { receivedAt, coins } of gifts) if (receivedAt >= START && receivedAt < end) end += coins * timer.msPerCoin;
        const folded = foldGifts(timer, gifts);
        expect(folded.run).toEqual({ endsAt: end });
        expect(folded.addedByCoinsMs).toBe(end - START - timer.durationMs);
      }),
      seeded,
    );
  });

  it('leaves what is left between nothing and 30 days, and the sums true', () => {
    fc.assert(
      fc.property(arbitraryTimer, arbitraryGifts, fc.array(arbitraryAction, { maxLength: 20 }), (timer, gifts, actions) => {
        let countdown = timer;
        actions.forEach((action, index) => {
          const now = START + (index + 1) * 7_000;
          countdown = foldGifts(countdown, gifts.slice(0, index * 3));
          if (action.what === 'pause') countdown = pauseCountdown(countdown, now);
          else if (action.what === 'resume') countdown = resumeCountdown(countdown, now);
          else countdown = addTime(countdown, action.ms, now);
          const { remainingMs, state } = toShowTimer(countdown, now);
          expect(remainingMs).toBeGreaterThanOrEqual(0);
          expect(remainingMs).toBeLessThanOrEqual(TIMER_LONGEST_MS);
          expect(state === 'over').toBe(remainingMs === 0 && !('leftMs' in countdown.run));
          expect(remainingMs).toBeLessThanOrEqual(countdown.durationMs + countdown.addedMs + countdown.addedByCoinsMs);
        });
      }),
      seeded,
    );
  });
});
