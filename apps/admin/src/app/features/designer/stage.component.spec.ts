import { TestBed } from '@angular/core/testing';
import { OVERLAY_READY } from '@app/contracts';
import { PORTRAIT } from './stage-size';
import { StageComponent } from './stage.component';

class NoObserver {
  observe = (): void => undefined;
  disconnect = (): void => undefined;
}

async function start(address: string | null) {
  Object.assign(globalThis, { ResizeObserver: NoObserver });
  const fixture = TestBed.createComponent(StageComponent);
  const give = async (next: string | null): Promise<void> => {
    fixture.componentRef.setInput('address', next);
    await fixture.whenStable();
  };
  fixture.componentRef.setInput('canvas', PORTRAIT);
  fixture.componentRef.setInput('ground', 'green');
  fixture.componentRef.setInput('title', 'Preview');
  await give(address);
  const page = fixture.nativeElement as HTMLElement;
  const frames = (): HTMLIFrameElement[] => [...page.querySelectorAll('iframe')];
  const front = (): string | null => page.querySelector('[data-testid="preview"]')?.getAttribute('src') ?? null;
  const until = async (holds: () => boolean): Promise<void> => {
    for (let turn = 0; turn < 200 && !holds(); turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      await fixture.whenStable();
    }
    expect(holds()).toBe(true);
  };
  const say = (frame: HTMLIFrameElement | undefined, data: unknown = OVERLAY_READY, origin = location.origin): void => {
    window.dispatchEvent(new MessageEvent('message', { data, origin, source: frame?.contentWindow ?? null }));
  };
  return { give, frames, front, until, say, fixture };
}

describe('the stage of the designer', () => {
  it('shows nothing before the page says that it shows something', async () => {
    const { frames, front, say, until } = await start('about:blank?one');
    expect([frames().length, front()]).toEqual([1, null]);
    say(frames()[0]);
    await until(() => front() === 'about:blank?one');
  });

  it('keeps what is seen until its successor is ready, and then has no other', async () => {
    const { give, frames, front, say, until } = await start('about:blank?one');
    say(frames()[0]);
    await until(() => front() === 'about:blank?one');
    await give('about:blank?two');
    await until(() => frames().length === 2);
    expect(front()).toBe('about:blank?one');
    say(frames()[1]);
    await until(() => front() === 'about:blank?two');
    expect(frames()).toHaveLength(1);
  });

  it('loads only the last of many changes', async () => {
    const { give, frames, front, say, until } = await start('about:blank?one');
    say(frames()[0]);
    await until(() => front() === 'about:blank?one');
    for (const step of ['two', 'three', 'four']) await give(`about:blank?${step}`);
    await until(() => frames().length === 2);
    expect(frames().map((frame) => frame.getAttribute('src'))).toEqual(['about:blank?one', 'about:blank?four']);
  });

  it('believes nobody else', async () => {
    const { frames, front, say, until, fixture } = await start('about:blank?one');
    say(undefined);
    say(frames()[0], 'something else');
    say(frames()[0], OVERLAY_READY, 'https://elsewhere.example');
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    await fixture.whenStable();
    expect(front()).toBeNull();
    say(frames()[0]);
    await until(() => front() !== null);
  });

  it('is empty without an address', async () => {
    const { give, frames, until } = await start('about:blank?one');
    await give(null);
    await until(() => frames().length === 0);
  });
});
