import type { ActionPage, LedgerPage, RescoreResult, SessionAction, SessionView, Standings } from '@app/contracts';
import type { LiveEvent, SessionId } from '@app/domain';
import { DEFAULT_RULES, type RuleSet } from '@app/scoring';
import { signIn, testApp, type Desk, type TestApp } from '../../testing';
import { bank, follows, gives, likes, mint, perfume, ploy, says, START } from '../../testing/made-show';
import { ScoringProcessor } from '../scoring.processor';

let running: TestApp;
let desk: Desk;
let session: SessionId;

beforeAll(async () => {
  running = await testApp();
  desk = await signIn(running.app);
});
afterAll(() => running.close());
beforeEach(async () => {
  await desk.put('/rules', DEFAULT_RULES);
  session = (await desk.post<SessionView>('/sessions', { host: 'mali_star' })).body.id;
});

const happens = (...events: LiveEvent[]): Promise<void> => running.app.get(ScoringProcessor, { strict: false }).score({ sessionId: session, events, receivedAt: START });
const rescore = (body: object) => desk.post<RescoreResult>(`/sessions/${session}/rescore`, body);
const ranking = async (): Promise<[string, number][]> =>
  (await desk.get<Standings>(`/sessions/${session}/leaderboard`)).body.entries.map(({ nickname, points }) => [nickname, points]);
const version = async (): Promise<number> => (await desk.get<{ version: number }>('/rules')).body.version;
const refusal = async (body: object): Promise<unknown> => ((await rescore(body)).body as unknown as { code: string }).code;

const commentsCount: RuleSet = { ...DEFAULT_RULES, comment: { points: 500, perSession: 30 } };

describe('a preview of a re-score', () => {
  it('tells who would move, and how far, and changes nothing', async () => {
    await happens(gives(ploy, perfume), says(bank, 'hello'), likes(mint, 15));
    const before = [await ranking(), await version()];
    const { status, body } = await rescore({ rules: commentsCount, preview: true });
    expect([status, body]).toEqual([
      200,
      {
        seq: null, ruleVersion: null, hashBefore: expect.stringMatching(/^[0-9a-f]{64}$/), hashAfter: expect.stringMatching(/^[0-9a-f]{64}$/), moved: 2,
        viewers: [
          { viewerId: bank.id, handle: 'bank.example', nickname: 'Bank', avatarUrl: null, rankBefore: 2, rankAfter: 1, pointsBefore: 1, pointsAfter: 500 },
          { viewerId: ploy.id, handle: 'ploy.example', nickname: 'Ploy', avatarUrl: null, rankBefore: 1, rankAfter: 2, pointsBefore: 160, pointsAfter: 160 },
        ],
      },
    ]);
    expect(body.hashAfter).not.toBe(body.hashBefore);
    expect([await ranking(), await version()]).toEqual(before);
    expect((await desk.get<ActionPage>(`/sessions/${session}/actions`)).body.actions).toEqual([]);
  });

  it('has the same hashes every time, and none of them moves by the rules in force', async () => {
    await happens(gives(ploy, perfume), says(bank, 'hello'));
    const [first, second] = [(await rescore({ rules: commentsCount, preview: true })).body, (await rescore({ rules: commentsCount, preview: true })).body];
    expect(second).toEqual(first);
    const { body } = await rescore({ preview: true });
    expect([body.moved, body.viewers, body.hashAfter]).toEqual([0, [], first.hashBefore]);
  });
});

describe('a re-score', () => {
  it('does what the preview said, says so in the ledger, and puts its rules in force', async () => {
    await happens(gives(ploy, perfume), says(bank, 'hello'));
    const preview = (await rescore({ rules: commentsCount, preview: true })).body;
    const before = await version();
    const { body } = await rescore({ rules: commentsCount });
    expect(body).toEqual({ ...preview, seq: expect.stringMatching(/^\d+$/), ruleVersion: before + 1 });
    expect([await ranking(), await version()]).toEqual([[['Bank', 500], ['Ploy', 160]], before + 1]);
    const { entries, points } = (await desk.get<LedgerPage>(`/sessions/${session}/viewers/${bank.id}/ledger`)).body;
    expect([points, entries]).toMatchObject([500, [{ kind: 'rescore', label: `rules ${before + 1}`, points: 499, by: 'owner' }, { kind: 'comment', points: 1 }]]);
    expect((await rescore({ preview: true })).body).toMatchObject({ moved: 0, hashBefore: preview.hashAfter });
  });

  it('is one action, which can be taken back', async () => {
    await happens(gives(ploy, perfume), says(bank, 'hello'), follows(mint));
    const before = await ranking();
    const { body: done } = await rescore({ rules: { ...commentsCount, follow: { points: 9 } } });
    expect(await ranking()).toEqual([['Bank', 500], ['Ploy', 160], ['Mint', 9]]);
    const { actions } = (await desk.get<ActionPage>(`/sessions/${session}/actions`)).body;
    expect(actions).toMatchObject([{ seq: done.seq, kind: 'rescore', viewer: null, ruleVersion: done.ruleVersion, by: 'owner', undoable: true }]);
    expect((await desk.post<SessionAction>(`/sessions/${session}/actions/${done.seq}/undo`)).status).toBe(200);
    expect(await ranking()).toEqual(before);
    expect((await rescore({ ruleVersion: 1, preview: true })).body).toMatchObject({ moved: 0, hashBefore: done.hashBefore, hashAfter: done.hashBefore });
  });

  it('is buried by a later one', async () => {
    await happens(says(bank, 'hello'));
    const first = (await rescore({ ruleVersion: 1 })).body.seq;
    const second = (await rescore({ rules: commentsCount })).body.seq;
    const undo = (seq: string | null) => desk.post<{ code?: string }>(`/sessions/${session}/actions/${seq}/undo`);
    expect((await undo(first)).body.code).toBe('action.not-undoable');
    expect([(await undo(second)).status, (await undo(first)).status]).toEqual([200, 200]);
  });

  it('goes by a version there is, and makes none then', async () => {
    await desk.put('/rules', commentsCount);
    const before = await version();
    await happens(says(bank, 'hello'));
    await rescore({ ruleVersion: 1 });
    expect([await ranking(), await version()]).toEqual([[['Bank', 1]], before]);
  });

  it('from a moment on leaves alone what was before', async () => {
    await happens(says(bank, 'early', 0), says(bank, 'late', 60_000));
    await rescore({ rules: { ...commentsCount, comment: { points: 40, perSession: 30 } }, from: new Date(START + 60_000).toISOString() });
    expect(await ranking()).toEqual([['Bank', 41]]);
  });

  it.each([
    [{ ruleVersion: 9_999 }, 'rules.not-found'],
    [{ ruleVersion: 1, rules: DEFAULT_RULES }, 'request.invalid'],
    [{ rules: { like: 'many' } }, 'rules.invalid'],
    [{ from: 'yesterday' }, 'request.invalid'],
    [{ preview: 'yes' }, 'request.invalid'],
    [{ ruleVersion: 0 }, 'request.invalid'],
  ])('is refused for %j', async (body, code) => {
    expect(await refusal(body)).toBe(code);
  });

  it('is refused for a session that is not there, and brings no rules into force then', async () => {
    const before = await version();
    for (const id of ['00000000-0000-4000-8000-000000000000', 'abc']) {
      for (const preview of [true, false]) {
        expect(await desk.post(`/sessions/${id}/rescore`, { rules: { ...commentsCount, share: { points: 77 } }, preview })).toMatchObject({ status: 404, body: { code: 'session.not-found' } });
      }
    }
    expect(await version()).toBe(before);
  });
});
