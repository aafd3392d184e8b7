import { errorCodes, type ErrorCode } from '@app/domain';
import type { Failure } from './failure';
import { failureWords as words } from './failure.words';

/** A failure in words that say what to do. */
export function sayFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'unreachable':
      return words.unreachable;
    case 'unexpected':
      return words.unexpected;
    case 'problem':
      return sayProblem(failure.problem.code, failure.problem.detail);
  }
}

/** The words for what went wrong, here or at the server. `detail` names what it was about, in English. */
export function sayProblem(code: ErrorCode, detail: string): string {
  const sentence = words.sentences[code];
  return typeof sentence === 'string' ? sentence : sentence(detail);
}

/** The words for a code that stands in an address; empty for a code that is not one, or that says nothing without its detail. */
export function sayCode(code: string | undefined): string {
  const known = errorCodes.find((one) => one === code);
  const sentence = known ? words.sentences[known] : '';
  return typeof sentence === 'string' ? sentence : '';
}
