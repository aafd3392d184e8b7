import { TestBed } from '@angular/core/testing';
import { formatCount } from '../../core/format/numbers';
import type { Lane } from './lane';
import { TimeLanesComponent } from './time-lanes.component';

const MINUTE = 60_000;
const start = new Date(2026, 10, 22, 20, 0).getTime();
const lane = (name: string, values: readonly number[]): Lane => ({ name, color: 'var(--gift-fill)', shape: 'bars', height: 40, values, total: formatCount(values.reduce((sum, value) => sum + value, 0)), format: formatCount });

/** jsdom lays nothing out: the width is what a screen would have given. */
class HeldObserver implements ResizeObserver {
  constructor(private readonly tell: ResizeObserverCallback) {}
  observe(target: Element): void {
    this.tell([{ target, contentRect: new DOMRect(0, 0, 644, 300), borderBoxSize: [], contentBoxSize: [], devicePixelContentBoxSize: [] }], this);
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}

async function render(lanes: readonly Lane[] = [lane('Coins', [5, 0, 7]), lane('Likes', [1, 2, 3])]) {
  Object.assign(globalThis, { ResizeObserver: HeldObserver, DOMRect: globalThis.DOMRect ?? class { constructor(readonly x: number, readonly y: number, readonly width: number, readonly height: number) {} } });
  TestBed.configureTestingModule({ imports: [TimeLanesComponent] });
  const fixture = TestBed.createComponent(TimeLanesComponent);
  const set = (inputs: Record<string, unknown>) => Object.entries(inputs).forEach(([name, value]) => fixture.componentRef.setInput(name, value));
  set({
    name: 'Over time', lanes, stepMs: MINUTE, times: [0, 1, 2].map((minute) => start + minute * MINUTE), runs: [{ from: start, to: start + 3 * MINUTE }],
    runLine: () => 'On for 3 min', offLine: () => 'off', marks: [{ from: start + MINUTE, to: start + 2 * MINUTE, line: 'Gap of a minute' }],
  });
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const press = async (...keys: string[]) => {
    for (const key of keys) page.querySelector('[role=slider]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };
  const said = (): string | null => page.querySelector('[role=slider]')?.getAttribute('aria-valuetext') ?? null;
  const point = async (x: number) => {
    const event = new Event('pointermove', { bubbles: true });
    Object.defineProperty(event, 'clientX', { value: x });
    page.querySelector('[role=slider]')?.dispatchEvent(event);
    await fixture.whenStable();
  };
  return { fixture, page, point, press, said, set };
}

describe('lanes over time', () => {
  it('say the sums until somebody points at a moment', async () => {
    const { said } = await render();
    expect(said()).toBe('in all, Coins 12, Likes 6');
  });

  it('are read with the arrow keys, all of them at once, and not beyond their ends', async () => {
    const { press, said } = await render();
    await press('ArrowRight');
    expect(said()).toMatch(/20:00 – 20:01 · 1 min, Coins 5, Likes 1$/);
    await press('ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(said()).toMatch(/20:02 – 20:03 · 1 min, Coins 7, Likes 3$/);
    await press('Home');
    expect(said()).toMatch(/20:00/);
    await press('Escape');
    expect(said()).toMatch(/^in all/);
  });

  it('are read with a pointer', async () => {
    const { point, said } = await render();
    await point(44 + 250);
    expect(said()).toMatch(/20:01 – 20:02 · 1 min, Coins 0, Likes 2$/);
  });

  it('forget what was pointed at when other steps come', async () => {
    const { fixture, press, said, set } = await render();
    await press('End');
    set({ times: [start] });
    await fixture.whenStable();
    expect(said()).toMatch(/^in all/);
  });

  it('say of each gap when it was, where it lies', async () => {
    const { page } = await render();
    const gap = page.querySelector<HTMLElement>('[data-testid=gap]');
    expect([gap?.getAttribute('aria-label'), gap?.style.left, gap?.style.width]).toEqual(['Gap of a minute', '200px', '200px']);
  });

  it('show when it was on, also where nothing was counted', async () => {
    const { page } = await render([]);
    expect(page.querySelector('[role=slider]')).toBeNull();
    expect(page.querySelector('.run')?.getAttribute('aria-label')).toBe('On for 3 min');
  });
});
