import type { LeaderboardEntry } from '@app/contracts';
import { viewerId } from '@app/domain';
import { arrangeCards, type Card } from './arrange-cards';

const entries = (text: string, points = 10): LeaderboardEntry[] =>
  [...text].map((id, place) => ({ rank: place + 1, viewerId: viewerId(id), handle: '', nickname: id, avatarUrl: null, points, likes: 0, comments: 0, gifts: 0 }));
const written = (cards: readonly Card[]): string => cards.map(({ entry, place, isLeaving }) => `${entry.viewerId}${place}${isLeaving ? '-' : ''}`).join(' ');

it('a card keeps its position in the document while its place changes', () => {
  expect(written(arrangeCards(arrangeCards([], entries('abc')), entries('cab')))).toBe('a1 b2 c0');
});

it('a card that is no longer ranked stays where it was, leaving, and a new one is added', () => {
  expect(written(arrangeCards(arrangeCards([], entries('abc')), entries('acd')))).toBe('a0 b1- c1 d2');
});

it('a viewer who comes back while leaving stays', () => {
  const leaving = arrangeCards(arrangeCards([], entries('ab')), entries('a'));
  expect(written(leaving)).toBe('a0 b1-');
  expect(written(arrangeCards(leaving, entries('ba')))).toBe('a1 b0');
});

it('takes the newest points', () => {
  expect(arrangeCards(arrangeCards([], entries('a', 10)), entries('a', 20))[0]?.entry.points).toBe(20);
});
