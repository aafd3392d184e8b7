import fc from 'fast-check';
import type { LiveEvent } from './live-event';
import { cumulativeOf, growth, mergeStreaks } from './merge-streaks';
import { comment, like, ploy, streakFrame } from './testing/made-events';

const seeded = { seed: 20_260_111, numRuns: 60 };
const counts = (events: readonly LiveEvent[]): number[] => [...mergeStreaks(events).values()].map(cumulativeOf);

describe('growth', () => {
  it.each([
    [0, 13, 13],
    [13, 15, 2],
    [15, 14, 0],
    [15, 15, 0],
    [17, 16, 0],
  ])('from %i to a frame of %i is %i', (seen, count, grown) => {
    expect(growth(seen, count)).toBe(grown);
  });

  it('adds up to the highest count, in whatever order the frames come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1 }), (frames) => {
        let [seen, sum] = [0, 0];
        for (const count of frames) {
          sum += growth(seen, count);
          seen = Math.max(seen, count);
        }
        expect(sum).toBe(Math.max(...frames));
      }),
      seeded,
    );
  });
});

describe('a streak', () => {
  it('stands for its highest count, though frames came as 13, 15, 14, 17, 16', () => {
    expect(counts([13, 15, 14, 17, 16].map((count, i) => streakFrame(count, { messageId: String(i) })))).toEqual([17]);
  });

  it('is not longer for an end frame that comes again under a new message id', () => {
    expect(counts([streakFrame(17, { messageId: '1', at: 10 }), streakFrame(17, { messageId: '2', at: 900 }), streakFrame(17, { messageId: '3', at: 950 })])).toEqual([17]);
  });

  it('was at that count when the first frame said so', () => {
    const merged = mergeStreaks([streakFrame(17, { messageId: '2', at: 900 }), streakFrame(17, { messageId: '1', at: 10 })]);
    expect([...merged.values()].map(({ at }) => at)).toEqual([10]);
  });

  it('is told apart from the next one of the same gift', () => {
    expect(counts([streakFrame(5), streakFrame(3, { streakId: '9002' })])).toEqual([5, 3]);
  });

  it('counts without its end frame', () => {
    expect(counts([streakFrame(1)])).toEqual([1]);
  });
});

describe('merging a batch', () => {
  const viewer = fc.constantFrom(ploy, null);
  const event: fc.Arbitrary<LiveEvent> = fc.oneof(
    fc.record({ count: fc.integer({ min: 1, max: 5 }), at: fc.nat(3), messageId: fc.nat(9).map(String), viewer }).map(({ count, ...more }) => streakFrame(count, more)),
    fc.record({ count: fc.integer({ min: 1, max: 5 }), messageId: fc.nat(9).map(String) }).map(({ count, messageId }) => like(count, { messageId })),
    fc.record({ text: fc.constantFrom('hello', 'HELLO', '', 'why?'), at: fc.nat(3), messageId: fc.nat(9).map(String), viewer }).map(({ text, ...more }) => comment(text, more)),
  );
  // Two messages with one id say one thing.
  const messages = fc.uniqueArray(event, { selector: ({ messageId }) => messageId, maxLength: 10 });
  const inOrder = (merged: Map<string, LiveEvent>): [string, LiveEvent][] => [...merged].sort(([a], [b]) => (a < b ? -1 : 1));

  it('depends on what happened, and not on the order or on how often it was told', () => {
    const told = messages.chain((once) => fc.record({ once: fc.constant(once), again: fc.shuffledSubarray([...once, ...once], { minLength: once.length * 2 }) }));
    fc.assert(fc.property(told, ({ once, again }) => expect(inOrder(mergeStreaks(again))).toEqual(inOrder(mergeStreaks(once)))), { ...seeded, numRuns: 300 });
  });

  it('can be done in parts', () => {
    fc.assert(
      fc.property(messages, fc.nat(10), (all, cut) => {
        const parts = [...mergeStreaks(all.slice(0, cut)).values(), ...mergeStreaks(all.slice(cut)).values()];
        expect(inOrder(mergeStreaks(parts))).toEqual(inOrder(mergeStreaks(all)));
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  it('leaves out comments without words', () => {
    expect(mergeStreaks([comment('  ')]).size).toBe(0);
  });
});
