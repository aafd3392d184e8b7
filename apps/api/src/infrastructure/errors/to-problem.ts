import { HttpException } from '@nestjs/common';
import type { Problem } from '@app/contracts';
import { DomainError, type ErrorCode } from '@app/domain';
import { isServiceAway } from './is-service-away';
import { problemKinds } from './problem-kind';

export interface Diagnosis {
  readonly problem: Problem;
  /** True when nobody foresaw it: it belongs in the log with its stack. */
  readonly unexpected: boolean;
}

/** Any thrown thing → what the client may know about it. `requestId` lets the organizer find it in the log. */
export function toProblem(error: unknown, requestId: string): Diagnosis {
  if (error instanceof DomainError) return { problem: problem(error.code, error.message, { errors: error.details }), unexpected: error.code === 'internal' };
  if (isServiceAway(error)) {
    return { problem: problem('service.unavailable', 'The database or the queue cannot be reached right now. Try again in a moment.'), unexpected: true };
  }
  if (error instanceof HttpException && error.getStatus() < 500) {
    const status = error.getStatus();
    const code = codeOfStatus(status);
    // Nest words its own 404 with the method and path, which the client sent and knows.
    return { problem: problem(code, code === 'route.not-found' ? `${error.message}.` : error.message, { status }), unexpected: false };
  }
  if (error instanceof HttpException && error.getStatus() === 503) return { problem: problem('service.unavailable', error.message), unexpected: false };
  return { problem: problem('internal', `This was not foreseen and is in the server's log under ${requestId}.`), unexpected: true };
}

/** The same for a socket, which knows no status. */
export function toSocketError(error: unknown, requestId: string): { code: ErrorCode; message: string } {
  const { code, detail } = toProblem(error, requestId).problem;
  return { code, message: detail };
}

function problem(code: ErrorCode, detail: string, more: { status?: number; errors?: readonly string[] | undefined } = {}): Problem {
  const kind = problemKinds[code];
  return {
    type: `urn:tiktok-live-support:${code}`,
    title: kind.title,
    status: more.status ?? kind.status,
    detail,
    code,
    ...(more.errors && more.errors.length > 0 ? { errors: more.errors } : {}),
  };
}

/** What the framework refuses by itself: a body too large keeps its 413, an unreadable one its 400. */
function codeOfStatus(status: number): ErrorCode {
  switch (status) {
    case 401:
      return 'auth.required';
    case 403:
      return 'auth.forbidden';
    case 404:
      return 'route.not-found';
    case 429:
      return 'auth.too-many-attempts';
    default:
      return 'request.invalid';
  }
}
