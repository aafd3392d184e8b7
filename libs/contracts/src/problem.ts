import type { ErrorCode } from '@app/domain';

/** `application/problem+json` (RFC 9457). `detail` says what to do; `errors` lists each thing that is wrong. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly errors?: readonly string[];
}
