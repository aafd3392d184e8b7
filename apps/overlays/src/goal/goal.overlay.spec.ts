import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { GoalProgress } from '@app/contracts';
import type { LiveClient } from '@app/live-client';
import { madeLine } from '../testing/made-line';
import { putUp, settled } from '../testing/put-up';
import { GoalOverlay } from './goal.overlay';

const likes = (value: number, rest: Partial<GoalProgress> = {}): GoalProgress => ({ kind: 'likes', title: null, target: 10_000, milestones: [2_500, 5_000], value, ...rest });
const told = (...goals: GoalProgress[]) => ({ goals });

async function show(live: LiveClient | null, search = ''): Promise<ComponentFixture<GoalOverlay>> {
  const fixture = putUp(GoalOverlay, live, search);
  await settled(fixture);
  return fixture;
}
const find = (fixture: ComponentFixture<unknown>, selector: string): HTMLElement | null => (fixture.nativeElement as HTMLElement).querySelector(selector);
const count = (fixture: ComponentFixture<unknown>, selector: string): number => (fixture.nativeElement as HTMLElement).querySelectorAll(selector).length;
const words = (fixture: ComponentFixture<unknown>): string | undefined => find(fixture, '.goal') === null ? undefined : ['.goal-title', '.goal-value', '.goal-target'].map((part) => find(fixture, part)?.textContent.trim()).join(' ');

it('is blank without a token, before anything is known, and while there is no goal of its kind', async () => {
  const live = madeLine();
  for (const line of [null, live]) {
    expect(find(await show(line), '.goal')).toBeNull();
    TestBed.resetTestingModule();
  }
  live.goals.set(told({ ...likes(5), kind: 'coins' }));
  expect(find(await show(live), '.goal')).toBeNull();
});

it('says what is to be reached and how far it is, by its kind or by the organizer’s own words', async () => {
  const live = madeLine();
  live.goals.set(told(likes(7_240), likes(12.9, { kind: 'points', title: 'A song for you', target: 20, milestones: [] })));
  expect(words(await show(live))).toBe('Like goal 7,240 / 10,000');
  TestBed.resetTestingModule();
  expect(words(await show(live, '?kind=points&lang=de'))).toBe('A song for you 12 / 20');
  TestBed.resetTestingModule();
  expect(words(await show(live, '?kind=likes&lang=th'))).toBe('เป้าหัวใจ 7,240 / 10,000');
});

it('fills its bar as far, and lights the milestones that are passed', async () => {
  const live = madeLine();
  live.goals.set(told(likes(2_500)));
  const fixture = await show(live);
  expect(find(fixture, '.goal-fill')?.style.transform).toBe('translateX(-75%)');
  expect([count(fixture, '.goal-mark'), count(fixture, '.goal-mark.lit'), count(fixture, '.goal-mark.new')]).toEqual([2, 1, 0]);
  live.goals.set(told(likes(5_100)));
  await settled(fixture);
  expect([count(fixture, '.goal-mark.lit'), count(fixture, '.goal-mark.new')]).toEqual([2, 1]);
});

it('is reached with a moment of its own, and then stays so, however much more comes', async () => {
  const live = madeLine();
  live.goals.set(told(likes(9_999)));
  const fixture = await show(live);
  expect(find(fixture, '.goal-badge')).toBeNull();
  live.goals.set(told(likes(10_000)));
  await settled(fixture);
  expect(find(fixture, '.goal.reached.new .goal-badge')?.textContent).toBe('Reached!');
  live.goals.set(told(likes(25_000)));
  await settled(fixture);
  expect([words(fixture), find(fixture, '.goal-fill')?.style.transform]).toEqual(['Like goal 25,000 / 10,000', 'translateX(0%)']);
});

it('has no moment for what was reached before the page came', async () => {
  const live = madeLine();
  live.goals.set(told(likes(12_000)));
  const fixture = await show(live);
  expect([count(fixture, '.goal.reached'), count(fixture, '.new')]).toEqual([1, 0]);
});

it('goes when the goal is taken away, and when the token is refused', async () => {
  const live = madeLine();
  live.goals.set(told(likes(1)));
  const fixture = await show(live);
  live.goals.set(told());
  await settled(fixture);
  expect(find(fixture, '.goal')).toBeNull();
  live.goals.set(told(likes(2)));
  await settled(fixture);
  expect(words(fixture)).toBe('Like goal 2 / 10,000');
  live.link.set('refused');
  await settled(fixture);
  expect(find(fixture, '.goal')).toBeNull();
});
