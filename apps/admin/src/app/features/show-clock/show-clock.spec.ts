import { createComponent, EnvironmentInjector, signal, untracked, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Goal, ShowTimer } from '@app/contracts';
import { AuthStore } from '../../core/auth/auth.store';
import { Clock } from '../../core/timing/clock.service';
import { holdLiveClient } from '../../testing/held-live-client';
import { holdServer, Refusal } from '../../testing/held-server';
import { madeUpDetail, madeUpSession, SESSION } from '../../testing/made-up';
import { Ask } from '../../ui/ask.service';
import { Toaster } from '../../ui/toaster.service';
import { LIVE_CLIENT } from '../live/live-client.provider';
import { ShowStore } from '../live/show.store';
import { GoalsPanelComponent } from './goals-panel.component';
import { ShowClockButtonComponent } from './show-clock-button.component';
import { TimerPanelComponent } from './timer-panel.component';
import { TimerWatch } from './timer-watch';

const at = `/sessions/${SESSION}`;
const likes: Goal = { kind: 'likes', title: 'Hearts', target: 1_000, milestones: [250] };
const timer = (change: Partial<ShowTimer> = {}): ShowTimer => ({
  state: 'paused', label: 'Battle', round: 2, rounds: 5, startedAt: '2026-01-01T20:00:00.000Z', durationMs: 90_000, endsAt: null, remainingMs: 65_000, msPerCoin: 500, addedByCoinsMs: 7_000, addedMs: 0, now: '2026-01-01T20:05:00.000Z', ...change,
});

async function start(role: 'owner' | 'viewer' = 'owner') {
  localStorage.clear();
  const client = holdLiveClient();
  const sent: unknown[] = [];
  const keep = ({ body }: { readonly body: unknown }): unknown => (sent.push(body), timer());
  const server = holdServer({
    [`GET ${at}`]: () => madeUpDetail(),
    'GET /auth/me': () => ({ name: 'somebody', role }),
    'GET /goals': () => ({ goals: [likes] }),
    'PUT /goals': ({ body }) => (sent.push(body), body),
    [`PUT ${at}/timer`]: keep,
    [`POST ${at}/timer/resume`]: keep,
    [`POST ${at}/timer/add`]: keep,
    [`DELETE ${at}/timer`]: () => null,
  });
  const said: string[] = [];
  const failed: unknown[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]), server.providers, Clock, ShowStore, TimerWatch,
      { provide: LIVE_CLIENT, useValue: client },
      { provide: Toaster, useValue: { say: (text: string) => said.push(text), fail: (error: unknown) => failed.push(error) } },
      { provide: Ask, useValue: {} },
    ],
  });
  await TestBed.inject(AuthStore).entry();
  client.session.set(madeUpSession());
  client.timer.set(null);
  return { client, server, sent, said, failed };
}

const page = (fixture: ComponentFixture<unknown>): HTMLElement => fixture.nativeElement as HTMLElement;
const find = <T extends HTMLElement>(fixture: ComponentFixture<unknown>, id: string): T | null => page(fixture).querySelector<T>(`[data-testid="${id}"]`);
async function press(fixture: ComponentFixture<unknown>, id: string): Promise<void> {
  find(fixture, id)?.click();
  await fixture.whenStable();
}
function type(fixture: ComponentFixture<unknown>, id: string, text: string): void {
  const field = find<HTMLInputElement>(fixture, id);
  if (field === null) throw new Error(`There is no field ${id}`);
  field.value = text;
  field.dispatchEvent(new Event('input'));
}
async function open<T>(component: Type<T>): Promise<ComponentFixture<T>> {
  const fixture = TestBed.createComponent(component);
  await fixture.whenStable();
  return fixture;
}

describe('the timer at the desk', () => {
  it('tells in a panel that is opened long after the server told it what the button tells', async () => {
    const told = Date.parse('2026-01-01T20:05:00.000Z');
    const now = signal(told);
    const reads = jest.spyOn(Date, 'now').mockImplementation(() => untracked(now));
    try {
      TestBed.overrideProvider(Clock, { useValue: { now } });
      const { client } = await start();
      client.timer.set(timer({ state: 'running', endsAt: '2026-01-01T20:15:00.000Z', remainingMs: 600_000 }));
      const button = await open(ShowClockButtonComponent);
      now.set(told + 240_000);
      await button.whenStable();
      const panel = createComponent(TimerPanelComponent, { environmentInjector: TestBed.inject(EnvironmentInjector), elementInjector: button.debugElement.injector });
      panel.changeDetectorRef.detectChanges();
      const left = (panel.location.nativeElement as HTMLElement).querySelector('[data-testid="timer-left"]');
      expect([find(button, 'show-clock')?.textContent.trim(), left?.textContent]).toEqual(['6:00', '6:00']);
      panel.destroy();
    } finally {
      reads.mockRestore();
    }
  });

  it('is started with what was typed', async () => {
    const { sent } = await start();
    const fixture = await open(TimerPanelComponent);
    type(fixture, 'timer-minutes', '1.5');
    type(fixture, 'timer-label', 'Battle');
    type(fixture, 'timer-per-coin', '0.5');
    await fixture.whenStable();
    await press(fixture, 'timer-start');
    expect(sent).toEqual([{ durationMs: 90_000, label: 'Battle', msPerCoin: 500, round: null, rounds: null }]);
  });

  it('is not started with what cannot be, and says why', async () => {
    const { sent } = await start();
    const fixture = await open(TimerPanelComponent);
    type(fixture, 'timer-minutes', '0');
    await fixture.whenStable();
    await press(fixture, 'timer-start');
    expect(page(fixture).querySelector('[role="alert"]')?.textContent).toContain('1 second');
    expect(sent).toEqual([]);
  });

  it('tells how it stands, and can be resumed, put off, followed by the next round and taken away', async () => {
    const { client, server, sent, said } = await start();
    client.timer.set(timer());
    const fixture = await open(TimerPanelComponent);
    expect([find(fixture, 'timer-left')?.textContent, find(fixture, 'timer-state')?.textContent]).toEqual(['1:05', 'Paused']);
    expect(page(fixture).textContent).toContain('Each coin adds 0.5 s. Added so far: 0:07');
    for (const id of ['timer-resume', 'timer-more', 'timer-next', 'timer-remove']) await press(fixture, id);
    expect(sent).toEqual([{}, { ms: 60_000 }, { durationMs: 90_000, label: 'Battle', msPerCoin: 500, round: 3, rounds: 5 }]);
    expect(server.asked).toContain(`DELETE ${at}/timer`);
    expect(said).toEqual(['The timer is taken away.']);
  });

  it('says when the server refuses', async () => {
    const { client, server, failed } = await start();
    server.routes[`POST ${at}/timer/resume`] = () => new Refusal(404, 'timer.not-found');
    client.timer.set(timer());
    const fixture = await open(TimerPanelComponent);
    await press(fixture, 'timer-resume');
    expect(failed.length).toBe(1);
  });

  it('can only be looked at by who may only look', async () => {
    const { client } = await start('viewer');
    client.timer.set(timer());
    const fixture = await open(TimerPanelComponent);
    expect(find(fixture, 'timer-left')?.textContent).toBe('1:05');
    expect(page(fixture).querySelector('button, input')).toBeNull();
  });
});

describe('goals at the desk', () => {
  it('are shown with how far the show has come, and saved as they are typed', async () => {
    const { client, sent, said } = await start();
    client.goals.set({ goals: [{ ...likes, value: 640 }] });
    const fixture = await open(GoalsPanelComponent);
    expect(page(fixture).querySelector('[data-testid="goal-likes"] [data-testid="goal-progress"]')?.textContent).toBe('640 of 1,000');
    type(fixture, 'goal-target', '2000');
    type(fixture, 'goal-milestones', '1500 500');
    await fixture.whenStable();
    await press(fixture, 'save-goals');
    expect(sent).toEqual([{ goals: [{ ...likes, target: 2_000, milestones: [500, 1_500] }] }]);
    expect(said).toEqual(['The goals are saved.']);
  });

  it('are not saved while one of them cannot be', async () => {
    const { sent } = await start();
    const fixture = await open(GoalsPanelComponent);
    type(fixture, 'goal-milestones', '1000');
    await fixture.whenStable();
    await press(fixture, 'save-goals');
    expect(page(fixture).querySelector('[data-testid="goal-likes"] [role="alert"]')?.textContent).toContain('below the target');
    expect(sent).toEqual([]);
  });

  it('ask for a target before they find one wrong', async () => {
    await start();
    const fixture = await open(GoalsPanelComponent);
    const of = (selector: string): Element | null => page(fixture).querySelector(`[data-testid="goal-coins"] ${selector}`);
    (of('input[type="checkbox"]') as HTMLInputElement).click();
    await fixture.whenStable();
    expect([of('.wrong')?.textContent, of('.wrong')?.classList.contains('asked'), of('[data-testid="goal-target"]')?.getAttribute('aria-invalid')]).toEqual(['A whole number from 1 to 1,000,000,000.', true, 'false']);
    const target = of('[data-testid="goal-target"]') as HTMLInputElement;
    target.value = '0';
    target.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect([of('.wrong')?.classList.contains('asked'), target.getAttribute('aria-invalid')]).toEqual([false, 'true']);
  });

  it('can be asked for again when the server did not answer', async () => {
    const { server } = await start();
    server.routes['GET /goals'] = () => new Refusal(503, 'service.unavailable');
    const fixture = await open(GoalsPanelComponent);
    expect(find(fixture, 'goal-likes')).toBeNull();
    server.routes['GET /goals'] = () => ({ goals: [likes] });
    page(fixture).querySelector<HTMLButtonElement>('app-trouble button')?.click();
    await fixture.whenStable();
    expect(find(fixture, 'goal-likes')).not.toBeNull();
  });

  it('are only those that are set, to who may only look', async () => {
    await start('viewer');
    const fixture = await open(GoalsPanelComponent);
    expect([find(fixture, 'goal-likes') !== null, find(fixture, 'goal-coins'), page(fixture).querySelector('button, input')]).toEqual([true, null, null]);
  });
});
