import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, throwError } from 'rxjs';
import { SignInDesk } from '../auth/sign-in-desk.service';
import { ApiFailure, failureInAnswer } from '../failure/failure';

/** Turns every failed answer into an `ApiFailure`, and sends whoever is signed out to the sign-in page. */
export const failureInterceptor: HttpInterceptorFn = (request, next) => {
  const desk = inject(SignInDesk);
  return next(request).pipe(
    catchError((error: unknown) => {
      const failure = error instanceof HttpErrorResponse ? failureInAnswer(error.status, error.error) : failureInAnswer(-1, null);
      if (failure.kind === 'problem' && failure.problem.code === 'auth.required' && !request.url.startsWith('/api/auth/')) desk.send();
      return throwError(() => new ApiFailure(failure));
    }),
  );
};
