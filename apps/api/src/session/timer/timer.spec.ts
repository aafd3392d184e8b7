import type { ShowTimer } from '@app/contracts';
import type { LiveEvent, SessionId } from '@app/domain';
import { batchOf, bank, gives, likes, perfume, ploy, rose, says, streak } from '../../testing/made-show';
import { deskRoom, NOWHERE, refusal, type DeskRoom } from '../testing/desk-room';
import { Ledger } from '../ledger/ledger.service';
import { PostgresLeaderboard } from '../leaderboard/postgres-leaderboard';

const MINUTE = 60_000;
/** Eight in the evening, and no clock runs but this one. */
const EIGHT = Date.UTC(2026, 0, 10, 20);

let room: DeskRoom;
let ledger: Ledger;
let id: SessionId;
let clock: jest.SpyInstance<number, []>;

beforeAll(async () => {
  room = await deskRoom();
  ledger = new Ledger(room.database, new PostgresLeaderboard(room.database));
});
beforeEach(async () => {
  id = await room.session();
  clock = jest.spyOn(Date, 'now').mockReturnValue(EIGHT);
});
afterEach(() => clock.mockRestore());
afterAll(() => room.close());

const at = (ms: number): void => void clock.mockReturnValue(EIGHT + ms);
const receives = (ms: number, ...events: readonly LiveEvent[]): Promise<void> => ledger.append({ ...batchOf(id, ...events), receivedAt: EIGHT + ms });
const start = async (timer: object): Promise<ShowTimer> => (await room.desk.put<ShowTimer>(`/sessions/${id}/timer`, timer)).body;
const act = async (what: string, body?: object): Promise<ShowTimer> => (await room.desk.post<ShowTimer>(`/sessions/${id}/timer/${what}`, body)).body;
const now = async (): Promise<ShowTimer | null> => (await room.desk.get<ShowTimer | null>(`/sessions/${id}/timer`)).body;

describe('the timer of a session', () => {
  it('is not there until it is started, and not after it was taken away', async () => {
    expect(await room.desk.get(`/sessions/${id}/timer`)).toEqual({ status: 204, body: null });
    expect(await start({ durationMs: MINUTE, label: ' Gift battle ', round: 2, rounds: 5, msPerCoin: 500 })).toEqual({
      state: 'running', label: 'Gift battle', round: 2, rounds: 5, startedAt: '2026-01-10T20:00:00.000Z', durationMs: MINUTE, endsAt: '2026-01-10T20:01:00.000Z',
      remainingMs: MINUTE, msPerCoin: 500, addedByCoinsMs: 0, addedMs: 0, now: '2026-01-10T20:00:00.000Z',
    });
    expect(await room.desk.delete(`/sessions/${id}/timer`)).toEqual({ status: 204, body: null });
    expect(await room.desk.delete(`/sessions/${id}/timer`)).toEqual({ status: 204, body: null });
    expect(await now()).toBeNull();
  });

  it('is paused, goes on, gets a minute more, and is over by itself', async () => {
    await start({ durationMs: 2 * MINUTE });
    at(MINUTE);
    expect(await act('pause')).toMatchObject({ state: 'paused', remainingMs: MINUTE, endsAt: null });
    at(30 * MINUTE);
    expect(await act('add', { ms: MINUTE })).toMatchObject({ state: 'paused', remainingMs: 2 * MINUTE, addedMs: MINUTE });
    expect(await act('resume')).toMatchObject({ state: 'running', endsAt: '2026-01-10T20:32:00.000Z' });
    at(32 * MINUTE);
    expect(await now()).toMatchObject({ state: 'over', remainingMs: 0 });
    expect(await act('pause')).toMatchObject({ state: 'over' });
    expect(await act('add', { ms: MINUTE })).toMatchObject({ state: 'running', remainingMs: MINUTE });
  });

  it('is one: another start takes its place, with nothing of what coins had added', async () => {
    await start({ durationMs: MINUTE, msPerCoin: 1_000 });
    await receives(1_000, gives(ploy, perfume));
    expect(await now()).toMatchObject({ addedByCoinsMs: 20_000 });
    at(2_000);
    expect(await start({ durationMs: 3 * MINUTE, msPerCoin: 1_000 })).toMatchObject({ durationMs: 3 * MINUTE, addedByCoinsMs: 0 });
    expect(await now()).toMatchObject({ remainingMs: 3 * MINUTE, addedByCoinsMs: 0 });
  });

  it.each([
    ['no duration', 'put', '', {}],
    ['less than a second', 'put', '', { durationMs: 999 }],
    ['more than a week', 'put', '', { durationMs: 7 * 86_400_000 + 1 }],
    ['parts of a millisecond', 'put', '', { durationMs: 1_000.5 }],
    ['a label that is too long', 'put', '', { durationMs: 1_000, label: 'x'.repeat(61) }],
    ['round 6 of 5', 'put', '', { durationMs: 1_000, round: 6, rounds: 5 }],
    ['a number of rounds without a round', 'put', '', { durationMs: 1_000, rounds: 5 }],
    ['a rate below 0', 'put', '', { durationMs: 1_000, msPerCoin: -1 }],
    ['more than a day to add', 'post', '/add', { ms: 86_400_001 }],
    ['nothing to add', 'post', '/add', {}],
  ] as const)('refuses %s', async (_, method, path, body) => {
    expect(refusal(await room.desk[method](`/sessions/${id}/timer${path}`, body))).toEqual([400, 'request.invalid']);
  });

  it('says that there is none, or no session', async () => {
    for (const what of ['pause', 'resume']) expect(refusal(await room.desk.post(`/sessions/${id}/timer/${what}`))).toEqual([404, 'timer.not-found']);
    expect(refusal(await room.desk.post(`/sessions/${id}/timer/add`, { ms: 1 }))).toEqual([404, 'timer.not-found']);
    expect(refusal(await room.desk.get(`/sessions/${NOWHERE}/timer`))).toEqual([404, 'session.not-found']);
    expect(refusal(await room.desk.put(`/sessions/${NOWHERE}/timer`, { durationMs: 1_000 }))).toEqual([404, 'session.not-found']);
    expect(refusal(await room.desk.post(`/sessions/${NOWHERE}/timer/pause`))).toEqual([404, 'session.not-found']);
    expect(refusal(await room.desk.delete(`/sessions/${NOWHERE}/timer`))).toEqual([404, 'session.not-found']);
  });

  it('goes with its session', async () => {
    await start({ durationMs: MINUTE });
    await room.database.query('delete from session where id = $1', [id]);
    expect(await room.database.query('select from session_timer where session_id = $1', [id])).toEqual([]);
  });
});

describe('coins of the ledger', () => {
  it('count once, however often they are delivered and however often somebody looks', async () => {
    await start({ durationMs: MINUTE, msPerCoin: 1_000 });
    const batch = [gives(ploy, perfume), gives(null, rose), likes(bank, 30), says(ploy, 'more!')];
    await receives(1_000, ...batch);
    await receives(2_000, ...batch);
    for (let looks = 0; looks < 3; looks++) expect(await now()).toMatchObject({ addedByCoinsMs: 21_000 });
  });

  it('of a streak count as it grows, in whatever order its frames come', async () => {
    await start({ durationMs: MINUTE, msPerCoin: 1_000 });
    for (const count of [3, 5, 4, 7, 6, 7]) await receives(1_000, streak(ploy, rose, count));
    expect(await now()).toMatchObject({ addedByCoinsMs: 7_000 });
  });

  it('do not count from before the start, nor from after the end, and those that come late do', async () => {
    await receives(-5_000, gives(ploy, perfume));
    await start({ durationMs: MINUTE, msPerCoin: 1_000 });
    await receives(-1_000, gives(ploy, perfume));
    await receives(MINUTE, gives(ploy, perfume));
    expect(await now()).toMatchObject({ addedByCoinsMs: 0 });
    at(MINUTE + 500);
    expect(await now()).toMatchObject({ state: 'over' });
    await receives(MINUTE - 1, gives(bank, rose, 3));
    expect(await now()).toMatchObject({ state: 'running', remainingMs: 2_500, addedByCoinsMs: 3_000 });
  });

  it('count by the end as it was when the organizer changed it', async () => {
    await start({ durationMs: MINUTE, msPerCoin: 1_000 });
    await receives(50_000, gives(ploy, perfume));
    at(70_000);
    expect(await act('pause')).toMatchObject({ state: 'paused', remainingMs: 10_000 });
    await receives(5 * MINUTE, gives(bank, rose, 2));
    at(10 * MINUTE);
    expect(await act('resume')).toMatchObject({ state: 'running', remainingMs: 12_000, addedByCoinsMs: 22_000 });
  });

  it('are no matter to a timer without a rate', async () => {
    await start({ durationMs: MINUTE });
    await receives(1_000, gives(ploy, perfume));
    expect(await now()).toMatchObject({ addedByCoinsMs: 0, remainingMs: MINUTE });
  });

  it('are counted once when many look, change and give at the same time', async () => {
    await start({ durationMs: MINUTE, msPerCoin: 100 });
    const giving = Array.from({ length: 20 }, (_, index) => receives(1_000 + index, gives(ploy, rose, 1 + (index % 3))));
    const looking = Array.from({ length: 20 }, (_, index) => (index % 4 === 0 ? act('add', { ms: 10 }) : now()));
    await Promise.all([...giving, ...looking]);
    expect(await now()).toMatchObject({ addedByCoinsMs: 3_900, addedMs: 50, remainingMs: MINUTE + 3_950 });
  });

  it('are counted once also when the one who counts them dies before it is kept', async () => {
    await start({ durationMs: MINUTE, msPerCoin: 1_000 });
    await receives(1_000, gives(ploy, perfume));
    await room.database.query(`
      create function die_once() returns trigger language plpgsql as $$ begin
        if (select count(*) from dying) > 0 then delete from dying; perform pg_terminate_backend(pg_backend_pid()); end if;
        return new;
      end $$;
      create table dying (at int);
      insert into dying values (1);
      create constraint trigger die_at_commit after update on session_timer deferrable initially deferred for each row execute function die_once()`);
    try {
      expect((await room.desk.get(`/sessions/${id}/timer`)).status).toBeGreaterThanOrEqual(500);
      // What died took its own note of dying back with it.
      await room.database.query('delete from dying');
      expect(await now()).toMatchObject({ addedByCoinsMs: 20_000 });
      expect(await now()).toMatchObject({ addedByCoinsMs: 20_000 });
    } finally {
      await room.database.query('drop trigger die_at_commit on session_timer; drop function die_once; drop table dying');
    }
  });
});
