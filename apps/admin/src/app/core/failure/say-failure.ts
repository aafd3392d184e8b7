import { errorCodes, type ErrorCode } from '@app/domain';
import type { Failure } from './failure';

/** Null where the server's own detail says it better, because it names what was wrong. */
const sentences: Record<ErrorCode, string | null> = {
  'auth.required': 'You are signed out. Sign in again to go on.',
  'auth.wrong-password': 'That name and password do not belong together. Check both and try again.',
  'auth.link-used': 'This sign-in link was used already, or it is too old. Sign in with the password.',
  'auth.forbidden': 'Your role may look, but not do this. Ask the owner.',
  'auth.too-many-attempts': 'Too many tries. Wait a minute, then try again.',
  'request.invalid': null,
  'route.not-found': 'The server does not know this request. Reload the page: it may be older than the server.',
  'session.not-found': 'This session does not exist any more.',
  'session.invalid-transition': null,
  'session.host-busy': 'This host already has a session that is on. Stop that one first.',
  'session.host-invalid': null,
  'viewer.not-found': 'This viewer has done nothing in this session.',
  'comment.not-found': 'This comment is not in this session any more.',
  'action.not-found': 'This is not among the actions of this session.',
  'action.not-undoable': null,
  'token.invalid': 'This overlay link does not work any more.',
  'token.not-found': 'This overlay link was revoked already.',
  'token.crowded': 'Too many pages use this overlay link. Close some, or make another link.',
  'rules.invalid': null,
  'rules.not-found': 'There is no such version of the rules.',
  'service.unavailable': 'The server is busy with something it needs first. Try again in a moment.',
  internal: 'The server failed at this. It is written in its log; try again.',
};

/** A failure in words that say what to do. */
export function sayFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'unreachable':
      return 'The server does not answer. Check that it is running, then try again.';
    case 'unexpected':
      return 'Something went wrong. Try again; if it stays, look into the server’s log.';
    case 'problem':
      return sentences[failure.problem.code] ?? failure.problem.detail;
  }
}

/** The words for a code that stands in an address; empty for a code that is not one, or that says nothing without its detail. */
export function sayCode(code: string | undefined): string {
  const known = errorCodes.find((one) => one === code);
  return known ? (sentences[known] ?? '') : '';
}
