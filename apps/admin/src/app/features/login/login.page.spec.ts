import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { routes } from '../../app.routes';
import { LEAVE } from '../../core/auth/sign-in-desk.service';
import { holdServer, Refusal } from '../../testing/held-server';
import { LoginPage } from './login.page';

async function render(address: { readonly from?: string; readonly reason?: string } = {}) {
  const sent: unknown[] = [];
  const left: string[] = [];
  const server = holdServer({
    'POST /auth/login': ({ body }) => {
      sent.push(body);
      return (body as { password: string }).password === 'right' ? null : new Refusal(401, 'auth.wrong-password');
    },
  });
  TestBed.configureTestingModule({ imports: [LoginPage], providers: [provideRouter(routes), server.providers, { provide: LEAVE, useValue: (path: string) => left.push(path) }] });
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  const fixture = TestBed.createComponent(LoginPage);
  fixture.componentRef.setInput('from', address.from);
  fixture.componentRef.setInput('reason', address.reason);
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const field = (id: string): HTMLInputElement => {
    const input = page.querySelector<HTMLInputElement>(`#${id}`);
    if (!input) throw new Error('no field');
    return input;
  };
  const fill = (id: string, text: string) => {
    field(id).value = text;
    field(id).dispatchEvent(new Event('input'));
  };
  const enter = async (password: string) => {
    fill('password', password);
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  const text = (id: string): string | undefined => page.querySelector(`[data-testid=${id}]`)?.textContent ?? undefined;
  return { enter, field, fill, left, navigate, page, sent, text };
}

describe('LoginPage', () => {
  beforeEach(() => localStorage.clear());

  it('says in words that a password is wrong', async () => {
    const { enter, text, navigate } = await render();
    await enter('wrong');
    expect(text('login-error')).toContain('That name and password do not belong together.');
    expect(navigate).not.toHaveBeenCalled();
  });

  it('goes back to where one was', async () => {
    const { enter, navigate, left } = await render({ from: '/sessions/1' });
    await enter('right');
    expect([navigate.mock.calls, left]).toEqual([[['/sessions/1']], []]);
  });

  it('leaves for what the server has beside this app', async () => {
    const { enter, navigate, left } = await render({ from: '/queues' });
    await enter('right');
    expect([navigate.mock.calls, left]).toEqual([[], ['/queues']]);
  });

  it('goes to no other site, whatever the address says', async () => {
    const { enter, navigate, left } = await render({ from: '//elsewhere.example' });
    await enter('right');
    expect([navigate.mock.calls, left]).toEqual([[['/']], []]);
  });

  it('says why a link did not sign in, and nothing where there is nothing to say', async () => {
    expect((await render({ reason: 'auth.link-used' })).text('login-reason')).toContain('This sign-in link was used already');
    TestBed.resetTestingModule();
    expect((await render({ reason: '<b>made up</b>' })).text('login-reason')).toBeUndefined();
  });

  it('asks for the owner unless told another name, in lower case as names are', async () => {
    const { enter, fill, sent } = await render();
    await enter('wrong');
    fill('name', ' Mod.Nam ');
    await enter('wrong');
    expect(sent).toEqual([{ name: 'owner', password: 'wrong' }, { name: 'mod.nam', password: 'wrong' }]);
  });

  it('remembers who signed in last, and nobody who did not', async () => {
    const first = await render();
    first.fill('name', 'mod.nam');
    await first.enter('right');
    TestBed.resetTestingModule();
    const second = await render();
    expect(second.field('name').value).toBe('mod.nam');
    second.fill('name', 'stranger');
    await second.enter('wrong');
    TestBed.resetTestingModule();
    expect((await render()).field('name').value).toBe('mod.nam');
  });

  it('asks nothing without a password, and nothing without a name', async () => {
    const { enter, fill, sent } = await render();
    await enter('');
    fill('name', ' ');
    await enter('right');
    expect(sent).toEqual([]);
  });

  it('tells about the one-time link', async () => {
    const { page } = await render();
    expect(page.textContent).toContain('npm start prints a one-time link');
  });
});
