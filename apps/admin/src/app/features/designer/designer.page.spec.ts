import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { OverlayToken } from '@app/contracts';
import { holdLiveClient } from '../../testing/held-live-client';
import { holdServer, Refusal } from '../../testing/held-server';
import { madeUpComment, madeUpSession, START } from '../../testing/made-up';
import { Toaster } from '../../ui/toaster.service';
import { LIVE_CLIENT } from '../live/live-client.provider';
import { DesignerPage } from './designer.page';

const link = (id: string): OverlayToken => ({ id, name: `Link ${id}`, token: `token-${id}`, createdAt: '2026-11-22T18:00:00.000Z' });

async function start({ links = [link('a'), link('b')], inputs = {} }: { links?: OverlayToken[] | null; inputs?: Record<string, string> } = {}) {
  const said: string[] = [];
  const sent: unknown[] = [];
  const server = holdServer({
    'GET /overlay-tokens': () => (links === null ? new Refusal(503, 'service.unavailable') : [...links]),
    'POST /overlay-tokens': () => { links?.push(link('new')); return link('new'); },
    'POST /overlay-tests': (request) => { sent.push(request.body); return null; },
  });
  const client = holdLiveClient();
  client.session.set(madeUpSession());
  TestBed.configureTestingModule({ providers: [provideRouter([]), server.providers, { provide: Toaster, useValue: { say: (text: string) => said.push(text), fail: (error: unknown) => said.push(`failed: ${String(error)}`) } }] });
  TestBed.overrideComponent(DesignerPage, { add: { providers: [{ provide: LIVE_CLIENT, useValue: client }] } });
  const fixture = TestBed.createComponent(DesignerPage);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const page = fixture.nativeElement as HTMLElement;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    }
  };
  const find = <E extends HTMLElement>(selector: string): E | null => page.querySelector<E>(selector);
  const click = async (id: string): Promise<void> => {
    find(`[data-testid="${id}"]`)?.click();
    await settled();
  };
  const choose = async (id: string, value: string): Promise<void> => {
    const field = find<HTMLSelectElement>(`#parameter-${id}`);
    if (field === null) throw new Error(`There is no ${id}`);
    field.value = value;
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input'));
    await settled();
  };
  const address = (): string => find('[data-testid="designed-address"]')?.textContent ?? '';
  await settled();
  return { server, client, said, sent, page, find, click, choose, address, settled };
}

// jsdom has none, and no page of this size to fit.
class NoObserver {
  observe = (): void => undefined;
  disconnect = (): void => undefined;
}

describe('the designer', () => {
  beforeEach(() => {
    localStorage.clear();
    Object.assign(globalThis, { ResizeObserver: NoObserver });
  });

  it('asks for what the overlay has, and tells the address that comes of it', async () => {
    const { page, click, choose, address } = await start();
    const asked = (): string[] => [...page.querySelectorAll('[data-parameter]')].map((field) => field.getAttribute('data-parameter') ?? '');
    expect(asked()).toEqual(['layout', 'top', 'header', 'title', 'scale', 'theme', 'bg', 'accent', 'text', 'surface', 'font', 'lang', 'motion', 'stale']);
    expect(address()).toBe('http://localhost/overlay?token=token-a');
    await choose('theme', 'neon');
    await choose('top', '3');
    expect(address()).toBe('http://localhost/overlay?token=token-a&top=3&theme=neon');
    await click('design-chat');
    expect(asked().slice(0, 2)).toEqual(['lines', 'lineSeconds']);
    expect(address()).toBe('http://localhost/chat?token=token-a&theme=neon');
  });

  it('begins with the overlay and the link that it was asked for, and later where it was left', async () => {
    const first = await start({ inputs: { overlay: 'goal', link: 'b' } });
    await first.choose('goal', 'coins');
    expect(first.address()).toBe('http://localhost/goal?token=token-b&kind=coins');
    TestBed.resetTestingModule();
    expect((await start()).address()).toBe('http://localhost/goal?token=token-b&kind=coins');
  });

  it('goes back to the usual', async () => {
    const { click, choose, address } = await start();
    await choose('layout', 'podium');
    await choose('accent-color', '#ff0055');
    expect(address()).toContain('layout=podium&accent=ff0055');
    await click('design-usual');
    expect(address()).toBe('http://localhost/overlay?token=token-a');
  });

  it('warns of what the key will take out, on the ground that it has', async () => {
    const { find, choose } = await start();
    const warned = (): boolean => find('[data-testid="eaten"]') !== null;
    await choose('accent-color', '#00c853');
    expect(warned()).toBe(true);
    await choose('bg', 'own');
    expect(warned()).toBe(false);
    await choose('accent-color', '#2244ff');
    expect(warned()).toBe(true);
    await choose('bg', 'transparent');
    expect(warned()).toBe(false);
  });

  it('makes a first link where there is none', async () => {
    const { click, address, find } = await start({ links: [] });
    expect(find('[data-testid="copy-designed"]')).toBeNull();
    await click('make-first-link');
    expect(address()).toBe('http://localhost/overlay?token=token-new');
  });

  it('says that the links could not be had, and asks again', async () => {
    const { server, find, address, settled } = await start({ links: null });
    expect([find('app-trouble') === null, address()]).toEqual([false, '']);
    server.routes['GET /overlay-tokens'] = () => [link('a')];
    find('app-trouble button')?.click();
    await settled();
    expect([find('app-trouble') === null, address()]).toEqual([true, 'http://localhost/overlay?token=token-a']);
  });

  it('sends tests and says what they are not', async () => {
    const { click, sent, said } = await start();
    await click('test-gift');
    await click('test-question');
    expect(sent).toEqual([{ kind: 'gift' }, { kind: 'question' }]);
    expect(said).toEqual(['Test gift sent to every connected overlay. No score is touched.', 'Test question sent to every connected overlay. No score is touched.']);
  });

  it('says it when a test was refused', async () => {
    const { server, click, said } = await start();
    server.routes['POST /overlay-tests'] = () => new Refusal(429, 'test.too-many');
    await click('test-gift');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^failed/);
  });

  it('says why there is nothing to see when no session is on', async () => {
    const { client, find, settled } = await start();
    const radio = find<HTMLInputElement>('[data-testid="content-session"]');
    radio?.click();
    client.session.set(null);
    await settled();
    expect(find('.trouble')?.textContent).toContain('No session is on');
    client.session.set(madeUpSession());
    await settled();
    expect(find('.trouble')).toBeNull();
  });

  it.each([['goal', 'No goal is set for coins'], ['timer', 'No countdown'], ['question', 'Nothing is on air']])('says where what is missing on the %s overlay comes from', async (overlay, said) => {
    const { client, find, choose, settled } = await start({ inputs: { overlay } });
    const goal = { kind: 'coins', title: null, target: 500, milestones: [], value: 20 } as const;
    client.goals.set({ goals: [{ ...goal, kind: 'likes' }] });
    client.timer.set(null);
    if (overlay === 'goal') await choose('goal', 'coins');
    await settled();
    expect(find('.trouble')).toBeNull();
    find('[data-testid="content-session"]')?.click();
    await settled();
    expect(find('.trouble')?.textContent).toContain(said);
    expect(find('.trouble')?.textContent).toContain('Live page');
    client.goals.set({ goals: [goal] });
    client.timer.set({ state: 'paused', label: '', round: null, rounds: null, startedAt: START, durationMs: 1, endsAt: null, remainingMs: 1, msPerCoin: 0, addedByCoinsMs: 0, addedMs: 0, now: START });
    client.question.set({ ...madeUpComment('9'), commentId: madeUpComment('9').id, nickname: 'Viewer 1', avatarUrl: null, at: START, until: null, leftMs: null });
    await settled();
    expect(find('.trouble')).toBeNull();
  });
});
