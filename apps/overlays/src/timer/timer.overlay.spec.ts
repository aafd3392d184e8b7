import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { ShowTimer } from '@app/contracts';
import type { LiveClient } from '@app/live-client';
import { madeLine } from '../testing/made-line';
import { putUp } from '../testing/put-up';
import { ADDITION_SHOWN_MS } from './additions';
import { TimerOverlay } from './timer.overlay';

/** An hour ahead of this machine: nobody's clock is right. */
const server = (): number => Date.now() + 3_600_000;
const iso = (ms: number): string => new Date(ms).toISOString();
const running = (leftMs: number, rest: Partial<ShowTimer> = {}): ShowTimer => ({
  state: 'running', label: '', round: null, rounds: null, startedAt: '2026-01-01T20:00:00.000Z', durationMs: 600_000, endsAt: iso(server() + leftMs), remainingMs: leftMs, msPerCoin: 0, addedByCoinsMs: 0, addedMs: 0, now: iso(server()), ...rest,
});
const paused = (leftMs: number, rest: Partial<ShowTimer> = {}): ShowTimer => running(leftMs, { state: 'paused', endsAt: null, ...rest });

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  TestBed.resetTestingModule();
  jest.useRealTimers();
});

async function show(live: LiveClient | null, search = ''): Promise<ComponentFixture<TimerOverlay>> {
  const fixture = putUp(TimerOverlay, live, search);
  await pass(0);
  return fixture;
}
const pass = async (ms: number): Promise<void> => {
  await jest.advanceTimersByTimeAsync(ms);
  TestBed.tick();
  await jest.advanceTimersByTimeAsync(0);
  TestBed.tick();
};
const text = (fixture: ComponentFixture<unknown>, selector = '.timer'): string | undefined => (fixture.nativeElement as HTMLElement).querySelector(selector)?.textContent.trim();

it('is blank without a token, before anything is known, and while there is no timer', async () => {
  expect(text(await show(null))).toBeUndefined();
  TestBed.resetTestingModule();
  const live = madeLine();
  const fixture = await show(live);
  expect(text(fixture)).toBeUndefined();
  live.timer.set(null);
  await pass(100);
  expect(text(fixture)).toBeUndefined();
});

it('falls second by second by the clock of the server, and is called over', async () => {
  const live = madeLine();
  live.timer.set(running(12_000));
  const fixture = await show(live);
  const seen: (string | undefined)[] = [text(fixture)];
  for (let second = 0; second < 12; second++) {
    await pass(1_000);
    seen.push(text(fixture));
  }
  expect(seen).toEqual(['0:12', '0:11', '0:10', '0:09', '0:08', '0:07', '0:06', '0:05', '0:04', '0:03', '0:02', '0:01', 'Time!']);
});

it('does not wake while it is paused, over or blank', async () => {
  const live = madeLine();
  const fixture = await show(live);
  const ticks = (): number => {
    const set = jest.spyOn(globalThis, 'setTimeout');
    set.mockClear();
    jest.advanceTimersByTime(60_000);
    const woken = set.mock.calls.length;
    set.mockRestore();
    return woken;
  };
  await pass(5_000);
  expect(ticks()).toBe(0);
  live.timer.set(paused(65_000));
  await pass(5_000);
  expect([text(fixture, '.timer-digits'), ticks()]).toEqual(['1:05', 0]);
  live.timer.set(running(2_000));
  await pass(5_000);
  expect([text(fixture, '.timer-over'), ticks()]).toEqual(['Time!', 0]);
});

it('is right at once when it comes back after the line was down for minutes, with what was told before', async () => {
  const live = madeLine();
  live.timer.set(running(300_000));
  const fixture = await show(live, '?stale=hide');
  live.link.set('lost');
  await pass(130_000);
  expect(text(fixture)).toBeUndefined();
  live.link.set('open');
  await pass(100);
  expect(text(fixture, '.timer-digits')).toBe('2:50');
});

it('says label, round and pause in the language of the page', async () => {
  const live = madeLine();
  live.timer.set(paused(65_000, { label: 'Gift battle', round: 2, rounds: 5 }));
  const fixture = await show(live, '?lang=th');
  expect([text(fixture, '.timer-label'), text(fixture, '.timer-round'), text(fixture, '.timer-paused')]).toEqual(['Gift battle', 'รอบ 2 / 5', 'พัก']);
});

it('shows for a while what coins and the organizer add, and nothing of what was added before it came', async () => {
  const live = madeLine();
  live.timer.set(running(60_000, { addedByCoinsMs: 10_000 }));
  const fixture = await show(live);
  expect(text(fixture, '.timer-addition')).toBeUndefined();
  live.timer.set(running(90_000, { addedByCoinsMs: 40_000 }));
  await pass(0);
  expect([text(fixture, '.timer-addition'), text(fixture, '.timer-digits')]).toEqual(['+0:30', '1:30']);
  await pass(ADDITION_SHOWN_MS);
  expect(text(fixture, '.timer-addition')).toBeUndefined();
});

it('runs again when a gift that came in time is told a moment late, and has not been called over', async () => {
  const live = madeLine();
  live.timer.set(running(1_000, { msPerCoin: 500 }));
  const fixture = await show(live);
  await pass(1_300);
  expect(text(fixture)).toBe('0:00');
  live.timer.set(running(4_700, { msPerCoin: 500, addedByCoinsMs: 5_000 }));
  await pass(0);
  expect(text(fixture, '.timer-digits')).toBe('0:05');
});

it('gives way to the next timer, and goes when it is taken away', async () => {
  const live = madeLine();
  live.timer.set(running(500));
  const fixture = await show(live);
  await pass(1_000);
  live.timer.set(running(30_000, { startedAt: '2026-01-01T20:10:00.000Z', round: 3 }));
  await pass(20);
  expect([text(fixture, '.timer-round'), text(fixture, '.timer-digits')]).toEqual(['Round 3', '0:30']);
  live.timer.set(null);
  await pass(20);
  expect(text(fixture)).toBeUndefined();
});
