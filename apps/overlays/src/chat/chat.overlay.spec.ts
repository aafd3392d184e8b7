import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { ChatLine } from '@app/contracts';
import { commentId, viewerId } from '@app/domain';
import type { LiveClient } from '@app/live-client';
import { madeLine } from '../testing/made-line';
import { putUp } from '../testing/put-up';
import { ChatOverlay } from './chat.overlay';

const line = (id: number, rest: Partial<ChatLine> = {}): ChatLine => ({ id: commentId(String(id)), viewerId: viewerId('7001'), handle: 'ploy', nickname: 'Ploy', avatarUrl: null, text: `line ${id}`, emotes: [], at: '', ...rest });
const lines = (from: number, count: number): ChatLine[] => Array.from({ length: count }, (_, i) => line(from + i));

async function show(live: LiveClient | null, search = ''): Promise<ComponentFixture<ChatOverlay>> {
  const fixture = putUp(ChatOverlay, live, search);
  await settled(fixture);
  return fixture;
}
async function settled(fixture: ComponentFixture<unknown>, passMs = 0): Promise<void> {
  fixture.detectChanges();
  await jest.advanceTimersByTimeAsync(passMs);
  fixture.detectChanges();
}
const page = (fixture: ComponentFixture<unknown>): HTMLElement => fixture.nativeElement as HTMLElement;
const texts = (fixture: ComponentFixture<unknown>): string[] => [...page(fixture).querySelectorAll('.chat-text')].map(({ textContent }) => textContent.trim());

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('shows the last lines, newest at the bottom, with who said them', async () => {
  const live = madeLine();
  live.comments.set([...lines(1, 9), line(10, { nickname: '', text: 'hello' })]);
  const fixture = await show(live);
  expect(texts(fixture)).toEqual(['line 5', 'line 6', 'line 7', 'line 8', 'line 9', 'hello']);
  expect([...page(fixture).querySelectorAll('.chat-name')].at(-1)?.textContent).toBe('@ploy');
});

it('shows as many as the address says', async () => {
  const live = madeLine();
  live.comments.set(lines(1, 20));
  expect(texts(await show(live, 'lines=3'))).toEqual(['line 18', 'line 19', 'line 20']);
});

it('lets new lines in one at a time', async () => {
  const live = madeLine();
  live.comments.set([]);
  const fixture = await show(live);
  live.comments.set(lines(1, 3));
  await settled(fixture);
  expect(texts(fixture)).toEqual(['line 1']);
  await settled(fixture, 500);
  expect(texts(fixture)).toEqual(['line 1', 'line 2']);
  await settled(fixture, 500);
  expect(texts(fixture)).toEqual(['line 1', 'line 2', 'line 3']);
  await settled(fixture, 2_000);
  expect(jest.getTimerCount()).toBe(0);
});

it('loses at once what is hidden', async () => {
  const live = madeLine();
  live.comments.set(lines(1, 4));
  const fixture = await show(live);
  live.comments.set([line(1), line(2), line(4)]);
  await settled(fixture);
  expect(texts(fixture)).toEqual(['line 1', 'line 2', 'line 4']);
});

it('loses lines after their time, where the address gives them one', async () => {
  const live = madeLine();
  live.comments.set(lines(1, 2));
  const fixture = await show(live, 'seconds=3');
  await settled(fixture, 2_900);
  expect(texts(fixture)).toHaveLength(2);
  await settled(fixture, 200);
  expect(texts(fixture)).toEqual([]);
});

it('is blank when its link is refused and without a token, and keeps what it had while the line is down', async () => {
  const live = madeLine();
  live.comments.set(lines(1, 2));
  const fixture = await show(live);
  live.link.set('lost');
  await settled(fixture);
  expect(texts(fixture)).toHaveLength(2);
  live.link.set('refused');
  await settled(fixture);
  expect(texts(fixture)).toEqual([]);
  TestBed.resetTestingModule();
  expect(texts(await show(null))).toEqual([]);
});

it('that was hidden has all that was said meanwhile when it is seen again', async () => {
  const live = madeLine();
  live.comments.set(lines(1, 6));
  const fixture = await show(live);
  live.comments.set(lines(1, 20));
  document.dispatchEvent(new Event('visibilitychange'));
  await settled(fixture);
  expect(texts(fixture)).toEqual(lines(15, 6).map(({ text }) => text));
});

it('says that it was painted', async () => {
  const live = madeLine();
  live.comments.set([]);
  await settled(await show(live), 2_000);
  expect(live.told.at(-1)).toEqual({ page: 'chat', sessionId: 's', version: 0 });
});

it('has nothing of the former session', async () => {
  const live = madeLine();
  live.comments.set(lines(100, 2));
  const fixture = await show(live);
  live.comments.set(null);
  await settled(fixture);
  expect(texts(fixture)).toEqual([]);
  live.comments.set(lines(1, 2));
  await settled(fixture);
  expect(texts(fixture)).toEqual(['line 1', 'line 2']);
});

it('puts pictures where they stand, and one that fails leaves no hole', async () => {
  const live = madeLine();
  live.comments.set([line(1, { text: 'Hi there', emotes: [{ at: 2, imageUrl: '/wave.webp' }] })]);
  const fixture = await show(live);
  const children = (): string[] => [...(page(fixture).querySelector('.chat-text')?.children ?? [])].map((child) => child.textContent || child.tagName);
  expect(children()).toEqual(['Hi', 'IMG', ' there']);
  page(fixture).querySelector('.chat-emote')?.dispatchEvent(new Event('error'));
  await settled(fixture);
  expect(children()).toEqual(['Hi there']);
});
