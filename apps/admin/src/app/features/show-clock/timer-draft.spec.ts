import type { ShowTimer } from '@app/contracts';
import { nextRound, toDraft, toStart, usualDraft, wrongFields } from './timer-draft';

const timer = (rest: Partial<ShowTimer> = {}): ShowTimer => ({
  state: 'over', label: 'Battle', round: 2, rounds: 5, startedAt: '2026-01-01T20:00:00.000Z', durationMs: 90_000, endsAt: '2026-01-01T20:01:30.000Z', remainingMs: 0, msPerCoin: 500, addedByCoinsMs: 7_000, addedMs: 60_000, now: '2026-01-01T20:05:00.000Z', ...rest,
});

it('is started as it was typed', () => {
  expect(toStart({ minutes: 1.5, label: ' Battle ', perCoin: 0.5, round: 2, rounds: 5 })).toEqual({ durationMs: 90_000, label: 'Battle', msPerCoin: 500, round: 2, rounds: 5 });
  expect(toStart(usualDraft)).toEqual({ durationMs: 600_000, label: '', msPerCoin: 0, round: null, rounds: null });
});

it('is what was started before, without what was added to that', () => {
  expect(toStart(toDraft(timer()))).toEqual({ durationMs: 90_000, label: 'Battle', msPerCoin: 500, round: 2, rounds: 5 });
});

it('stands in its field without digits that never end, and hardly differs', () => {
  const draft = toDraft(timer({ durationMs: 16_000 }));
  expect(draft.minutes).toBe(0.2667);
  expect(Math.abs(toStart(draft).durationMs - 16_000)).toBeLessThanOrEqual(3);
});

it.each([
  [{}, []],
  [{ minutes: 0 }, ['minutes']],
  [{ minutes: NaN }, ['minutes']],
  [{ minutes: 10_081 }, ['minutes']],
  [{ perCoin: -1 }, ['perCoin']],
  [{ perCoin: 601 }, ['perCoin']],
  [{ round: 3 }, []],
  [{ round: 6, rounds: 5 }, ['rounds']],
  [{ rounds: 5 }, ['rounds']],
  [{ round: 1.5 }, ['rounds']],
])('with %j finds wrong %j', (change, wrong) => {
  expect(wrongFields({ ...usualDraft, ...change })).toEqual(wrong);
});

it('goes on with the next round until the last', () => {
  expect(nextRound(timer())).toEqual({ durationMs: 90_000, label: 'Battle', msPerCoin: 500, round: 3, rounds: 5 });
  expect(nextRound(timer({ round: 5 }))).toBeNull();
  expect(nextRound(timer({ round: 5, rounds: null }))).toMatchObject({ round: 6, rounds: null });
  expect(nextRound(timer({ round: null, rounds: null }))).toBeNull();
});
