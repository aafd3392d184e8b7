import { madeUpEntry, madeUpStandings, SESSION } from '../../testing/made-up';
import { people, startDesk as start } from './testing/start-desk';

const [one, two, three] = people;
const at = `/sessions/${SESSION}`;

describe('the board', () => {
  it('holds a place for everybody, and knows those who were looked at', async () => {
    const { board, client, server, settle } = await start();
    const top = Array.from({ length: 100 }, (_, index) => madeUpEntry(index + 1));
    server.routes[`GET ${at}/leaderboard`] = (request) => {
      const offset = Number(request.params.get('offset'));
      return { ...madeUpStandings(2, []), entries: [madeUpEntry(offset + 1), madeUpEntry(offset + 2)] };
    };
    client.standings.set({ ...madeUpStandings(2, top), participants: 250, active: 120 });
    await settle();
    expect([board.shown().length, board.shown()[99]?.rank, board.shown()[100]]).toEqual([250, 100, null]);
    board.further.look(95, 110);
    await settle();
    await settle();
    expect([board.shown()[100]?.rank, board.shown()[101]?.rank, board.shown()[102]]).toEqual([101, 102, null]);
    board.view.set('active');
    expect(board.shown()).toHaveLength(120);
  });

  it('finds anybody by name, those on top as they stand now', async () => {
    const { board, server, settle } = await start();
    const asked: unknown[] = [];
    const totals = { points: 7, likes: 1, comments: 0, gifts: 0, coins: 0 };
    server.routes[`GET ${at}/participants`] = (request) => {
      asked.push(request.params.get('search'));
      const far = { ...madeUpEntry(4000), rank: 4000, present: totals, total: totals };
      return { participants: [far, { ...two, present: totals, total: totals }], count: 2, nextCursor: null };
    };
    board.query.set(' viewer ');
    await settle();
    await settle();
    expect(asked).toEqual(['viewer']);
    expect(board.shown().map((entry) => [entry?.rank, entry?.points])).toEqual([[1, one.points], [2, two.points], [3, three.points], [4000, 7]]);
    board.query.set('');
    await settle();
    expect(board.shown()).toHaveLength(3);
  });
});
