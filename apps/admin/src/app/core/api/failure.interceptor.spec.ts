import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { SESSION } from '../../testing/made-up';
import { ApiFailure } from '../failure/failure';
import { ApiClient } from './api.client';
import { failureInterceptor } from './failure.interceptor';

const signedOut = { type: 'about:blank', title: 'x', status: 401, detail: 'Sign in.', code: 'auth.required' };

function start() {
  TestBed.configureTestingModule({ providers: [provideRouter([]), provideHttpClient(withInterceptors([failureInterceptor])), provideHttpClientTesting()] });
  const router = TestBed.inject(Router);
  return { api: TestBed.inject(ApiClient), http: TestBed.inject(HttpTestingController), navigate: jest.spyOn(router, 'navigate').mockResolvedValue(true) };
}

describe('failureInterceptor', () => {
  it('turns a problem into an ApiFailure that holds it', async () => {
    const { api, http } = start();
    const answer = api.session(SESSION);
    http.expectOne(`/api/sessions/${SESSION}`).flush({ ...signedOut, status: 404, code: 'session.not-found' }, { status: 404, statusText: 'x' });
    await expect(answer).rejects.toEqual(new ApiFailure({ kind: 'problem', problem: { ...signedOut, status: 404, code: 'session.not-found' } }));
  });

  it('sends whoever is signed out to the sign-in page', async () => {
    const { api, http, navigate } = start();
    const answer = api.session(SESSION);
    http.expectOne(`/api/sessions/${SESSION}`).flush(signedOut, { status: 401, statusText: 'x' });
    await expect(answer).rejects.toBeInstanceOf(ApiFailure);
    expect(navigate).toHaveBeenCalledWith(['/login'], { queryParams: {} });
  });

  it('leaves a question about oneself to whoever asks it', async () => {
    const { api, http, navigate } = start();
    const answer = api.me();
    http.expectOne('/api/auth/me').flush(signedOut, { status: 401, statusText: 'x' });
    await expect(answer).rejects.toBeInstanceOf(ApiFailure);
    expect(navigate).not.toHaveBeenCalled();
  });

  it('says that the server does not answer when it does not', async () => {
    const { api, http } = start();
    const answer = api.sessions(null);
    http.expectOne('/api/sessions?limit=20').error(new ProgressEvent('error'));
    await expect(answer).rejects.toEqual(new ApiFailure({ kind: 'unreachable' }));
  });
});
