import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Role, SessionDetail } from '@app/contracts';
import { AuthStore } from '../../core/auth/auth.store';
import { holdServer, Refusal } from '../../testing/held-server';
import { madeUpComment, madeUpDetail, madeUpViewer, SESSION, START } from '../../testing/made-up';
import { SessionHistoryPage } from './session-history.page';
import { SessionHistoryStore } from './session-history.store';

const stopped = madeUpDetail({ status: 'stopped', stoppedAt: '2026-11-22T19:50:00.000Z', runs: [{ startedAt: START, stoppedAt: '2026-11-22T19:50:00.000Z' }] });

async function open(address = `/sessions/${SESSION}`, role: Role = 'owner', session: SessionDetail = stopped) {
  const viewer = `GET /sessions/${SESSION}/viewers/701`;
  const server = holdServer({
    'GET /auth/me': () => ({ name: 'somebody', role }),
    [`GET /sessions/${SESSION}`]: () => session,
    [`GET /sessions/${SESSION}/timeline`]: () => ({ bucketSeconds: 60, buckets: [] }),
    [`GET /sessions/${SESSION}/gifts`]: () => ({ gifts: [] }),
    [`GET /sessions/${SESSION}/participants`]: () => ({ participants: [], count: 0, nextCursor: null }),
    [viewer]: () => madeUpViewer({ present: { points: 12.5, likes: 1, comments: 1, gifts: 0, coins: 0 }, used: { points: 100, likes: 0, comments: 2, gifts: 1, coins: 10 } }),
    [`${viewer}/comments`]: () => ({ comments: [madeUpComment('2'), madeUpComment('1', { state: 'used' })], nextCursor: null }),
  });
  TestBed.configureTestingModule({
    providers: [server.providers, provideRouter([{ path: 'sessions', children: [] }, { path: 'sessions/:id', component: SessionHistoryPage }], withComponentInputBinding())],
  });
  await TestBed.inject(AuthStore).entry();
  const harness = await RouterTestingHarness.create(address);
  const settle = () => harness.fixture.whenStable();
  await settle();
  const page = harness.routeNativeElement ?? document.body;
  const find = (id: string): HTMLElement | null => page.querySelector(`[data-testid=${id}]`);
  const offered = (...ids: string[]) => ids.filter((id) => find(id) !== null);
  return { find, harness, offered, page, server, settle, url: () => TestBed.inject(Router).url };
}

const acts = ['session-rename', 'session-resume', 'session-export', 'session-more'];

describe('a session that was', () => {
  it('says when it was, and how long it was on', async () => {
    const { page } = await open();
    expect(page.querySelector('h1')?.textContent).toBe('@mali_star');
    expect(page.querySelector('.when')?.textContent).toMatch(/\d\d:\d\d – \d\d:\d\d.* · 1 h 50 min/);
  });

  it('offers each role what it may do', async () => {
    const found: Record<string, string[]> = {};
    for (const role of ['owner', 'moderator', 'viewer'] as const) {
      found[role] = (await open(undefined, role)).offered(...acts);
      TestBed.resetTestingModule();
    }
    expect(found).toEqual({ owner: acts, moderator: acts.slice(0, 3), viewer: [] });
  });

  it('is not started again while it is on, but watched', async () => {
    const { offered, page } = await open(undefined, 'owner', madeUpDetail({ status: 'running', runs: [{ startedAt: START, stoppedAt: null }] }));
    expect(offered('session-resume')).toEqual([]);
    expect(page.querySelector(`a[href="/?session=${SESSION}"]`)).not.toBeNull();
  });

  it('keeps what it knows when the server is gone, and does not pass it off as fresh', async () => {
    const { page, server, settle, harness } = await open();
    server.routes[`GET /sessions/${SESSION}`] = () => new Refusal(503, 'service.unavailable');
    await harness.fixture.debugElement.query((each) => each.componentInstance instanceof SessionHistoryPage).injector.get(SessionHistoryStore).load();
    await settle();
    expect(page.querySelector('h1')?.textContent).toBe('@mali_star');
    expect(page.querySelector('[role=status]')?.textContent).toMatch(/The server does not answer\. What stands here is from \d\d:\d\d:\d\d/);
  });

  it('says so when there is none, without offering its parts', async () => {
    const missing = '11111111-2222-4333-8444-555555555555';
    const { page } = await open(`/sessions/${missing}`);
    expect(page.querySelector('nav')).toBeNull();
  });

  it('goes to the list when the address names nothing', async () => {
    const { url } = await open('/sessions/nonsense');
    expect(url()).toBe('/sessions');
  });
});

describe('the story of a viewer', () => {
  it('stands under its own address, with present and used together', async () => {
    const { find, page } = await open(`/sessions/${SESSION}?viewer=701`);
    expect(find('story-name')?.textContent).toBe('Viewer 1');
    expect(find('story-points')?.textContent).toBe('113');
    const rows = [...page.querySelectorAll('.sums tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows[0]).toEqual(['Points', '13', '100', '113']);
    expect(rows.at(-1)).toEqual(['Comments', '1', '2', '3']);
  });

  it('marks the comments that are used', async () => {
    const { page } = await open(`/sessions/${SESSION}?viewer=701`);
    expect([...page.querySelectorAll('[data-testid=story-comment]')].map((comment) => comment.querySelector('.mark') !== null)).toEqual([false, true]);
  });

  it('closes with Esc, and leaves the page where it was', async () => {
    const { find, settle, url } = await open(`/sessions/${SESSION}?viewer=701`);
    find('story')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect([find('story'), url()]).toEqual([null, `/sessions/${SESSION}`]);
  });

  it('takes the focus, and gives it back to where it came from', async () => {
    const { find, harness, page, settle } = await open();
    const from = page.querySelector<HTMLElement>('nav a');
    from?.focus();
    await harness.navigateByUrl(`/sessions/${SESSION}?viewer=701`);
    await settle();
    expect(find('story')?.contains(document.activeElement)).toBe(true);
    await harness.navigateByUrl(`/sessions/${SESSION}`);
    await settle();
    expect(document.activeElement).toBe(from);
  });

  it('is of nobody when the address names no viewer', async () => {
    const { find } = await open(`/sessions/${SESSION}?viewer=%3Cb%3E`);
    expect(find('story')).toBeNull();
  });
});
