import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { OverlayTest, Question, Standings } from '@app/contracts';
import { commentId, viewerId } from '@app/domain';
import type { LiveClient } from '@app/live-client';
import { readParameters } from '../stage/read-parameters';
import { LIVE, MOVES, PARAMETERS } from '../stage/stage';
import { madeLine, madeSession } from '../testing/made-line';
import { putUp, settled } from '../testing/put-up';
import { QuestionOverlay } from './question.overlay';

const question = (id: string, rest: Partial<Question> = {}): Question => ({
  commentId: commentId(id), viewerId: viewerId('7001'), nickname: 'Ploy Maliwan', avatarUrl: null, text: `Question ${id}?`, emotes: [], at: '2026-01-01T10:00:00.000Z', until: null, leftMs: null, ...rest,
});

async function show(live: LiveClient | null, moves = false, search = ''): Promise<ComponentFixture<QuestionOverlay>> {
  const fixture = putUp(QuestionOverlay, live, search, moves);
  await settled(fixture);
  return fixture;
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

describe('where who asks stands', () => {
  const ranked = (points: number): Standings => ({
    sessionId: madeSession.id, version: 1, participants: 9, active: 9,
    entries: [{ rank: 1, viewerId: viewerId('7001'), handle: 'ploy', nickname: 'Ploy Maliwan', avatarUrl: null, points, likes: 0, comments: 0, gifts: 0 }],
  });
  const standing = (fixture: ComponentFixture<unknown>): string | undefined => page(fixture).querySelector('.question-standing')?.textContent.trim();

  it('stands under the name, and follows the ranking', async () => {
    const live = madeLine();
    live.standings.set(ranked(12_480));
    live.question.set(question('1'));
    const fixture = await show(live, false, '?lang=th');
    expect(standing(fixture)).toBe('อันดับ 1 · 12,480 คะแนน');
    live.standings.set(ranked(12_500));
    await settled(fixture);
    expect(standing(fixture)).toBe('อันดับ 1 · 12,500 คะแนน');
  });

  it.each([['of nobody with points', ranked(0), '7001'], ['of nobody in the ranking', ranked(5), '7002'], ['of nobody who can be named', ranked(5), null]])('is left out %s', async (_, standings, viewer) => {
    const live = madeLine();
    live.standings.set(standings);
    live.question.set(question('1', { viewerId: viewer === null ? null : viewerId(viewer) }));
    expect(standing(await show(live))).toBeUndefined();
  });
});

describe('the bar', () => {
  const limited = (rest: Partial<Question> = {}): Question => question('1', { until: '2026-01-01T10:01:00.000Z', leftMs: 15_000, ...rest });
  const movements: { readonly frames: Keyframe[]; readonly duration: number }[] = [];
  beforeEach(() => {
    movements.length = 0;
    // jsdom moves nothing, but what a page asks for can be read.
    const animate = (frames: Keyframe[], { duration }: { duration: number }) => {
      movements.push({ frames, duration });
      return { cancel: () => undefined, finished: Promise.resolve() };
    };
    Object.defineProperty(Element.prototype, 'animate', { configurable: true, value: animate });
  });
  afterEach(() => Reflect.deleteProperty(Element.prototype, 'animate'));
  const bar = (fixture: ComponentFixture<unknown>): Element | null => page(fixture).querySelector('.question-bar');

  it('shows what is left by the clock of the server, of all the time there was', async () => {
    const live = madeLine();
    live.question.set(limited());
    expect(bar(await show(live))).not.toBeNull();
    expect(movements).toHaveLength(1);
    expect(movements[0]?.duration).toBeLessThanOrEqual(15_000);
    expect(movements[0]?.duration).toBeGreaterThan(0);
    expect(Number(/[\d.]+/.exec(String(movements[0]?.frames[0]?.['transform']))?.[0])).toBeCloseTo(0.25, 1);
    expect(movements[0]?.frames[1]).toEqual({ transform: 'scaleX(0)' });
  });

  it('begins anew when the time does, and goes when there is none any more', async () => {
    const live = madeLine();
    live.question.set(limited());
    const fixture = await show(live);
    live.question.set(limited({ until: '2026-01-01T10:10:00.000Z', leftMs: 500_000 }));
    await settled(fixture);
    expect(movements.map(({ duration }) => duration > 400_000)).toEqual([false, true]);
    live.question.set(question('1'));
    await settled(fixture);
    expect(bar(fixture)).toBeNull();
  });

  it('is not there without a limit, nor when it is not wanted', async () => {
    const live = madeLine();
    live.question.set(question('1'));
    expect(bar(await show(live))).toBeNull();
    TestBed.resetTestingModule();
    live.question.set(limited());
    expect(bar(await show(live, false, '?bar=off'))).toBeNull();
  });
});

describe('a question that is only tried out', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'setImmediate', 'nextTick', 'requestAnimationFrame'] }));
  afterEach(() => jest.useRealTimers());
  const trial = (id: string): OverlayTest => ({ id, kind: 'question', question: question(id), forMs: 8_000 });
  const passes = async (fixture: ComponentFixture<unknown>, ms: number): Promise<void> => {
    for (let turn = 0; turn < 6; turn += 1) {
      await jest.advanceTimersByTimeAsync(turn === 0 ? ms : 1);
      TestBed.tick();
      await fixture.whenStable();
    }
  };
  const shown = async () => {
    const live = madeLine();
    const fixture = TestBed.configureTestingModule({
      providers: [{ provide: PARAMETERS, useValue: readParameters('') }, { provide: LIVE, useValue: live }, { provide: MOVES, useValue: signal(false) }],
    }).createComponent(QuestionOverlay);
    await passes(fixture, 0);
    return { live, fixture };
  };

  it('is there for as long as it is meant to be', async () => {
    const { live, fixture } = await shown();
    live.test.set(trial('t1'));
    await passes(fixture, 7_000);
    expect(wordsOf(fixture)).toBe('Question t1?');
    await passes(fixture, 1_000);
    expect(wordsOf(fixture)).toBeUndefined();
  });

  it('gives way to what is really on air, and does not come back after it', async () => {
    const { live, fixture } = await shown();
    live.test.set(trial('t1'));
    await passes(fixture, 100);
    live.question.set(question('1'));
    await passes(fixture, 10);
    expect(wordsOf(fixture)).toBe('Question 1?');
    live.question.set(null);
    await passes(fixture, 10);
    expect(wordsOf(fixture)).toBeUndefined();
  });

  it('is not shown over or after what is on air when it is told', async () => {
    const { live, fixture } = await shown();
    live.question.set(question('1'));
    await passes(fixture, 10);
    live.test.set(trial('t1'));
    await passes(fixture, 10);
    expect(wordsOf(fixture)).toBe('Question 1?');
    live.question.set(null);
    await passes(fixture, 10);
    expect(wordsOf(fixture)).toBeUndefined();
  });
});
