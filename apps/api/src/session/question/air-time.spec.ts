import { BY_TIME, type ActionPage, type CommentPage, type PutQuestionResult, type Question } from '@app/contracts';
import type { SessionId } from '@app/domain';
import type { INestApplication } from '@nestjs/common';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { createApp } from '../../create-app';
import { AppConfig } from '../../infrastructure/config';
import { eventually, signIn, testApp, type Desk, type TestApp } from '../../testing';
import { batchOf, ploy, says } from '../../testing/made-show';
import { Ledger } from '../ledger/ledger.service';
import { announce } from '../session.feed';
import { refusal } from '../testing/desk-room';

/** Serves the desk, and leaves the clock to others. */
let room: TestApp;
let desk: Desk;
let database: DataSource;
let session: SessionId;
let hosts = 0;
const processes: INestApplication[] = [];

beforeAll(async () => {
  room = await testApp();
  desk = await signIn(room.app);
  database = room.app.get(DataSource);
});
afterAll(() => room.close());
beforeEach(async () => {
  session = (await desk.post<{ id: SessionId }>('/sessions', { host: `host_${++hosts}` })).body.id;
  await room.app.get(Ledger, { strict: false }).append(batchOf(session, says(ploy, 'Will I pass?', 1), says(ploy, 'Will it rain?', 2)));
});
afterEach(async () => {
  await Promise.all(processes.splice(0).map((app) => app.close()));
});

async function another(): Promise<void> {
  const app = await createApp(room.app.get(AppConfig).with({ roles: new Set(['broadcast']) }), room.databaseUrl, pino({ enabled: false }));
  processes.push(app);
  await app.init();
}
const route = (): string => `/sessions/${session}/question`;
const comments = async () => (await desk.get<CommentPage>(`/sessions/${session}/viewers/${ploy.id}/comments`)).body.comments;
const put = async (text: string, seconds?: unknown) =>
  desk.put<PutQuestionResult>(route(), { commentId: (await comments()).find((comment) => comment.text === text)?.id, ...(seconds === undefined ? {} : { seconds }) });
const onAir = async (): Promise<Question | null> => (await desk.get<Question | null>(route())).body;
const actions = async () => (await desk.get<ActionPage>(`/sessions/${session}/actions`)).body.actions;
/** Lets the time of what is on air end so soon, a negative number for so long ago. */
const endsIn = (ms: number) => database.query(`update session set on_air_until = clock_timestamp() + $2 * interval '1 millisecond' where id = $1`, [session, ms]);
const tell = () => database.transaction((tx) => announce(tx, session, 'question'));
const gone = () => eventually('nothing is on air', async () => ((await onAir()) === null ? true : null));

describe('how long a comment stays on air', () => {
  it('is said with it, and how much of it is left', async () => {
    const { at, until, leftMs } = (await put('Will I pass?', 60)).body;
    expect(Date.parse(until ?? '') - Date.parse(at)).toBe(60_000);
    expect(leftMs).toBeGreaterThan(0);
    expect(leftMs).toBeLessThanOrEqual(60_000);
  });

  it.each([[undefined], [null]])('is for as long as nobody takes it off, with %s', async (seconds) => {
    expect((await put('Will I pass?', seconds)).body).toMatchObject({ until: null, leftMs: null });
  });

  it.each([[14], [601], [20.5], ['30'], [-60]])('cannot be %j seconds', async (seconds) => {
    expect(refusal(await put('Will I pass?', seconds))).toEqual([400, 'request.invalid']);
  });

  it('begins anew when it is put where it is with a time, ends with null, and goes on without', async () => {
    const first = (await put('Will I pass?', 60)).body.until;
    const longer = await put('Will I pass?', 600);
    expect([longer.body.seq, Date.parse(longer.body.until ?? '') - Date.parse(first ?? '') > 500_000]).toEqual([null, true]);
    expect((await put('Will I pass?')).body.until).toBe(longer.body.until);
    expect((await put('Will I pass?', null)).body).toMatchObject({ seq: null, until: null });
    expect((await actions()).map(({ kind }) => kind)).toEqual(['on-air']);
  });

  it('is of the comment and not of the air: the next one has its own', async () => {
    await put('Will I pass?', 60);
    expect((await put('Will it rain?')).body.until).toBeNull();
    await put('Will I pass?', 60);
    await desk.delete(route());
    expect(await database.query('select on_air_until from session where id = $1', [session])).toEqual([{ on_air_until: null }]);
  });
});

describe('a comment whose time is over', () => {
  it('is taken off by itself, as an action that says so', async () => {
    await another();
    await put('Will I pass?', 60);
    await endsIn(100);
    await tell();
    await gone();
    expect(await actions()).toMatchObject([{ kind: 'off-air', by: BY_TIME, comment: { text: 'Will I pass?' }, undoable: true }, { kind: 'on-air', by: 'owner' }]);
    expect((await comments()).map(({ text, state }) => [text, state])).toContainEqual(['Will I pass?', 'used']);
  });

  it('is taken off once, however many processes watch', async () => {
    await Promise.all([another(), another(), another()]);
    await put('Will I pass?', 60);
    await endsIn(50);
    await tell();
    await gone();
    await Promise.all(processes.splice(0).map((app) => app.close()));
    expect((await actions()).map(({ kind, by }) => [kind, by])).toEqual([['off-air', BY_TIME], ['on-air', 'owner']]);
  });

  it('is taken off at the start when it ended while nobody watched', async () => {
    await put('Will I pass?', 60);
    await endsIn(-3_600_000);
    expect(await onAir()).toMatchObject({ text: 'Will I pass?', leftMs: 0 });
    await another();
    await gone();
    expect((await actions())[0]).toMatchObject({ kind: 'off-air', by: BY_TIME });
  });

  it('comes back by undo, and then stays', async () => {
    await another();
    await put('Will I pass?', 60);
    await endsIn(0);
    await tell();
    await gone();
    await desk.post(`/sessions/${session}/actions/${(await actions())[0]?.seq}/undo`);
    expect(await onAir()).toMatchObject({ text: 'Will I pass?', until: null });
    expect((await comments()).map(({ state }) => state)).toEqual(['new', 'new']);
  });

  it('takes nothing else with it: what was put on before that stays', async () => {
    await put('Will I pass?', 60);
    const elsewhere = session;
    session = (await desk.post<{ id: SessionId }>('/sessions', { host: `host_${++hosts}` })).body.id;
    await room.app.get(Ledger, { strict: false }).append(batchOf(session, says(ploy, 'Will it snow?', 1)));
    await another();
    await put('Will it snow?', 60);
    await endsIn(0);
    await tell();
    await gone();
    session = elsewhere;
    expect(await onAir()).toMatchObject({ text: 'Will I pass?' });
  });
});
