import { HttpErrorResponse, HttpResponse, provideHttpClient, withInterceptors, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import type { EnvironmentProviders } from '@angular/core';
import type { Problem } from '@app/contracts';
import type { ErrorCode } from '@app/domain';
import { defer, from, mergeMap, of, throwError } from 'rxjs';
import { failureInterceptor } from '../core/api/failure.interceptor';

type Answer = (request: HttpRequest<unknown>) => unknown;

/** A refusal that a route of the held server can give. */
export class Refusal {
  constructor(readonly status: number, readonly code: ErrorCode) {}
}

/** The API at the end of the wire, where the real client and its interceptor still run. */
export interface HeldServer {
  /** "METHOD /path" → answer; a promise is waited for. What is not here is not found. */
  readonly routes: Record<string, Answer>;
  /** Everything that was asked, as "METHOD /path". */
  readonly asked: string[];
  readonly providers: EnvironmentProviders;
}

export function holdServer(routes: Record<string, Answer>): HeldServer {
  const asked: string[] = [];
  const answering: HttpInterceptorFn = (request) => {
    const name = `${request.method} ${request.url.replace('/api', '')}`;
    asked.push(name);
    return defer(() => from(Promise.resolve(routes[name] ? routes[name](request) : new Refusal(404, 'route.not-found')))).pipe(
      mergeMap((body) => (body instanceof Refusal ? throwError(() => refusalOf(body)) : of(new HttpResponse({ body, status: 200 })))),
    );
  };
  return { routes, asked, providers: provideHttpClient(withInterceptors([failureInterceptor, answering])) };
}

function refusalOf({ status, code }: Refusal): HttpErrorResponse {
  const problem: Problem = { type: 'about:blank', title: code, status, detail: `Refused: ${code}.`, code };
  return new HttpErrorResponse({ status, error: problem });
}
