import type { ShowTimer } from '@app/contracts';
import { addition, readout } from './readout';

const EIGHT = Date.parse('2026-01-01T20:00:00.000Z');
const iso = (ms: number): string => new Date(EIGHT + ms).toISOString();
const timer = (durationMs: number, rest: Partial<ShowTimer> = {}): ShowTimer => ({
  state: 'running', label: '', round: null, rounds: null, startedAt: iso(0), durationMs, endsAt: iso(durationMs), remainingMs: durationMs, msPerCoin: 0, addedByCoinsMs: 0, addedMs: 0, now: iso(0), ...rest,
});
const at = (ms: number, of = timer(600_000)) => readout(of, EIGHT + ms);

it.each([
  [0, '10:00'], [1, '10:00'], [999, '10:00'], [1_000, '9:59'], [540_500, '1:00'], [541_000, '0:59'], [599_999, '0:01'],
])('after %d ms of ten minutes shows %s', (ms, digits) => {
  expect(at(ms).digits).toBe(digits);
});

it.each([[3_599_000, '59:59'], [3_600_000, '1:00:00'], [36_005_000, '10:00:05'], [30 * 86_400_000, '720:00:00']])('shows %d ms as %s', (ms, digits) => {
  expect(at(0, timer(ms)).digits).toBe(digits);
});

it('asks to be looked at when the second changes, to the millisecond, and not before', () => {
  for (const ms of [0, 1, 250, 999, 1_000, 123_456]) {
    const { nextMs, digits } = at(ms);
    expect(at(ms + (nextMs ?? NaN) - 1).digits).toBe(digits);
    expect(at(ms + (nextMs ?? NaN)).digits).not.toBe(digits);
  }
});

it('lets the last ten seconds be felt, and is over when nothing is left', () => {
  expect([at(589_999).state, at(590_000).state, at(599_999).state, at(600_000).state]).toEqual(['running', 'last', 'last', 'over']);
  expect(at(600_000)).toEqual({ state: 'over', digits: '0:00', left: 0, nextMs: null });
  expect(at(9_000_000)).toEqual(at(600_000));
});

it('waits a moment for coins that came in time before it calls the time over', () => {
  const subathon = timer(600_000, { msPerCoin: 500 });
  expect(at(600_000, subathon)).toMatchObject({ state: 'last', digits: '0:00', nextMs: 700 });
  expect(at(600_700, subathon)).toMatchObject({ state: 'over', nextMs: null });
});

it('stands still while it is paused', () => {
  expect(at(999_999, timer(600_000, { state: 'paused', endsAt: null, remainingMs: 65_000 }))).toMatchObject({ state: 'paused', digits: '1:05', nextMs: null });
});

it('knows how much of the whole is left, what was added included', () => {
  expect(at(0).left).toBe(1);
  expect(at(300_000).left).toBe(0.5);
  expect(at(600_000, timer(600_000, { addedMs: 300_000, addedByCoinsMs: 300_000, endsAt: iso(1_200_000) })).left).toBe(0.5);
});

it.each([[30_000, '+0:30'], [-60_000, '−1:00'], [499, null], [-400, null], [500, '+0:01'], [3_725_000, '+1:02:05'], [0, null]])('says %d ms more as %s', (ms, text) => {
  expect(addition(ms)).toBe(text);
});
