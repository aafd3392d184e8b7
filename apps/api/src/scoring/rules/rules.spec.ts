import type { SessionView, Standings } from '@app/contracts';
import { giftId, viewerId, type LiveEvent } from '@app/domain';
import { DEFAULT_RULES, type RuleSet } from '@app/scoring';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { createApp } from '../../create-app';
import { AppConfig } from '../../infrastructure/config';
import { eventually, signIn, testApp, type Desk, type TestApp } from '../../testing';
import { ScoringProcessor } from '../scoring.processor';
import { RulesService, type VersionedRules } from './rules.service';

let running: TestApp;
let desk: Desk;

beforeEach(async () => {
  running = await testApp();
  desk = await signIn(running.app);
});
afterEach(() => running.close());

const generous: RuleSet = { ...DEFAULT_RULES, comment: { points: 2.5, perSession: 3 }, follow: { points: 4 } };
const comment = (text: string): LiveEvent => ({ kind: 'comment', messageId: text, at: 0, viewer: { id: viewerId('7001'), handle: '', nickname: 'Ploy', avatarUrl: null }, text, emotes: [] });

describe('the rules', () => {
  it('are the default ones at first, as version 1', async () => {
    expect(await desk.get('/rules')).toEqual({ status: 200, body: { version: 1, rules: DEFAULT_RULES } });
  });

  it('get a new version when they are replaced; the old one is kept', async () => {
    expect(await desk.put('/rules', generous)).toEqual({ status: 200, body: { version: 2, rules: generous } });
    expect(await desk.get('/rules')).toEqual({ status: 200, body: { version: 2, rules: generous } });
    const kept: { rules: RuleSet; created_by: string }[] = await running.app.get(DataSource).query('select rules, created_by from rule_set order by version');
    expect(kept).toEqual([{ rules: DEFAULT_RULES, created_by: null }, { rules: generous, created_by: 'owner' }]);
  });

  it('remember every version, the newest first, with who made it and when', async () => {
    await desk.put('/rules', generous);
    expect(await desk.get('/rules/versions')).toEqual({ status: 200, body: [
      { version: 2, rules: generous, at: expect.any(String), by: 'owner' },
      { version: 1, rules: DEFAULT_RULES, at: expect.any(String), by: null },
    ] });
  });

  it('price what comes from then on, and nothing that came before', async () => {
    const session = (await desk.post<SessionView>('/sessions', { host: 'mali_star' })).body.id;
    const scoring = running.app.get(ScoringProcessor, { strict: false });
    await scoring.score({ sessionId: session, events: [comment('one')], receivedAt: 0 });
    await desk.put('/rules', generous);
    await scoring.score({ sessionId: session, events: [comment('one'), comment('two'), comment('three'), comment('four')], receivedAt: 0 });
    const { entries } = (await desk.get<Standings>(`/sessions/${session}/leaderboard`)).body;
    expect(entries).toMatchObject([{ points: 6, comments: 4 }]);
    const versions: { rule_version: number }[] = await running.app.get(DataSource).query('select rule_version from ledger_entry order by seq');
    expect(versions.map((row) => row.rule_version)).toEqual([1, 2, 2, 2]);
  });

  it('are news to other processes too', async () => {
    const config = new AppConfig({ ...running.app.get(AppConfig) });
    const other = await createApp(config, running.databaseUrl, pino({ enabled: false }));
    try {
      const rules = other.get(RulesService, { strict: false });
      expect((await rules.current()).version).toBe(1);
      await desk.put('/rules', generous);
      expect(await eventually('the other process takes version 2', async () => ((await rules.current()).version === 2 ? rules.current() : null))).toEqual({ version: 2, rules: generous });
    } finally {
      await other.close();
    }
  });

  it('may name a gift', async () => {
    const rules: RuleSet = { ...DEFAULT_RULES, gift: { ...DEFAULT_RULES.gift, overrides: { [giftId('5655')]: 12.25 } } };
    expect((await desk.put<VersionedRules>('/rules', rules)).body.rules).toEqual(rules);
  });

  it('are refused with everything that is wrong, and stay as they were', async () => {
    const answer = await desk.put<{ code: string; errors: string[] }>('/rules', { ...DEFAULT_RULES, like: { followerLikesPerPoint: 0, otherLikesPerPoint: 'many' } });
    expect([answer.status, answer.body.code, answer.body.errors.length]).toEqual([400, 'rules.invalid', 2]);
    expect((await desk.get<VersionedRules>('/rules')).body.version).toBe(1);
  });

  it.each([[[]], [{}], [[DEFAULT_RULES]]])('are not %j', async (body) => {
    expect((await desk.put<{ code: string }>('/rules', body)).body.code).toBe('rules.invalid');
  });
});
