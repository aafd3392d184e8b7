import type { ChatLine } from '@app/contracts';
import { commentId } from '@app/domain';
import * as fc from 'fast-check';
import { ChatPace, LINE_MS, WAITING_MOST } from './chat-pace';

const line = (id: number, text = `line ${id}`): ChatLine => ({ id: commentId(String(id)), viewerId: null, handle: '', nickname: 'Ploy', avatarUrl: null, text, emotes: [], at: '' });
const lines = (from: number, count: number): ChatLine[] => Array.from({ length: count }, (_, i) => line(from + i));
const seen = (pace: ChatPace): number[] => pace.lines.map(({ id }) => Number(id));
const paceOf = (rules: { most?: number; stayMs?: number | null } = {}): ChatPace => new ChatPace({ most: 3, stayMs: null, ...rules });
/** Until nothing changes by itself. @returns when it changed */
function run(pace: ChatPace): number[] {
  const times: number[] = [];
  for (let due = pace.due(); due !== null; due = pace.due()) {
    times.push(due);
    pace.advance(due);
  }
  return times;
}

describe('the chat', () => {
  it('begins with the last lines there are', () => {
    const pace = paceOf();
    pace.hear(lines(1, 10), 0);
    expect([seen(pace), pace.due()]).toEqual([[8, 9, 10], null]);
  });

  it('takes new lines one at a time, twice a second', () => {
    const pace = paceOf();
    pace.hear([], 0);
    pace.hear(lines(1, 3), 1_000);
    expect(seen(pace)).toEqual([1]);
    expect([run(pace), seen(pace)]).toEqual([[1_500, 2_000], [1, 2, 3]]);
  });

  it('shows a line at once when nothing came for a while', () => {
    const pace = paceOf();
    pace.hear([], 0);
    pace.hear(lines(1, 1), 1_000);
    pace.hear(lines(1, 2), 1_900);
    expect(seen(pace)).toEqual([1, 2]);
  });

  it('keeps to the newest when more is written than can be read', () => {
    const pace = paceOf();
    pace.hear([], 0);
    pace.hear(lines(1, 20), 1_000);
    run(pace);
    expect(seen(pace)).toEqual([18, 19, 20]);
    pace.hear(lines(500, 20), 10_000);
    expect(seen(pace).at(-1)).toBe(520 - WAITING_MOST);
  });

  it('pushes out the oldest', () => {
    const pace = paceOf();
    pace.hear(lines(1, 3), 0);
    pace.hear(lines(1, 4), 1_000);
    expect(seen(pace)).toEqual([2, 3, 4]);
  });

  it('loses at once what may not be shown any more, on screen or waiting', () => {
    const pace = paceOf();
    pace.hear(lines(1, 3), 0);
    pace.hear(lines(1, 6), 1_000);
    pace.hear([line(1), line(3), line(4), line(6)], 1_100);
    expect(seen(pace)).toEqual([3, 4]);
    run(pace);
    expect(seen(pace)).toEqual([3, 4, 6]);
  });

  it('has all that was said while nobody looked, at once', () => {
    const pace = paceOf();
    pace.hear(lines(1, 3), 0);
    pace.hear(lines(1, 5), 1_000);
    pace.hear(lines(1, 20), 90_000, false);
    expect([seen(pace), pace.due()]).toEqual([[18, 19, 20], null]);
  });

  it('does not take for new what was hidden and is not any more', () => {
    const pace = paceOf();
    pace.hear([line(1), line(3)], 0);
    pace.hear(lines(1, 3), 1_000);
    run(pace);
    expect(seen(pace)).toEqual([1, 3]);
  });

  it('shows a name as it is now', () => {
    const pace = paceOf();
    pace.hear([line(1, 'old')], 0);
    pace.hear([line(1, 'new')], 100);
    expect(pace.lines[0]?.text).toBe('new');
  });

  it('lets a line go after its time, where there is one', () => {
    const pace = paceOf({ stayMs: 4_000 });
    pace.hear([], 0);
    pace.hear(lines(1, 2), 1_000);
    expect(run(pace)).toEqual([1_500, 5_000, 5_500]);
    expect(seen(pace)).toEqual([]);
    pace.hear(lines(1, 2), 6_000);
    expect(seen(pace)).toEqual([]);
  });

  it('gives up the oldest where there is no room', () => {
    const pace = paceOf();
    pace.hear(lines(1, 3), 0);
    pace.drop(2);
    expect(seen(pace)).toEqual([3]);
  });

  it('begins anew with another session, whose numbers may be smaller', () => {
    const pace = paceOf();
    pace.hear(lines(100, 3), 0);
    pace.clear();
    pace.hear(lines(1, 2), 100);
    expect(seen(pace)).toEqual([1, 2]);
  });
});

it('in any storm, lines stand in order, each once, within bounds, and no two come closer than half a second', () => {
  const step = fc.record({ wait: fc.integer({ min: 0, max: 900 }), said: fc.integer({ min: 0, max: 30 }) });
  fc.assert(fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
    const pace = paceOf({ most: 6 });
    let [now, total, came] = [0, 0, -Infinity];
    let before: number[] = [];
    pace.hear([], 0);
    const watch = (): void => {
      const shown = seen(pace);
      const added = shown.filter((id) => !before.includes(id));
      expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
      expect(shown.length).toBeLessThanOrEqual(6);
      expect(added.length).toBeLessThanOrEqual(1);
      if (added.length === 1) {
        expect(now - came).toBeGreaterThanOrEqual(LINE_MS);
        came = now;
      }
      before = shown;
    };
    for (const { wait, said } of steps) {
      const until = now + wait;
      for (let due = pace.due(); due !== null && due <= until; due = pace.due()) {
        now = Math.max(now, due);
        pace.advance(now);
        watch();
      }
      now = until;
      total += said;
      // What a client holds: at most 500 lines, so that what is on screen is among them.
      pace.hear(lines(Math.max(1, total - 499), Math.min(total, 500)), now);
      watch();
    }
  }), { seed: 12, numRuns: 200 });
});
