import { WrittenLooks, type Look } from './written-looks';

const ploy = (look: string, seenAt: number): Look => ({ id: 'ploy', look, seenAt });
let looks: WrittenLooks;
beforeEach(() => {
  looks = new WrittenLooks(2);
  looks.remember([ploy('Ploy', 1_000)]);
});

it('asks for a look that it has never seen to be written', () => {
  expect(looks.isNews({ id: 'bank', look: 'Bank', seenAt: 1 })).toBe(true);
});

it('lets the same look be, until another process may have written an older one', () => {
  expect(looks.isNews(ploy('Ploy', 60_999))).toBe(false);
  expect(looks.isNews(ploy('Ploy', 61_000))).toBe(true);
});

it('counts that time from the last writing and not from the last sight', () => {
  looks.remember([ploy('Ploy', 40_000)]);
  expect(looks.isNews(ploy('Ploy', 61_000))).toBe(true);
});

it('asks for a new look to be written at once, and for the old one afterwards only when it comes again later', () => {
  expect(looks.isNews(ploy('Ploy ✨', 1_001))).toBe(true);
  looks.remember([ploy('Ploy ✨', 1_001)]);
  expect(looks.isNews(ploy('Ploy', 1_000))).toBe(false);
  expect(looks.isNews(ploy('Ploy', 1_002))).toBe(true);
});

it('does not take a look from before the last sight for a newer one', () => {
  looks.remember([ploy('Ploy', 5_000)]);
  expect(looks.isNews(ploy('An older name', 4_000))).toBe(false);
});

it('forgets whoever was not seen for longest beyond its bound', () => {
  looks.remember([{ id: 'bank', look: 'Bank', seenAt: 1 }]);
  looks.remember([ploy('Ploy', 1_001)]);
  looks.remember([{ id: 'mint', look: 'Mint', seenAt: 1 }]);
  expect(['ploy', 'bank', 'mint'].filter((id) => !looks.isNews({ id, look: '', seenAt: 0 }))).toEqual(['ploy', 'mint']);
});
