import { sessionId, sourceKeyOf, type LiveEvent, type SourceKey, type ViewerId } from '@app/domain';
import { pointsOf, UNITS_PER_POINT } from '@app/scoring';
import { bank, batchOf, follows, gives, likes, perfume, ploy, rose, says, START, streak } from '../../testing/made-show';
import { settle, type Known, type Settlement } from './settle';
import { EMPTY_TALLY, type Standing } from './standing';

const session = sessionId('00000000-0000-4000-8000-000000000001');
const nothing: Known = { highest: new Map(), standings: new Map(), newComments: new Map() };
const point = UNITS_PER_POINT;

const settled = (events: readonly LiveEvent[], known: Partial<Known> = {}): Settlement => settle(batchOf(session, ...events), { ...nothing, ...known }, 8n);
const standing = (more: Partial<Standing> = {}): Standing => ({
  viewerId: ploy.id,
  present: EMPTY_TALLY,
  used: EMPTY_TALLY,
  distinctComments: 0,
  watermark: 0n,
  scored: (more.present?.points ?? 0n) !== 0n,
  hidden: false,
  reachedAt: START,
  version: 7n,
  ...more,
});
const standingsOf = (...standings: Standing[]): Map<ViewerId, Standing> => new Map(standings.map((each) => [each.viewerId, each]));
const seen = (event: LiveEvent, highest: number): Map<SourceKey, number> => {
  const key = sourceKeyOf(event);
  return new Map(key === null ? [] : [[key, highest]]);
};
const pointsIn = ({ standings }: Settlement): Record<string, number> => Object.fromEntries(standings.map(({ viewerId, present }) => [viewerId, pointsOf(present.points)]));

describe('a batch on an empty ledger', () => {
  it('gives everybody what they earned', () => {
    const settlement = settled([likes(ploy, 15), likes(bank, 10), gives(bank, perfume, 2)]);
    expect(pointsIn(settlement)).toEqual({ [ploy.id]: 1, [bank.id]: 320.666667 });
    expect(settlement.gained).toMatchObject({ likes: 25, gifts: 2, coins: 40, participants: 2, active: 2 });
    expect(settlement.gifts).toEqual([{ viewerId: bank.id, giftId: perfume.id, count: 2 }]);
  });

  it('makes participants of those whose deeds are worth nothing, but nobody active', () => {
    const settlement = settled([follows(ploy)]);
    expect([pointsIn(settlement), settlement.gained]).toEqual([{ [ploy.id]: 0 }, expect.objectContaining({ participants: 1, active: 0 })]);
  });

  it('carries the version of the change into every standing', () => {
    expect(settled([likes(ploy, 1), likes(bank, 1)]).standings.map(({ version }) => version)).toEqual([8n, 8n]);
  });
});

describe('a delivery of what is known', () => {
  it('adds nothing', () => {
    const gift = streak(ploy, rose, 17);
    expect(settled([gift], { highest: seen(gift, 17), standings: standingsOf(standing()) })).toMatchObject({ entries: [], standings: [], gifts: [], gained: { ...EMPTY_TALLY, participants: 0, active: 0 } });
  });

  it('adds only what a streak grew by', () => {
    const frame = streak(ploy, rose, 17);
    const settlement = settled([frame], { highest: seen(frame, 13), standings: standingsOf(standing({ present: { ...EMPTY_TALLY, points: 65n * point, gifts: 13, coins: 13 } })) });
    expect(settlement.entries).toMatchObject([{ quantity: 4, cumulative: 17, points: 20n * point }]);
    expect(settlement.standings).toMatchObject([{ present: { points: 85n * point, gifts: 17, coins: 17 } }]);
  });

  it('adds nothing for a frame that was overtaken', () => {
    const late = streak(ploy, rose, 14);
    expect(settled([late], { highest: seen(late, 15) }).entries).toEqual([]);
  });
});

describe('comments', () => {
  const kept = (count: number, earliest = START): Map<ViewerId | null, { count: number; earliest: number }> => new Map([[ploy.id, { count, earliest }]]);

  it('are all counted, and score once for each text', () => {
    const settlement = settled([says(ploy, 'hello'), says(ploy, 'HELLO '), says(ploy, 'why?')], { newComments: kept(3) });
    expect(settlement.standings).toMatchObject([{ present: { comments: 3, points: 2n * point }, distinctComments: 2 }]);
  });

  it('make a participant of somebody who said nothing that can score', () => {
    const settlement = settled([says(ploy, '  ', 500)], { newComments: kept(1, START + 500) });
    expect(settlement.standings).toMatchObject([{ viewerId: ploy.id, present: { comments: 1, points: 0n }, reachedAt: START + 500 }]);
    expect(settlement.gained).toMatchObject({ comments: 1, participants: 1, active: 0 });
  });

  it('score no more than 30 texts of a viewer, and are in the ledger all the same', () => {
    const texts = Array.from({ length: 40 }, (_, i) => says(ploy, `question ${i}`, i));
    const settlement = settled(texts, { newComments: kept(40) });
    expect(pointsIn(settlement)).toEqual({ [ploy.id]: 30 });
    expect(settlement.entries).toHaveLength(40);
    expect(settlement.entries.filter(({ points }) => points === 0n)).toHaveLength(10);
  });

  it('reach the cap together with those of earlier, which a reset does not take back', () => {
    const settlement = settled([says(ploy, 'one more'), says(ploy, 'and one')], { newComments: kept(2), standings: standingsOf(standing({ distinctComments: 29 })) });
    expect(pointsIn(settlement)).toEqual({ [ploy.id]: 1 });
    expect(settlement.standings).toMatchObject([{ distinctComments: 31 }]);
  });

  it('of nobody that can be named count for the session alone', () => {
    const settlement = settled([says(null, 'hello')], { newComments: new Map([[null, { count: 1, earliest: START }]]) });
    expect(settlement).toMatchObject({ entries: [], standings: [], gained: { comments: 1, participants: 0 } });
  });
});

describe('what nobody can be named for', () => {
  it('is in the ledger with no points, and in nobody\'s standing', () => {
    const settlement = settled([gives(null, perfume), likes(null, 5)]);
    expect(settlement.entries.map(({ points }) => points)).toEqual([0n, 0n]);
    expect(settlement).toMatchObject({ standings: [], gifts: [], gained: { points: 0n, gifts: 1, coins: 20, likes: 5, participants: 0 } });
  });
});

describe('when the points were reached', () => {
  it('is the last moment that brought points, by the clock of TikTok and not in the order of arrival', () => {
    const early = settled([likes(ploy, 1, 100)], { standings: standingsOf(standing({ present: { ...EMPTY_TALLY, points: 5n }, reachedAt: START + 900 })) });
    const late = settled([likes(ploy, 1, 1_000)], { standings: standingsOf(standing({ present: { ...EMPTY_TALLY, points: 5n }, reachedAt: START + 900 })) });
    expect([early, late].map(({ standings: [first] }) => first?.reachedAt)).toEqual([START + 900, START + 1_000]);
  });

  it('is not moved by what is worth nothing', () => {
    const { standings: [after] } = settled([follows(ploy, 9_000)], { standings: standingsOf(standing({ present: { ...EMPTY_TALLY, points: 5n } })) });
    expect(after?.reachedAt).toBe(START);
  });

  it('begins anew from 0', () => {
    const { standings: [after] } = settled([likes(ploy, 1, 100)], { standings: standingsOf(standing({ reachedAt: START + 900 })) });
    expect(after?.reachedAt).toBe(START + 100);
  });
});

describe('the number of active viewers', () => {
  it('counts somebody again who comes back from 0', () => {
    expect(settled([likes(ploy, 1)], { standings: standingsOf(standing()) }).gained).toMatchObject({ participants: 0, active: 1 });
  });

  it('does not count somebody twice', () => {
    expect(settled([likes(ploy, 1)], { standings: standingsOf(standing({ present: { ...EMPTY_TALLY, points: 1n } })) }).gained).toMatchObject({ participants: 0, active: 0 });
  });

  it('does not count somebody who is still below 0', () => {
    expect(settled([likes(ploy, 15)], { standings: standingsOf(standing({ present: { ...EMPTY_TALLY, points: -5n * point } })) }).gained).toMatchObject({ active: 0 });
  });
});
