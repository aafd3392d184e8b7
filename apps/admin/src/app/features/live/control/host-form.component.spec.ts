import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ShowStore } from '../show.store';
import { HostFormComponent } from './host-form.component';

async function render(starts = true) {
  const started: string[] = [];
  const show = { locked: signal(false), busy: signal(null), startNew: async (host: string) => { started.push(host); return starts; } };
  TestBed.configureTestingModule({ imports: [HostFormComponent], providers: [{ provide: ShowStore, useValue: show }] });
  const fixture = TestBed.createComponent(HostFormComponent);
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const input = page.querySelector('input');
  if (!input) throw new Error('no field');
  const enter = async (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('input'));
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  return { started, input, enter, page };
}

describe('HostFormComponent', () => {
  beforeEach(() => localStorage.clear());

  it('starts a host given by name or by address', async () => {
    const { started, enter } = await render();
    await enter(' @Mali_Star ');
    await enter('https://www.tiktok.com/@mali_star/live');
    expect(started).toEqual(['@Mali_Star', 'https://www.tiktok.com/@mali_star/live']);
  });

  it('says what is wrong with a name before anything is asked', async () => {
    const { started, enter, page } = await render();
    await enter('not a name!');
    expect(started).toEqual([]);
    expect(page.querySelector('.wrong')?.textContent).toContain('not a name!');
    await enter('@fine');
    expect(page.querySelector('.wrong')).toBeNull();
  });

  it('remembers the last host that started, and no other', async () => {
    const { enter } = await render();
    await enter('@mali_star');
    TestBed.resetTestingModule();
    expect((await render()).input.value).toBe('@mali_star');
    TestBed.resetTestingModule();
    const refused = await render(false);
    await refused.enter('@refused');
    TestBed.resetTestingModule();
    expect((await render()).input.value).toBe('@mali_star');
  });
});
