import { TestBed } from '@angular/core/testing';
import type { RescoreResult, SessionPage } from '@app/contracts';
import { DEFAULT_RULES, type RuleSet } from '@app/scoring';
import { holdServer } from '../../../testing/held-server';
import { madeUpSession, SESSION } from '../../../testing/made-up';
import { Toaster } from '../../../ui/toaster.service';
import { RulesPage } from './rules.page';

const moved: RescoreResult = { seq: null, ruleVersion: 2, hashBefore: 'a', hashAfter: 'b', moved: 1, viewers: [] };

async function start() {
  const put: unknown[] = [];
  const said: { text: string; act?: { run: () => unknown } }[] = [];
  const at = `/sessions/${SESSION}`;
  const server = holdServer({
    'GET /rules': () => ({ version: 1, rules: DEFAULT_RULES }),
    'GET /rules/versions': () => [{ version: 1, rules: DEFAULT_RULES, at: '2026-11-22T18:00:00Z', by: null }],
    'GET /sessions': () => ({ sessions: [{ ...madeUpSession(), totals: {} }] as unknown as SessionPage['sessions'], nextCursor: null }),
    'PUT /rules': (request) => { put.push(request.body); return { version: 2, rules: request.body as RuleSet }; },
    [`POST ${at}/rescore`]: (request) => ((request.body as { preview?: boolean }).preview ? moved : { ...moved, seq: '77' }),
    [`POST ${at}/actions/77/undo`]: () => ({}),
  });
  TestBed.configureTestingModule({ providers: [server.providers, { provide: Toaster, useValue: { say: (text: string, act?: { run: () => unknown }) => said.push({ text, ...(act ? { act } : {}) }), fail: (error: unknown) => said.push({ text: String(error) }) } }] });
  const fixture = TestBed.createComponent(RulesPage);
  const page = fixture.nativeElement as HTMLElement;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    }
  };
  const find = <E extends HTMLElement>(id: string): E => {
    const found = page.querySelector<E>(`[data-testid="${id}"]`);
    if (!found) throw new Error(`There is no ${id}`);
    return found;
  };
  const type = async (id: string, text: string): Promise<void> => {
    const field = find<HTMLInputElement>(id);
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settled();
  };
  const click = async (id: string): Promise<void> => {
    find(id).click();
    await settled();
  };
  await settled();
  return { server, page, put, said, find, type, click, settled };
}

describe('the page of the rules', () => {
  it('shows the rules in force with a sum by them', async () => {
    const { page, find } = await start();
    expect(find('rules-version').textContent).toContain('Version 1');
    expect(find<HTMLInputElement>('follower-likes').value).toBe('10');
    expect(find('example-total').textContent).toBe('67');
    expect(page.querySelector('[data-testid="save-rules"]')).toBeNull();
  });

  it('works the sum out anew while one types', async () => {
    const { page, find, settled } = await start();
    const multiplier = page.querySelectorAll<HTMLInputElement>('.by input')[0];
    if (!multiplier) throw new Error('There is no first step');
    multiplier.value = '50';
    multiplier.dispatchEvent(new Event('input'));
    await settled();
    expect(find('example-total').textContent).toBe('517');
  });

  it('says what is wrong and saves nothing of it', async () => {
    const { put, find, type, click } = await start();
    await type('follower-likes', '0');
    expect(find('rules-wrong').textContent).toContain('Likes for a point, followers');
    expect(find<HTMLInputElement>('follower-likes').getAttribute('aria-invalid')).toBe('true');
    await click('save-rules');
    expect(put).toEqual([]);
  });

  it('saves a new version, which counts from then on', async () => {
    const { put, said, find, type, click } = await start();
    await type('follower-likes', '20');
    await click('save-rules');
    expect(put).toEqual([{ ...DEFAULT_RULES, like: { followerLikesPerPoint: 20, otherLikesPerPoint: 15 } }]);
    expect(said.map(({ text }) => text)).toEqual(['Version 2 counts from now on.']);
    expect(find('rules-version').textContent).toContain('Version 2');
  });

  it('takes the rules as text, and goes back to the form with them', async () => {
    const { page, find, click, settled } = await start();
    await click('rules-as-text');
    const area = page.querySelector('textarea');
    if (!area) throw new Error('There is no text');
    expect(JSON.parse(area.value)).toEqual(DEFAULT_RULES);
    area.value = area.value.replace('"followerLikesPerPoint": 10', '"followerLikesPerPoint": 5');
    area.dispatchEvent(new Event('input'));
    page.querySelectorAll<HTMLElement>('.ways button')[0]?.click();
    await settled();
    expect(find<HTMLInputElement>('follower-likes').value).toBe('5');
  });

  it('offers to price the show that is on: first what would change, then the change, with a way back', async () => {
    const { server, said, click } = await start();
    await click('rescore-preview');
    await click('rescore-apply');
    expect(said[0]?.text).toBe('The session is priced again.');
    await said[0]?.act?.run();
    expect(server.asked.filter((each) => each.startsWith('POST'))).toEqual([`POST /sessions/${SESSION}/rescore`, `POST /sessions/${SESSION}/rescore`, `POST /sessions/${SESSION}/actions/77/undo`]);
  });
});
