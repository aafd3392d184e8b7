import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Role, SessionSummary } from '@app/contracts';
import { AuthStore } from '../../core/auth/auth.store';
import { holdServer } from '../../testing/held-server';
import { madeUpDetail, SESSION, START } from '../../testing/made-up';
import { SessionsPage } from './sessions.page';

const summary = (change: Partial<SessionSummary> = {}): SessionSummary => {
  const { gaps: _gaps, runs: _runs, ...view } = madeUpDetail({ status: 'stopped', stoppedAt: START });
  return { ...view, firstStartedAt: START, onMs: 90_000, ...change };
};

async function render(role: Role = 'owner', sessions: readonly SessionSummary[] = [summary()]) {
  const asked: string[] = [];
  const titles: unknown[] = [];
  const server = holdServer({
    'GET /auth/me': () => ({ name: 'somebody', role }),
    'GET /sessions': ({ params }) => {
      asked.push(params.get('search') ?? '');
      return { sessions: params.get('search') === 'nobody' ? [] : sessions, nextCursor: null };
    },
    [`PATCH /sessions/${SESSION}`]: ({ body }) => {
      titles.push(body);
      return sessions[0];
    },
  });
  TestBed.configureTestingModule({ imports: [SessionsPage], providers: [provideRouter([]), server.providers] });
  await TestBed.inject(AuthStore).entry();
  const fixture: ComponentFixture<SessionsPage> = TestBed.createComponent(SessionsPage);
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const find = (id: string): HTMLElement | null => page.querySelector(`[data-testid=${id}]`) ?? document.querySelector(`[data-testid=${id}]`);
  const click = async (id: string) => {
    find(id)?.click();
    await fixture.whenStable();
  };
  return { asked, click, find, fixture, page, titles };
}

describe('the list of sessions', () => {
  it('lets a title be changed where it stands, and none be the same as an empty one', async () => {
    const { click, find, fixture, titles } = await render();
    await click('session-more');
    await click('session-rename');
    const field = find('rename-field');
    if (!(field instanceof HTMLInputElement)) throw new Error('no field');
    field.value = '  Friday show ';
    field.closest('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
    expect(titles).toEqual([{ title: 'Friday show' }]);
    expect(find('rename-field')).toBeNull();
  });

  it('offers deletion to the owner, and not while a session is on', async () => {
    const off = await render('owner');
    await off.click('session-more');
    expect(off.find('session-delete')?.hasAttribute('disabled')).toBe(false);
    TestBed.resetTestingModule();
    const on = await render('owner', [summary({ status: 'running' })]);
    await on.click('session-more');
    expect(on.find('session-delete')?.hasAttribute('disabled')).toBe(true);
  });

  it('offers a moderator to rename and to export, but not to delete', async () => {
    const { click, find } = await render('moderator');
    await click('session-more');
    expect([find('session-rename') !== null, find('session-delete')]).toEqual([true, null]);
  });

  it('offers nothing that acts to whoever only looks', async () => {
    const { find } = await render('viewer');
    expect([find('session-more'), find('session-resume')]).toEqual([null, null]);
  });

  it('tells an empty history from a search without a match', async () => {
    const { asked, find, fixture, page } = await render('owner', []);
    expect(page.textContent).toContain('No session yet');
    const field = find('history-search');
    if (!(field instanceof HTMLInputElement)) throw new Error('no field');
    field.value = 'nobody';
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await fixture.whenStable();
    expect(asked).toEqual(['', 'nobody']);
    expect(page.textContent).toContain('No session like that');
  });
});
