import { viewerId, type ViewerId } from '@app/domain';
import * as fc from 'fast-check';
import { isStill, planMoves } from './plan-moves';

const ids = (text: string): ViewerId[] => [...text].map(viewerId);
const plan = (before: string, after: string) => {
  const { entering, leaving, gliding, rises, newLeader } = planMoves(ids(before), ids(after));
  return { entering: [...entering].join(''), leaving: [...leaving].join(''), gliding: [...gliding].sort().join(''), rises: Object.fromEntries(rises), newLeader };
};
const nothing = { entering: '', leaving: '', gliding: '', rises: {}, newLeader: null };

it('an order that stays moves nothing', () => {
  expect(plan('abc', 'abc')).toEqual(nothing);
  expect(isStill(planMoves(ids('abc'), ids('abc')))).toBe(true);
});

it('a first ranking enters, and nobody took the lead from anybody', () => {
  expect(plan('', 'abc')).toEqual({ ...nothing, entering: 'abc' });
});

it('an overtaking moves both, and is the rise of one', () => {
  expect(plan('abc', 'acb')).toEqual({ ...nothing, gliding: 'bc', rises: { c: 1 } });
});

it('a jump to the top is a rise over all that were passed, and a new leader', () => {
  expect(plan('abcde', 'dabce')).toEqual({ ...nothing, gliding: 'abcd', rises: { d: 3 }, newLeader: 'd' });
});

it('a leader who was reset leaves; the next one leads without having risen', () => {
  expect(plan('abc', 'bcd')).toEqual({ entering: 'd', leaving: 'a', gliding: 'bc', rises: {}, newLeader: 'b' });
});

it('a newcomer on top is a new leader', () => {
  expect(plan('ab', 'xa')).toEqual({ entering: 'x', leaving: 'b', gliding: 'a', rises: {}, newLeader: 'x' });
});

it('an emptied board is all leaving', () => {
  expect(plan('ab', '')).toEqual({ ...nothing, leaving: 'ab' });
});

it('each card enters, leaves or was there before and after; only those of the last kind glide or rise', () => {
  const order = fc.uniqueArray(fc.constantFrom(...ids('abcdefgh')), { maxLength: 5 });
  fc.assert(fc.property(order, order, (before, after) => {
    const moves = planMoves(before, after);
    const kept = after.filter((id) => before.includes(id));
    expect([...moves.entering, ...kept].sort()).toEqual([...after].sort());
    expect([...moves.leaving, ...kept].sort()).toEqual([...before].sort());
    expect([...moves.gliding, ...moves.rises.keys()].every((id) => kept.includes(id))).toBe(true);
    expect(isStill(moves)).toBe(before.join() === after.join());
  }), { seed: 7 });
});
