import type { ErrorCode } from '@app/domain';
import { ApiExtension } from '@nestjs/swagger';

/** Under this name a route's answers travel through the document, until `completeDocument` has put them where they belong. */
export const ANSWERS = 'x-answers';

export interface RouteAnswers {
  /** Undefined for a route that answers with nothing. */
  readonly example: unknown;
  readonly failures: readonly ErrorCode[];
}

/**
 * Documents a route: an answer as it would come, which the compiler holds against the contract, and the ways in which the
 * request can fail, but for those that every route of its kind shares (no sign-in, no right, a body that does not fit).
 */
export function Answers<Answer>(example: Answer, ...failures: readonly ErrorCode[]): MethodDecorator {
  return ApiExtension(ANSWERS, { example, failures } satisfies RouteAnswers);
}

/** The same for a route that answers with nothing, or with no JSON. */
export function AnswersNothing(...failures: readonly ErrorCode[]): MethodDecorator {
  return ApiExtension(ANSWERS, { example: undefined, failures } satisfies RouteAnswers);
}

/** Marks what needs no sign-in, for the document. */
export const OPEN = 'x-open';
