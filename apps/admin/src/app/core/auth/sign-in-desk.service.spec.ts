import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { routes } from '../../app.routes';
import { LEAVE, placeAfterSignIn, SignInDesk } from './sign-in-desk.service';

function start() {
  const left: string[] = [];
  TestBed.configureTestingModule({ providers: [provideRouter(routes), { provide: LEAVE, useValue: (path: string) => left.push(path) }] });
  const router = TestBed.inject(Router);
  const navigate = jest.spyOn(router, 'navigate').mockResolvedValue(true);
  const opened = jest.spyOn(router, 'navigateByUrl').mockResolvedValue(true);
  return { desk: TestBed.inject(SignInDesk), left, navigate, opened };
}

const elsewhere = [
  'https://elsewhere.example', '//elsewhere.example', '///elsewhere.example', '/\\elsewhere.example', '/\t/elsewhere.example', '/\n\\elsewhere.example',
  '/.//elsewhere.example', '/x/..//elsewhere.example', '/%2e//elsewhere.example', 'javascript:alert(1)', 'elsewhere.example', '//',
];

describe('placeAfterSignIn', () => {
  it.each(['/sessions/1?x=2', '/queues/queue/score?status=failed#top', '/docs'])('goes back to %p', (from) => {
    expect(placeAfterSignIn(from)).toBe(from);
  });

  it.each([undefined, '', '/login?from=/', ...elsewhere])('stays at home when asked for %p', (from) => {
    expect(placeAfterSignIn(from)).toBe('/');
  });
});

describe('SignInDesk', () => {
  it('remembers where one was', () => {
    const { desk, navigate } = start();
    desk.send('/sessions/1');
    expect(navigate).toHaveBeenCalledWith(['/login'], { queryParams: { from: '/sessions/1' } });
  });

  it('sends nobody who is there already', () => {
    const { desk, navigate } = start();
    desk.send('/login?from=%2F');
    expect(navigate).not.toHaveBeenCalled();
  });

  it.each(['/', '/?session=1', '/sessions', '/sessions/1'])('stays in the app on the way back to %p', async (from) => {
    const { desk, left, opened } = start();
    await desk.sendBack(from);
    expect([opened.mock.calls, left]).toEqual([[[from]], []]);
  });

  it.each(['/queues', '/queues/queue/score?status=failed', '/docs', '/sessionsbeside'])('leaves the app for %p, which it does not have', async (from) => {
    const { desk, left, opened } = start();
    await desk.sendBack(from);
    expect([opened.mock.calls, left]).toEqual([[], [from]]);
  });

  it.each(elsewhere)('never leaves for %p', async (from) => {
    const { desk, left, opened } = start();
    await desk.sendBack(from);
    expect([opened.mock.calls, left]).toEqual([[['/']], []]);
  });
});
