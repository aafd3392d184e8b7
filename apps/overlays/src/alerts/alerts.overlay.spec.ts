import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { GiftMoment } from '@app/contracts';
import { giftId, sessionId, viewerId } from '@app/domain';
import type { LiveClient } from '@app/live-client';
import { madeLine, madeSession } from '../testing/made-line';
import { putUp } from '../testing/put-up';
import { AlertsOverlay } from './alerts.overlay';

const gift = (id: string, rest: Partial<GiftMoment> = {}): GiftMoment => ({
  id, viewerId: viewerId('7001'), handle: 'ploy', nickname: 'Ploy Maliwan', avatarUrl: null, giftId: giftId('1'), giftName: 'Rose', iconUrl: null, coins: 1, count: 1, at: '2026-01-01T10:00:00.000Z', ...rest,
});

async function show(live: LiveClient | null, search = ''): Promise<ComponentFixture<AlertsOverlay>> {
  const fixture = putUp(AlertsOverlay, live, search);
  await settled(fixture);
  return fixture;
}
/** Turns are taken in promises of their own, which Angular does not wait for. */
async function settled(fixture: ComponentFixture<unknown>, passMs = 0): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    fixture.detectChanges();
    await jest.advanceTimersByTimeAsync(turn === 0 ? passMs : 0);
  }
}
const text = (fixture: ComponentFixture<unknown>, selector: string): string | null => (fixture.nativeElement as HTMLElement).querySelector(selector)?.textContent.trim() ?? null;
const alertOf = (fixture: ComponentFixture<unknown>): string | null => (text(fixture, '.alert') === null ? null : [text(fixture, '.alert-name'), text(fixture, '.alert-gift'), text(fixture, '.alert-count')].join(' '));

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('says who sent what, how many, and what that is worth', async () => {
  const live = madeLine();
  live.gifts.set([]);
  const fixture = await show(live);
  live.gifts.set([gift('a', { count: 5, coins: 300 })]);
  await settled(fixture);
  expect(['.alert-name', '.alert-line', '.alert-count', '.alert-coins'].map((each) => text(fixture, each))).toEqual(['Ploy Maliwan', 'sent Rose', '×5', '1,500']);
});

it('says it in the language of the address, and has words for a gift without a name', async () => {
  const live = madeLine();
  live.gifts.set([]);
  const fixture = await show(live, 'lang=de');
  live.gifts.set([gift('a', { giftName: ' ', coins: 0 })]);
  await settled(fixture);
  expect(['.alert-line', '.alert-count', '.alert-coins'].map((each) => text(fixture, each))).toEqual(['schickt ein Geschenk', null, null]);
});

it('shows nothing of what was given before it came, and all that comes after', async () => {
  const live = madeLine();
  const fixture = await show(live);
  live.gifts.set([gift('old')]);
  await settled(fixture);
  expect(alertOf(fixture)).toBeNull();
  live.gifts.set([gift('old'), gift('new', { nickname: 'Bank' })]);
  await settled(fixture);
  expect(alertOf(fixture)).toBe('Bank Rose ');
  await settled(fixture, 5_000);
  expect(alertOf(fixture)).toBeNull();
});

it('after the line was down shows what came meanwhile, and nothing again', async () => {
  const live = madeLine();
  live.gifts.set([]);
  const fixture = await show(live);
  live.gifts.set([gift('a', { nickname: 'First' })]);
  await settled(fixture, 6_000);
  live.link.set('lost');
  await settled(fixture);
  live.link.set('open');
  live.gifts.set([gift('a', { nickname: 'First' }), gift('b', { nickname: 'Second' })]);
  await settled(fixture);
  expect(alertOf(fixture)).toBe('Second Rose ');
  await settled(fixture, 6_000);
  expect(alertOf(fixture)).toBeNull();
});

it('counts a streak up on the alert that is there', async () => {
  const live = madeLine();
  live.gifts.set([]);
  const fixture = await show(live);
  live.gifts.set([gift('a', { count: 2 })]);
  await settled(fixture);
  const first = (fixture.nativeElement as HTMLElement).querySelector('.alert');
  live.gifts.set([gift('a', { count: 17 })]);
  await settled(fixture);
  expect(alertOf(fixture)).toBe('Ploy Maliwan Rose ×17');
  expect((fixture.nativeElement as HTMLElement).querySelector('.alert')).toBe(first);
});

it('takes one after the other', async () => {
  const live = madeLine();
  live.gifts.set([]);
  const fixture = await show(live, 'seconds=2');
  live.gifts.set(['One', 'Two', 'Three'].map((nickname) => gift(nickname, { nickname })));
  const seen: (string | null)[] = [];
  for (let alert = 0; alert < 4; alert += 1) {
    await settled(fixture);
    seen.push(text(fixture, '.alert-name'));
    await settled(fixture, 2_000);
  }
  expect(seen).toEqual(['One', 'Two', 'Three', null]);
});

it('leaves out what is worth too little, but never a test', async () => {
  const live = madeLine();
  live.gifts.set([]);
  const fixture = await show(live, 'least=100');
  live.gifts.set([gift('a', { count: 99 })]);
  await settled(fixture);
  expect(alertOf(fixture)).toBeNull();
  live.test.set({ id: 't1', kind: 'gift', gift: gift('x', { nickname: 'Test' }) });
  await settled(fixture);
  expect(alertOf(fixture)).toBe('Test Rose ');
});

it('shows a test again as often as it is sent, also while there is no session', async () => {
  const live = madeLine();
  live.session.set(null);
  const fixture = await show(live);
  for (const id of ['t1', 't2']) {
    live.test.set({ id, kind: 'gift', gift: gift('x', { nickname: id }) });
    await settled(fixture);
    expect(text(fixture, '.alert-name')).toBe(id);
    await settled(fixture, 6_000);
  }
});

it('drops everything when another session comes, and shows nothing of its past', async () => {
  const live = madeLine();
  live.gifts.set([]);
  const fixture = await show(live);
  live.gifts.set([gift('a'), gift('b')]);
  await settled(fixture);
  live.session.set({ ...madeSession, id: sessionId('t') });
  live.gifts.set(null);
  await settled(fixture);
  expect(alertOf(fixture)).toBeNull();
  live.gifts.set([gift('c')]);
  await settled(fixture);
  expect(alertOf(fixture)).toBeNull();
  live.gifts.set([gift('c'), gift('d', { nickname: 'Mint' })]);
  await settled(fixture);
  expect(alertOf(fixture)).toBe('Mint Rose ');
});

it('is blank when its link is refused, and without a token', async () => {
  const live = madeLine();
  live.gifts.set([]);
  const fixture = await show(live);
  live.gifts.set([gift('a'), gift('b')]);
  await settled(fixture);
  live.link.set('refused');
  await settled(fixture, 1_000);
  expect(alertOf(fixture)).toBeNull();
  TestBed.resetTestingModule();
  expect(alertOf(await show(null))).toBeNull();
});

it('says that it was painted', async () => {
  const live = madeLine();
  await settled(await show(live), 2_000);
  expect(live.told.at(-1)).toEqual({ page: 'alerts', sessionId: 's', version: 0 });
});

it('leaves no clock behind when nothing is on air', async () => {
  const live = madeLine();
  live.gifts.set([]);
  const fixture = await show(live);
  live.gifts.set([gift('a')]);
  await settled(fixture, 10_000);
  await settled(fixture, 2_000);
  expect(jest.getTimerCount()).toBe(0);
});
