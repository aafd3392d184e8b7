import type { ShowTimer } from '@app/contracts';
import { timerLeft } from './timer-left';

const EIGHT = Date.parse('2026-01-01T20:00:00.000Z');
const timer = (rest: Partial<ShowTimer> = {}): ShowTimer => ({
  state: 'running', label: '', round: null, rounds: null, startedAt: '2026-01-01T20:00:00.000Z', durationMs: 600_000, endsAt: '2026-01-01T20:10:00.000Z', remainingMs: 600_000, msPerCoin: 0, addedByCoinsMs: 0, addedMs: 0, now: '2026-01-01T20:00:00.000Z', ...rest,
});

it.each([[0, 'running', '10:00'], [-700, 'running', '10:00'], [1_000, 'running', '9:59'], [599_100, 'running', '0:01'], [600_000, 'over', '0:00'], [900_000, 'over', '0:00']])('%d ms after its start it is %s with %s', (ms, state, text) => {
  expect(timerLeft(timer(), 0, EIGHT + ms)).toEqual({ state, text });
});

it('goes by the clock of the server', () => {
  expect(timerLeft(timer(), 3_600_000, EIGHT - 3_600_000 + 60_000).text).toBe('9:00');
});

it('stands still while it is paused', () => {
  expect(timerLeft(timer({ state: 'paused', endsAt: null, remainingMs: 65_000 }), 0, EIGHT + 999_999)).toEqual({ state: 'paused', text: '1:05' });
});
