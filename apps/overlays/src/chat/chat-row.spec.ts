import type { ChatLine } from '@app/contracts';
import { commentId } from '@app/domain';
import { arrangeRows, type ChatRow } from './chat-row';

const line = (id: string): ChatLine => ({ id: commentId(id), viewerId: null, handle: '', nickname: '', avatarUrl: null, text: id, emotes: [], at: '' });
const row = (id: string, leavingFrom: number | null = null): ChatRow => ({ line: line(id), leavingFrom });
const arranged = (rows: readonly ChatRow[], lines: readonly string[], bottoms: Record<string, number> = {}, forbidden: readonly string[] = []): string[] =>
  arrangeRows(rows, lines.map(line), new Map(Object.entries(bottoms)), ({ id }) => forbidden.includes(id)).map(({ line: { id }, leavingFrom }) => (leavingFrom === null ? id : `${id}@${leavingFrom}`));

describe('a line', () => {
  it('that is pushed out leaves from where it was', () => {
    expect(arranged([row('a'), row('b')], ['b', 'c'], { a: 80, b: 0 })).toEqual(['a@80', 'b', 'c']);
  });

  it('that is on its way out goes on from there, whatever comes meanwhile', () => {
    expect(arranged([row('a', 80), row('b'), row('c')], ['c', 'd'], { a: 120, b: 60, c: 0 })).toEqual(['a@80', 'b@60', 'c', 'd']);
  });

  it('that may not be seen any more is gone, also from its way out', () => {
    expect(arranged([row('a', 80), row('b'), row('c')], ['c'], { a: 120, b: 60, c: 0 }, ['a', 'b'])).toEqual(['c']);
  });

  it('goes at once where nothing moves', () => {
    expect(arranged([row('a'), row('b')], ['b', 'c'])).toEqual(['b', 'c']);
  });
});
