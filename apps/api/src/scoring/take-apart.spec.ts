import type { LiveEvent } from '@app/domain';
import { likes, ploy } from '../testing/made-show';
import { MOST_REFUSALS, takeApart } from './take-apart';

const events = Array.from({ length: 200 }, (_, index) => likes(ploy, index + 1));
const away = new Error('away');

async function take(refused: (event: LiveEvent) => boolean): Promise<{ counted: Set<LiveEvent>; refusals: LiveEvent[]; calls: number }> {
  const counted = new Set<LiveEvent>();
  let calls = 0;
  const refusals = await takeApart(
    events,
    async (part) => {
      calls += 1;
      if (part.some(refused)) throw new Error('refused');
      for (const event of part) counted.add(event);
    },
    (error) => error === away,
  );
  return { counted, refusals: refusals.map(({ event }) => event), calls };
}

it('counts all of them in one go when nothing is wrong', async () => {
  const { counted, refusals, calls } = await take(() => false);
  expect([counted.size, refusals, calls]).toEqual([200, [], 1]);
});

it.each([0, 1, 77, 199])('finds the one that is refused, at place %i, and counts the others', async (place) => {
  const { counted, refusals, calls } = await take((event) => event === events[place]);
  expect(refusals).toEqual([events[place]]);
  expect(counted.size).toBe(199);
  expect(calls).toBeLessThan(20);
});

it('finds several', async () => {
  const wrong = new Set([3, 4, 150].map((place) => events[place]));
  const { counted, refusals } = await take((event) => event.kind === 'like' && wrong.has(event));
  expect([new Set(refusals), counted.size]).toEqual([wrong, 197]);
});

it('gives up soon when everything is refused', async () => {
  const { refusals, calls } = await take(() => true);
  expect(refusals).toHaveLength(MOST_REFUSALS);
  expect(calls).toBeLessThan(40);
});

it('passes on at once what is no refusal', async () => {
  let calls = 0;
  const taken = takeApart(events, async () => {
    calls += 1;
    throw away;
  }, (error) => error === away);
  await expect(taken).rejects.toBe(away);
  expect(calls).toBe(1);
});
