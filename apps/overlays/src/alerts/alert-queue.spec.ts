import { GIFTS_REMEMBERED_MS, type GiftMoment } from '@app/contracts';
import { giftId, viewerId } from '@app/domain';
import * as fc from 'fast-check';
import { AlertQueue, SHORTEST_MS, WAITING_MOST } from './alert-queue';

const gift = (id: string, count = 1, coins = 1): GiftMoment => ({
  id, viewerId: viewerId('7001'), handle: '', nickname: 'Ploy', avatarUrl: null, giftId: giftId('1'), giftName: 'Rose', iconUrl: null, coins, count, at: '2026-01-01T10:00:00.000Z',
});
const seen = (queue: AlertQueue): string | null => queue.onAir && `${queue.onAir.id} ${queue.onAir.count}`;
/** On a page on which each alert stands at once. */
class SwiftQueue extends AlertQueue {
  override advance(now: number): void {
    super.advance(now);
    if (this.onAir !== null) this.stands(this.onAir.id, now);
  }
}
const queueOf = (rules: { least?: number; stayMs?: number } = {}): AlertQueue => new SwiftQueue({ least: 0, stayMs: 5_000, ...rules });
/** Lets alerts pass until nothing is on air. @returns each as it left */
function drain(queue: AlertQueue): string[] {
  const left: string[] = [];
  for (let due = queue.due(); due !== null; due = queue.due()) {
    left.push(seen(queue) ?? '');
    queue.advance(due);
  }
  return left;
}

describe('alerts', () => {
  it('come one at a time, in order, and each for its time', () => {
    const queue = queueOf();
    queue.hear([gift('a'), gift('b')], 0);
    expect([seen(queue), queue.waiting.map(({ id }) => id), queue.due()]).toEqual(['a 1', ['b'], 4_000]);
    queue.advance(3_999);
    expect(seen(queue)).toBe('a 1');
    queue.advance(4_000);
    expect([seen(queue), queue.due()]).toEqual(['b 1', 9_000]);
    queue.advance(9_000);
    expect([seen(queue), queue.due()]).toEqual([null, null]);
  });

  it('are not shown twice, however often they are told', () => {
    const queue = queueOf();
    queue.hear([gift('a')], 0);
    queue.hear([gift('a'), gift('b')], 100);
    expect(drain(queue)).toEqual(['a 1', 'b 1']);
    queue.hear([gift('a'), gift('b')], 20_000);
    expect(seen(queue)).toBeNull();
  });

  it('of what was given before the page came are not shown, unless it grows', () => {
    const queue = queueOf();
    queue.learn([gift('a', 3), gift('b')]);
    queue.hear([gift('a', 3), gift('b')], 0);
    expect(seen(queue)).toBeNull();
    queue.hear([gift('a', 4)], 100);
    expect(seen(queue)).toBe('a 4');
  });

  it('need what they are worth in all', () => {
    const queue = queueOf({ least: 100 });
    queue.hear([gift('a', 99), gift('b', 1, 100)], 0);
    expect(drain(queue)).toEqual(['b 1']);
    queue.hear([gift('a', 100)], 9_000);
    expect(seen(queue)).toBe('a 100');
  });

  it('that somebody wants to see come next, whatever they are worth and however many wait', () => {
    const queue = queueOf({ least: 100 });
    queue.hear([gift('a', 100), gift('b', 100)], 0);
    queue.hurry(gift('test'), 1);
    expect(drain(queue)).toEqual(['a 100', 'test 1', 'b 100']);
  });

  it('stay shorter the more wait, and never too short to be read', () => {
    const stays = [0, 4, 40].map((waiting) => {
      const queue = queueOf({ stayMs: 6_000 });
      queue.hear(Array.from({ length: waiting + 1 }, (_, i) => gift(`g${i}`)), 0);
      return queue.due();
    });
    expect(stays).toEqual([6_000, 3_000, SHORTEST_MS]);
  });

  it('have their time from when they stand: one that is slow to come is not passed by', () => {
    const queue = new AlertQueue({ least: 0, stayMs: 5_000 });
    queue.hear([gift('a')], 0);
    queue.hear([gift('b')], 20_000);
    expect([seen(queue), queue.due()]).toEqual(['a 1', null]);
    queue.stands('b', 20_500);
    expect(queue.due()).toBeNull();
    queue.stands('a', 21_000);
    expect(queue.due()).toBe(25_000);
    queue.advance(25_000);
    expect(seen(queue)).toBe('b 1');
  });

  it('stay as short as is wished for', () => {
    const queue = queueOf({ stayMs: 1_000 });
    queue.hear([gift('a'), gift('b'), gift('c')], 0);
    expect(queue.due()).toBe(1_000);
  });

  it('that are too many lose the one worth least, of equals the latest', () => {
    const queue = queueOf();
    queue.hear([gift('first'), ...Array.from({ length: WAITING_MOST }, (_, i) => gift(`g${i}`, 1, i === 7 ? 1 : 5))], 0);
    queue.hear([gift('dear', 1, 500)], 1);
    queue.hear([gift('late', 1, 5)], 2);
    const ids = queue.waiting.map(({ id }) => id);
    expect([ids.length, ids.includes('g7'), ids.includes('dear'), ids.includes('late')]).toEqual([WAITING_MOST, false, true, false]);
  });

  it('that waited for longer than anybody remembers are let go', () => {
    const queue = queueOf();
    queue.hear([gift('a'), gift('b')], 0);
    queue.hear([gift('c')], 2_000);
    queue.advance(GIFTS_REMEMBERED_MS + 1);
    expect(drain(queue)).toEqual(['c 1']);
  });

  it('are gone with the session, and still known', () => {
    const queue = queueOf();
    queue.hear([gift('a'), gift('b')], 0);
    queue.clear();
    queue.hear([gift('a'), gift('b')], 1);
    expect([seen(queue), queue.waiting]).toEqual([null, []]);
  });
});

describe('a streak', () => {
  it('is one alert that counts up, and stays while it does', () => {
    const queue = queueOf({ stayMs: 4_000 });
    queue.hear([gift('a', 2)], 0);
    queue.hear([gift('a', 5)], 3_500);
    expect([seen(queue), queue.due()]).toEqual(['a 5', 5_500]);
  });

  it('does not keep others waiting for ever', () => {
    const queue = queueOf({ stayMs: 5_000 });
    queue.hear([gift('a', 1), gift('b')], 0);
    for (let now = 100; now <= 11_900; now += 100) queue.hear([gift('a', now)], now);
    expect(seen(queue)).toBe('a 11900');
    queue.hear([gift('a', 12_000)], 12_000);
    expect(seen(queue)).toBe('b 1');
  });

  it('grows at its place while it waits', () => {
    const queue = queueOf();
    queue.hear([gift('a'), gift('b', 2), gift('c')], 0);
    queue.hear([gift('b', 9)], 500);
    expect(drain(queue)).toEqual(['a 1', 'b 9', 'c 1']);
  });

  it('comes back after it left when what it has grown by is worth it, with its whole count', () => {
    const queue = queueOf({ least: 10 });
    queue.hear([gift('a', 12)], 0);
    drain(queue);
    queue.hear([gift('a', 21)], 20_000);
    expect(seen(queue)).toBeNull();
    queue.hear([gift('a', 22)], 20_100);
    expect(seen(queue)).toBe('a 22');
  });

  it('does not shrink when messages overtake each other', () => {
    const queue = queueOf();
    queue.hear([gift('a', 9)], 0);
    queue.hear([gift('a', 4)], 100);
    expect(drain(queue)).toEqual(['a 9']);
  });
});

it('whatever happens, nothing is shown twice, in no other order, in more than one place, or without bounds', () => {
  const step = fc.record({ wait: fc.integer({ min: 0, max: 3_000 }), told: fc.array(fc.record({ id: fc.integer({ min: 0, max: 60 }), count: fc.integer({ min: 1, max: 30 }) }), { maxLength: 30 }) });
  fc.assert(fc.property(fc.array(step, { maxLength: 60 }), fc.constantFrom(0, 20), (steps, least) => {
    const queue = queueOf({ least });
    const entered: [string, number][] = [];
    let [now, last, line]: [number, GiftMoment | null, string[]] = [0, null, []];
    const watch = (): void => {
      const ids = queue.waiting.map(({ id }) => id);
      expect(ids.length).toBeLessThanOrEqual(WAITING_MOST);
      expect(new Set([...ids, queue.onAir?.id]).size).toBe(ids.length + 1);
      // Who still waits stands in the order of before, and who is on air stood first of those who are left.
      expect(ids.filter((id) => line.includes(id))).toEqual(line.filter((id) => ids.includes(id)));
      if (queue.onAir !== null && queue.onAir.id !== last?.id) {
        const { id, count, coins } = queue.onAir;
        const before = entered.filter(([other]) => other === id).at(-1)?.[1] ?? 0;
        expect(count).toBeGreaterThan(before);
        expect(coins * count).toBeGreaterThanOrEqual(least);
        entered.push([id, count]);
      } else if (queue.onAir !== null && last !== null) {
        expect(queue.onAir.count).toBeGreaterThanOrEqual(last.count);
        entered.push([queue.onAir.id, queue.onAir.count]);
      }
      [last, line] = [queue.onAir, ids];
    };
    for (const { wait, told } of steps) {
      for (let due = queue.due(); due !== null && due <= now + wait; due = queue.due()) {
        queue.advance(due);
        watch();
      }
      now += wait;
      queue.hear(told.map(({ id, count }) => gift(String(id), count, [1, 5, 99][id % 3])), now);
      watch();
    }
  }), { seed: 11, numRuns: 200 });
});
