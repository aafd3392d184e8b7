import { sessionId, viewerId } from '@app/domain';
import { EMPTY_TALLY, type Standing } from './standing';
import { StandingsInMind } from './standings-in-mind';

const show = sessionId('00000000-0000-4000-8000-000000000001');
const another = sessionId('00000000-0000-4000-8000-000000000002');
const standing = (id: string, version: bigint): Standing => ({
  viewerId: viewerId(id), present: EMPTY_TALLY, used: EMPTY_TALLY, distinctComments: 0, watermark: 0n, scored: false, hidden: false, reachedAt: 0, version,
});
let mind: StandingsInMind;
const known = (version: bigint, session = show): string[] => [...mind.at(session, version).keys()];

beforeEach(() => {
  mind = new StandingsInMind({ sessions: 2, viewers: 3 });
  mind.keep(show, 5n, [standing('1', 5n), standing('2', 3n)]);
});

it('knows what it kept as long as the session has that version', () => {
  expect(known(5n)).toEqual(['1', '2']);
  expect(mind.at(show, 5n).get(viewerId('2'))?.version).toBe(3n);
});

it('knows nothing at any other version: somebody else changed something', () => {
  expect([known(4n), known(6n), known(5n, another)]).toEqual([[], [], []]);
});

it('goes on from one change to the next', () => {
  mind.keep(show, 6n, [standing('1', 6n)]);
  expect(mind.at(show, 6n).get(viewerId('1'))?.version).toBe(6n);
  expect(known(6n).sort()).toEqual(['1', '2']);
  expect(known(5n)).toEqual([]);
});

it('begins anew when a change of somebody else lies in between', () => {
  mind.keep(show, 7n, [standing('3', 7n)]);
  expect(known(7n)).toEqual(['3']);
});

it('is not set back by news that come late', () => {
  mind.keep(show, 6n, [standing('1', 6n)]);
  mind.keep(show, 5n, [standing('1', 5n)]);
  expect(known(6n).sort()).toEqual(['1', '2']);
});

it('forgets the viewers and the sessions that were quiet for longest', () => {
  mind.keep(show, 6n, [standing('3', 6n), standing('4', 6n)]);
  expect(known(6n)).toEqual(['2', '3', '4']);
  mind.keep(another, 1n, []);
  mind.keep(sessionId('00000000-0000-4000-8000-000000000003'), 1n, []);
  expect(known(6n)).toEqual([]);
});
