import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { LeaderboardEntry, Standings } from '@app/contracts';
import { viewerId } from '@app/domain';
import type { LiveClient } from '@app/live-client';
import { madeLine, madeSession } from '../testing/made-line';
import { putUp } from '../testing/put-up';
import { LeaderboardOverlay } from './leaderboard.overlay';

const names = ['Ploy', 'เอกชัย', '小猫咪', 'عبد', 'Zoë', 'Nobody'];
const ranking = (points: readonly number[], nicknames = names): Standings => ({
  sessionId: madeSession.id, version: 1, participants: 348, active: 86,
  entries: points.map((value, place): LeaderboardEntry => ({
    rank: place + 1, viewerId: viewerId(`70${nicknames[place] ?? ''}`), handle: `handle${place}`, nickname: nicknames[place] ?? '', avatarUrl: null, points: value, likes: 0, comments: 0, gifts: 0,
  })),
});

async function show(live: LiveClient | null, search = ''): Promise<ComponentFixture<LeaderboardOverlay>> {
  const fixture = putUp(LeaderboardOverlay, live, search);
  await fixture.whenStable();
  return fixture;
}
const page = (fixture: ComponentFixture<unknown>): HTMLElement => fixture.nativeElement as HTMLElement;
const textsOf = (fixture: ComponentFixture<unknown>, selector: string): string[] =>
  [...page(fixture).querySelectorAll<HTMLElement>(selector)].sort((one, other) => orderOf(one) - orderOf(other)).map((element) => element.textContent.trim());
const orderOf = (element: HTMLElement): number => Number(element.closest<HTMLElement>('app-card')?.style.order);

describe('the leaderboard', () => {
  it('shows names and whole points in order', async () => {
    const live = madeLine();
    live.standings.set(ranking([12_480, 9_015.2, 8_730, 4_212, 0]));
    const fixture = await show(live);
    expect(textsOf(fixture, '.supporter-name')).toEqual(names.slice(0, 5));
    expect(textsOf(fixture, 'app-points')).toEqual(['12,480', '9,016', '8,730', '4,212', '-']);
    expect(page(fixture).querySelector('app-header')?.textContent).toMatch(/Top supporters\s*86 \/ 348/);
  });

  it('counts a crowd in short, so that the title keeps its room', async () => {
    const live = madeLine();
    live.standings.set({ ...ranking([50]), participants: 1_284_903, active: 99_999 });
    expect(page(await show(live)).querySelector('app-header')?.textContent).toMatch(/Top supporters\s*99,999 \/ 1\.3M/);
  });

  it('crowns the first and numbers the others', async () => {
    const live = madeLine();
    live.standings.set(ranking([50, 40, 30, 20, 10]));
    const fixture = await show(live);
    expect(page(fixture).querySelectorAll('app-crown')).toHaveLength(1);
    expect(page(fixture).querySelector('app-crown')?.closest('app-card')?.classList).toContain('first');
    expect(textsOf(fixture, '.supporter-badge')).toEqual(['2', '3', '4', '5']);
  });

  it('shows as many as were asked for', async () => {
    const live = madeLine();
    live.standings.set(ranking([50, 40, 30, 20, 10]));
    expect(textsOf(await show(live, '?top=2'), '.supporter-name')).toEqual(names.slice(0, 2));
  });

  it('follows the ranking: who left is gone, and a card that stays is the same element', async () => {
    const live = madeLine();
    live.standings.set(ranking([50, 40, 30]));
    const fixture = await show(live);
    const ploy = page(fixture).querySelector('[data-viewer="70Ploy"]');
    live.standings.set(ranking([60, 50, 20], ['Zoë', 'Ploy', '小猫咪']));
    await fixture.whenStable();
    expect(textsOf(fixture, '.supporter-name')).toEqual(['Zoë', 'Ploy', '小猫咪']);
    expect(page(fixture).querySelector('[data-viewer="70Ploy"]')).toBe(ploy);
  });

  it('gives a name that shows nothing its handle', async () => {
    const live = madeLine();
    live.standings.set(ranking([50], ['\u3164']));
    expect(textsOf(await show(live), '.supporter-name')).toEqual(['@handle0']);
  });

  it('with nobody on it is a header alone', async () => {
    const fixture = await show(madeLine());
    expect(page(fixture).querySelector('app-header')?.textContent).toMatch(/0 \/ 0/);
    expect(page(fixture).querySelectorAll('app-card')).toHaveLength(0);
  });

  it('does without its header', async () => {
    const live = madeLine();
    live.standings.set(ranking([50]));
    const fixture = await show(live, '?header=off');
    expect(page(fixture).querySelector('app-header')).toBeNull();
    expect(page(fixture).querySelectorAll('app-card')).toHaveLength(1);
  });
});

describe('the picture is the background alone', () => {
  it('without a token', async () => {
    expect(page(await show(null)).textContent.trim()).toBe('');
  });

  it('before the first answer', async () => {
    const live = madeLine();
    live.session.set(undefined);
    expect(page(await show(live)).textContent.trim()).toBe('');
  });

  it('with a refused token, and comes back when it is accepted', async () => {
    const live = madeLine();
    live.standings.set(ranking([50, 40]));
    live.link.set('refused');
    const fixture = await show(live);
    expect(page(fixture).textContent.trim()).toBe('');
    live.link.set('open');
    await fixture.whenStable();
    expect(page(fixture).querySelectorAll('app-card')).toHaveLength(2);
  });
});

describe('a lost server', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'setImmediate', 'nextTick', 'requestAnimationFrame'] }));
  afterEach(() => jest.useRealTimers());

  const lose = async (search = '') => {
    const live = madeLine();
    live.standings.set(ranking([50, 40]));
    const fixture = await show(live, search);
    live.link.set('lost');
    TestBed.tick();
    return { live, fixture };
  };

  it('leaves the last ranking on air, without a mark for the first minute', async () => {
    const { fixture } = await lose();
    jest.advanceTimersByTime(59_000);
    TestBed.tick();
    expect(page(fixture).querySelectorAll('app-card')).toHaveLength(2);
    expect(page(fixture).querySelector('app-stale-mark')).toBeNull();
  });

  it('is marked after a minute, until it is heard again', async () => {
    const { live, fixture } = await lose();
    jest.advanceTimersByTime(60_000);
    TestBed.tick();
    expect(page(fixture).querySelector('app-stale-mark')).not.toBeNull();
    expect(page(fixture).querySelectorAll('app-card')).toHaveLength(2);
    live.lastHeardAt.set(Date.now());
    live.link.set('open');
    TestBed.tick();
    expect(page(fixture).querySelector('app-stale-mark')).toBeNull();
  });

  it('hides everything after a minute when that was asked for', async () => {
    const { fixture } = await lose('?stale=hide');
    jest.advanceTimersByTime(60_000);
    TestBed.tick();
    expect(page(fixture).textContent.trim()).toBe('');
  });
});
