/** Every way in which a request can fail, closed: adding one makes the compiler ask for its HTTP status. */
export const errorCodes = [
  'auth.required',
  'auth.wrong-password',
  'auth.link-used',
  'auth.forbidden',
  'auth.too-many-attempts',
  'request.invalid',
  'route.not-found',
  'session.not-found',
  'session.invalid-transition',
  'session.host-busy',
  'session.host-invalid',
  'session.on',
  'session.unconfirmed',
  'viewer.not-found',
  'comment.not-found',
  'picture.not-found',
  'timer.not-found',
  'action.not-found',
  'action.not-undoable',
  'token.invalid',
  'token.not-found',
  'token.crowded',
  'test.too-many',
  'rules.invalid',
  'rules.not-found',
  'service.unavailable',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** A failure with a code from the project's union and a message that says what to do. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: readonly string[],
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
