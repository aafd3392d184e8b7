import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { holdServer, Refusal } from '../../testing/held-server';
import { LoginPage } from './login.page';

async function render(from?: string) {
  const server = holdServer({ 'POST /auth/login': ({ body }) => ((body as { password: string }).password === 'right' ? null : new Refusal(401, 'auth.wrong-password')) });
  TestBed.configureTestingModule({ imports: [LoginPage], providers: [provideRouter([]), server.providers] });
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  const fixture = TestBed.createComponent(LoginPage);
  fixture.componentRef.setInput('from', from);
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const enter = async (password: string) => {
    const input = page.querySelector<HTMLInputElement>('#password');
    if (!input) throw new Error('no field');
    input.value = password;
    input.dispatchEvent(new Event('input'));
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  return { enter, navigate, page, server };
}

describe('LoginPage', () => {
  it('says in words that a password is wrong', async () => {
    const { enter, page, navigate } = await render();
    await enter('wrong');
    expect(page.querySelector('[data-testid=login-error]')?.textContent).toContain('That password is not right.');
    expect(navigate).not.toHaveBeenCalled();
  });

  it('goes back to where one was', async () => {
    const { enter, navigate } = await render('/sessions/1');
    await enter('right');
    expect(navigate).toHaveBeenCalledWith('/sessions/1');
  });

  it('asks nothing without a password', async () => {
    const { enter, server } = await render();
    await enter('');
    expect(server.asked).toEqual([]);
  });

  it('tells about the one-time link', async () => {
    const { page } = await render();
    expect(page.textContent).toContain('npm start prints a one-time link');
  });
});
