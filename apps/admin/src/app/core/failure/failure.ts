import type { Problem } from '@app/contracts';
import { errorCodes } from '@app/domain';

/** Why a request gave no answer, in the three ways that a screen has to tell apart. */
export type Failure =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unexpected'; readonly status: number };

/** What every call of the API client rejects with. */
export class ApiFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind === 'problem' ? failure.problem.code : failure.kind);
    this.name = 'ApiFailure';
  }
}

/** Reads whatever was thrown; what did not come from the API is unexpected. */
export function failureOf(error: unknown): Failure {
  return error instanceof ApiFailure ? error.failure : { kind: 'unexpected', status: 0 };
}

/** The failure in an HTTP answer: its status, 0 when there was no answer, and its parsed body. */
export function failureInAnswer(status: number, body: unknown): Failure {
  if (status === 0 || status === 502 || status === 504) return { kind: 'unreachable' };
  return isProblem(body) ? { kind: 'problem', problem: body } : { kind: 'unexpected', status };
}

function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null || !('code' in body)) return false;
  return (errorCodes as readonly unknown[]).includes(body.code);
}
