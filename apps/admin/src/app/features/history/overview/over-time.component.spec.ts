import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { SessionDetail } from '@app/contracts';
import { Clock } from '../../../core/timing/clock.service';
import { holdServer } from '../../../testing/held-server';
import { madeUpDetail, SESSION } from '../../../testing/made-up';
import { SessionHistoryStore } from '../session-history.store';
import { OverTimeComponent } from './over-time.component';

const MINUTE = 60_000;
const now = Date.parse('2026-11-22T18:02:30.000Z');
const at = (minute: number): string => new Date(now - 150_000 + minute * MINUTE).toISOString();
const bucket = (minute: number, points: number) => ({ at: at(minute), points, likes: 10 * points, comments: 1, gifts: 0, coins: 0 });

async function render(session: SessionDetail) {
  jest.spyOn(Date, 'now').mockReturnValue(now);
  const observer = { observe: () => undefined, unobserve: () => undefined, disconnect: () => undefined };
  Object.assign(globalThis, { ResizeObserver: class { constructor() { return observer; } } });
  const server = holdServer({
    [`GET /sessions/${SESSION}`]: () => session,
    [`GET /sessions/${SESSION}/timeline`]: () => ({ bucketSeconds: 60, buckets: [bucket(0, 100), bucket(1, 200), bucket(2, 0.5)] }),
  });
  TestBed.configureTestingModule({ imports: [OverTimeComponent], providers: [provideRouter([]), server.providers, Clock, SessionHistoryStore] });
  const store = TestBed.inject(SessionHistoryStore);
  store.open(SESSION);
  await store.load();
  const fixture = TestBed.createComponent(OverTimeComponent);
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const slider = page.querySelector('[role=slider]');
  const press = async (key: string) => {
    slider?.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await fixture.whenStable();
  };
  const click = async (id: string) => {
    page.querySelector<HTMLElement>(`[data-testid=${id}]`)?.click();
    await fixture.whenStable();
  };
  return { click, page, press, said: () => slider?.getAttribute('aria-valuetext') ?? '' };
}

const over = madeUpDetail({ status: 'stopped', stoppedAt: at(2.5), runs: [{ startedAt: at(0), stoppedAt: at(2.5) }] });
const goingOn = madeUpDetail({ status: 'running', runs: [{ startedAt: at(0), stoppedAt: null }] });

afterEach(() => jest.restoreAllMocks());

describe('a session over time', () => {
  it('adds up to all that was given', async () => {
    expect((await render(over)).said()).toBe('in all, Points 301, Coins of gifts 0, Likes 3,005, Comments 3');
  });

  it('ends with its last step when it is over', async () => {
    const { press, said } = await render(over);
    await press('End');
    expect(said()).toContain('Points 1,');
  });

  it('leaves out the step that is not over yet, but not from its sums', async () => {
    const { press, said } = await render(goingOn);
    expect(said()).toContain('Points 301');
    await press('End');
    expect(said()).toContain('Points 200');
  });

  it('shows the points added up when asked', async () => {
    const { click, press, said } = await render(over);
    await click('added-up');
    await press('End');
    expect(said()).toContain('Points 301');
  });

  it('can be read as a table', async () => {
    const { click, page } = await render(over);
    await click('as-table');
    const rows = [...page.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
    expect(rows).toEqual([['100', '0', '0', '1,000', '1'], ['200', '0', '0', '2,000', '1'], ['1', '0', '0', '5', '1']]);
  });

  it('says whether something may be missing', async () => {
    expect((await render(over)).page.textContent).toContain('No gaps: nothing is missing.');
    TestBed.resetTestingModule();
    const { page } = await render({ ...over, gaps: [{ from: at(1), to: at(1.5), reason: 'silent' }] });
    expect(page.textContent).toContain('1 gap, 30 s in all: events may be missing');
  });
});
