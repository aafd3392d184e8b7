import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { Question } from '@app/contracts';
import { commentId, viewerId } from '@app/domain';
import type { LiveClient } from '@app/live-client';
import { readParameters } from '../stage/read-parameters';
import { LIVE, MOVES, PARAMETERS } from '../stage/stage';
import { madeLine } from '../testing/made-line';
import { QuestionOverlay } from './question.overlay';

const question = (id: string, rest: Partial<Question> = {}): Question => ({
  commentId: commentId(id), viewerId: viewerId('7001'), nickname: 'Ploy Maliwan', avatarUrl: null, text: `Question ${id}?`, emotes: [], at: '2026-01-01T10:00:00.000Z', until: null, leftMs: null, ...rest,
});

async function show(live: LiveClient | null, moves = false): Promise<ComponentFixture<QuestionOverlay>> {
  TestBed.configureTestingModule({
    providers: [{ provide: PARAMETERS, useValue: readParameters('') }, { provide: LIVE, useValue: live }, { provide: MOVES, useValue: signal(moves) }],
  });
  const fixture = TestBed.createComponent(QuestionOverlay);
  await settled(fixture);
  return fixture;
}
/** Turns are taken in promises of their own, which Angular does not wait for. */
async function settled(fixture: ComponentFixture<unknown>): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
  }
}
const page = (fixture: ComponentFixture<unknown>): HTMLElement => fixture.nativeElement as HTMLElement;
const wordsOf = (fixture: ComponentFixture<unknown>): string | undefined => page(fixture).querySelector('p')?.textContent.trim();

it('shows nothing as long as nothing is on air, and nothing without a token', async () => {
  expect(page(await show(madeLine())).querySelector('article')).toBeNull();
  TestBed.resetTestingModule();
  expect(page(await show(null)).querySelector('article')).toBeNull();
});

it('shows who asks and what', async () => {
  const live = madeLine();
  live.question.set(question('1'));
  const fixture = await show(live);
  expect(page(fixture).querySelector('b')?.textContent.trim()).toBe('Ploy Maliwan');
  expect(page(fixture).querySelector('app-avatar')?.textContent.trim()).toBe('PM');
  expect(wordsOf(fixture)).toBe('Question 1?');
});

it('shows a question that comes long after the page', async () => {
  const live = madeLine();
  const fixture = await show(live);
  live.link.set('lost');
  await settled(fixture);
  live.link.set('open');
  live.question.set(question('1'));
  await settled(fixture);
  expect(wordsOf(fixture)).toBe('Question 1?');
});

it('puts the next one into a bubble of its own, which nothing of the former still moves', async () => {
  // jsdom moves nothing; this much of the Web Animations API is what a movement takes: time.
  const animate = (): Pick<Animation, 'finished'> => ({ finished: new Promise((resolve) => setTimeout(resolve)) });
  Object.defineProperty(Element.prototype, 'animate', { configurable: true, value: animate });
  const live = madeLine();
  live.question.set(question('1'));
  const fixture = await show(live, true);
  const first = page(fixture).querySelector('article');
  live.question.set(question('2'));
  await settled(fixture);
  Reflect.deleteProperty(Element.prototype, 'animate');
  expect(first).not.toBeNull();
  expect(wordsOf(fixture)).toBe('Question 2?');
  expect(page(fixture).querySelector('article')).not.toBe(first);
});

it('gives way to the next one, and goes when it is taken off', async () => {
  const live = madeLine();
  live.question.set(question('1'));
  const fixture = await show(live);
  live.question.set(question('2'));
  await settled(fixture);
  expect(wordsOf(fixture)).toBe('Question 2?');
  live.question.set(null);
  await settled(fixture);
  expect(page(fixture).querySelector('article')).toBeNull();
});

it('stays on air while the server is away, and leaves when the token is refused', async () => {
  const live = madeLine();
  live.question.set(question('1'));
  const fixture = await show(live);
  live.link.set('lost');
  await settled(fixture);
  expect(wordsOf(fixture)).toBe('Question 1?');
  live.link.set('refused');
  await settled(fixture);
  expect(page(fixture).querySelector('article')).toBeNull();
});

it('puts pictures where they stand, and one that fails leaves no hole', async () => {
  const live = madeLine();
  live.question.set(question('1', { text: 'Hi there', emotes: [{ at: 2, imageUrl: 'http://127.0.0.1/smile.webp' }] }));
  const fixture = await show(live);
  const children = (): string[] => [...(page(fixture).querySelector('p')?.children ?? [])].map((child) => child.textContent || child.tagName);
  expect(children()).toEqual(['Hi', 'IMG', ' there']);
  page(fixture).querySelector('p img')?.dispatchEvent(new Event('error'));
  await settled(fixture);
  expect(children()).toEqual(['Hi there']);
});
