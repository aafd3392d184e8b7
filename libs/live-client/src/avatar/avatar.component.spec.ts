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
