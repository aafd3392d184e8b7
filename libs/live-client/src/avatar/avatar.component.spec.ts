import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { AvatarComponent } from './avatar.component';

const picture = 'http://127.0.0.1/one.webp';

async function show(inputs: { url: string | null; nickname?: string }): Promise<ComponentFixture<AvatarComponent>> {
  const fixture = TestBed.createComponent(AvatarComponent);
  fixture.componentRef.setInput('viewerId', '7001');
  fixture.componentRef.setInput('nickname', inputs.nickname ?? 'Ploy Maliwan');
  fixture.componentRef.setInput('url', inputs.url);
  await fixture.whenStable();
  return fixture;
}
const imageOf = (fixture: ComponentFixture<AvatarComponent>): HTMLImageElement | null => (fixture.nativeElement as HTMLElement).querySelector('img');
const textOf = (fixture: ComponentFixture<AvatarComponent>): string => (fixture.nativeElement as HTMLElement).textContent.trim();

it('without a picture shows initials', async () => {
  const fixture = await show({ url: null });
  expect(imageOf(fixture)).toBeNull();
  expect(textOf(fixture)).toBe('PM');
});

it('shows the picture once it has loaded, and initials until then', async () => {
  const fixture = await show({ url: picture });
  expect(imageOf(fixture)?.classList).not.toContain('ready');
  imageOf(fixture)?.dispatchEvent(new Event('load'));
  await fixture.whenStable();
  expect(imageOf(fixture)?.classList).toContain('ready');
});

it('takes a picture that fails away, and tries a new address', async () => {
  const fixture = await show({ url: picture });
  imageOf(fixture)?.dispatchEvent(new Event('error'));
  await fixture.whenStable();
  expect(imageOf(fixture)).toBeNull();
  expect(textOf(fixture)).toBe('PM');

  fixture.componentRef.setInput('url', 'http://127.0.0.1/two.webp');
  await fixture.whenStable();
  expect(imageOf(fixture)?.getAttribute('src')).toBe('http://127.0.0.1/two.webp');
});

describe('a picture that failed', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame'] }));
  afterEach(() => jest.useRealTimers());
  const fails = (fixture: ComponentFixture<AvatarComponent>): void => {
    imageOf(fixture)?.dispatchEvent(new Event('error'));
    fixture.detectChanges();
  };
  const isTriedAfter = (fixture: ComponentFixture<AvatarComponent>, ms: number): boolean => {
    jest.advanceTimersByTime(ms - 1);
    fixture.detectChanges();
    const early = imageOf(fixture) !== null;
    jest.advanceTimersByTime(1);
    fixture.detectChanges();
    return !early && imageOf(fixture) !== null;
  };
  const shown = (): ComponentFixture<AvatarComponent> => {
    const fixture = TestBed.createComponent(AvatarComponent);
    for (const [name, value] of Object.entries({ viewerId: '7001', nickname: 'Ploy Maliwan', url: picture })) fixture.componentRef.setInput(name, value);
    fixture.detectChanges();
    return fixture;
  };

  it('is tried again later, and more and more seldom', () => {
    const fixture = shown();
    for (const ms of [90_000, 180_000, 360_000, 720_000, 1_440_000, 2_880_000, 3_600_000, 3_600_000]) {
      fails(fixture);
      expect([ms, isTriedAfter(fixture, ms)]).toEqual([ms, true]);
    }
  });

  it('is no longer tried when nobody sees it', () => {
    const fixture = shown();
    fails(fixture);
    expect(jest.getTimerCount()).toBe(1);
    fixture.destroy();
    expect(jest.getTimerCount()).toBe(0);
  });
});
