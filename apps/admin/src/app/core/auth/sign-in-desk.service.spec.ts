import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { placeAfterSignIn, SignInDesk } from './sign-in-desk.service';

describe('placeAfterSignIn', () => {
  it('goes back to the page that asked', () => {
    expect(placeAfterSignIn('/sessions/1?x=2')).toBe('/sessions/1?x=2');
  });

  it.each([undefined, '', 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/login?from=/'])('stays in the app when asked for %p', (from) => {
    expect(placeAfterSignIn(from)).toBe('/');
  });
});

describe('SignInDesk', () => {
  it('remembers where one was', () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    TestBed.inject(SignInDesk).send('/sessions/1');
    expect(navigate).toHaveBeenCalledWith(['/login'], { queryParams: { from: '/sessions/1' } });
  });

  it('sends nobody who is there already', () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    TestBed.inject(SignInDesk).send('/login?from=%2F');
    expect(navigate).not.toHaveBeenCalled();
  });
});
