import type { ErrorCode } from '@app/domain';

interface ProblemKind {
  readonly status: number;
  readonly title: string;
}

/** HTTP's view of every way to fail. A code that is missing here does not compile. */
export const problemKinds: Readonly<Record<ErrorCode, ProblemKind>> = {
  'auth.required': { status: 401, title: 'Sign in first' },
  'auth.wrong-password': { status: 401, title: 'Wrong password' },
  'auth.link-used': { status: 410, title: 'This link no longer works' },
  'auth.forbidden': { status: 403, title: 'Not allowed' },
  'auth.too-many-attempts': { status: 429, title: 'Too many attempts' },
  'request.invalid': { status: 400, title: 'The request cannot be understood' },
  'route.not-found': { status: 404, title: 'There is nothing here' },
  'session.not-found': { status: 404, title: 'No such session' },
  'session.invalid-transition': { status: 409, title: 'Not possible in this state' },
  'session.host-busy': { status: 409, title: 'The host is already on' },
  'session.host-invalid': { status: 400, title: 'Not a TikTok name' },
  'session.on': { status: 409, title: 'The session is on' },
  'session.unconfirmed': { status: 400, title: 'Not confirmed' },
  'viewer.not-found': { status: 404, title: 'No such viewer' },
  'comment.not-found': { status: 404, title: 'No such comment' },
  'picture.not-found': { status: 404, title: 'No such picture' },
  'timer.not-found': { status: 404, title: 'No timer' },
  'action.not-found': { status: 404, title: 'No such action' },
  'action.not-undoable': { status: 409, title: 'This cannot be taken back' },
  'token.invalid': { status: 401, title: 'This overlay link is not valid' },
  'token.not-found': { status: 404, title: 'No such overlay link' },
  'token.crowded': { status: 429, title: 'Too many pages use this link' },
  'test.too-many': { status: 429, title: 'Too many tests' },
  'rules.invalid': { status: 400, title: 'These rules cannot be used' },
  'rules.not-found': { status: 404, title: 'No such rules' },
  'service.unavailable': { status: 503, title: 'Not available right now' },
  internal: { status: 500, title: 'Something went wrong' },
};
