import type { ShowTimer } from '@app/contracts';
import { Additions, ADDITION_SHOWN_MS } from './additions';

const timer = (addedMs: number, addedByCoinsMs = 0, startedAt = '2026-01-01T20:00:00.000Z'): ShowTimer => ({
  state: 'running', label: '', round: null, rounds: null, startedAt, durationMs: 60_000, endsAt: '2026-01-01T20:01:00.000Z', remainingMs: 60_000, msPerCoin: 100, addedByCoinsMs, addedMs, now: startedAt,
});

it('shows what the organizer and coins add, and not what was there when the page came', () => {
  const additions = new Additions();
  expect(additions.hear(timer(30_000, 5_000), 0)).toBeNull();
  expect(additions.hear(timer(30_000, 5_000), 100)).toBeNull();
  expect(additions.hear(timer(90_000, 5_000), 1_000)).toBe('+1:00');
  expect(additions.hear(timer(90_000, 25_000), 60_000)).toBe('+0:20');
});

it('lets a storm of gifts be one that grows, and begins anew when it was gone', () => {
  const additions = new Additions();
  additions.hear(timer(0), 0);
  const shown = [1, 2, 3, 4].map((gift) => additions.hear(timer(0, gift * 1_000), gift * 1_000));
  expect(shown).toEqual(['+0:01', '+0:02', '+0:03', '+0:04']);
  expect(additions.hear(timer(0, 9_000), 4_000 + ADDITION_SHOWN_MS)).toBe('+0:05');
});

it('saves up what is too little to be shown', () => {
  const additions = new Additions();
  additions.hear(timer(0), 0);
  const shown = [1, 2, 3, 4, 5].map((coin) => additions.hear(timer(0, coin * 100), coin * 10_000));
  expect(shown).toEqual([null, null, null, null, '+0:01']);
});

it('says when time is taken away, apart from what was added', () => {
  const additions = new Additions();
  additions.hear(timer(0), 0);
  expect(additions.hear(timer(60_000), 100)).toBe('+1:00');
  expect(additions.hear(timer(0), 200)).toBe('−1:00');
});

it('takes another countdown for another', () => {
  const additions = new Additions();
  additions.hear(timer(0, 40_000), 0);
  expect(additions.hear(timer(0, 0, '2026-01-01T20:05:00.000Z'), 100)).toBeNull();
  expect(additions.hear(timer(0, 1_000, '2026-01-01T20:05:00.000Z'), 200)).toBe('+0:01');
});
