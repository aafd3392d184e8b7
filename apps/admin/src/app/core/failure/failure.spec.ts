import { errorCodes } from '@app/domain';
import { ApiFailure, failureInAnswer, failureOf } from './failure';
import { sayCode, sayFailure } from './say-failure';

const problem = (code: string) => ({ type: 'about:blank', title: 'x', status: 400, detail: 'What to do, in the words of the server.', code });

describe('failureInAnswer', () => {
  it('takes a problem of the union for what it is', () => {
    expect(failureInAnswer(409, problem('session.host-busy'))).toMatchObject({ kind: 'problem', problem: { code: 'session.host-busy' } });
  });

  it('does not take a body with a foreign code for a problem', () => {
    expect(failureInAnswer(400, problem('something.else'))).toEqual({ kind: 'unexpected', status: 400 });
    expect(failureInAnswer(500, '<html>')).toEqual({ kind: 'unexpected', status: 500 });
  });

  it.each([0, 502, 504])('calls status %d a server that does not answer', (status) => {
    expect(failureInAnswer(status, null)).toEqual({ kind: 'unreachable' });
  });
});

describe('failureOf', () => {
  it('reads what the API client threw, and calls anything else unexpected', () => {
    expect(failureOf(new ApiFailure({ kind: 'unreachable' }))).toEqual({ kind: 'unreachable' });
    expect(failureOf(new TypeError('x'))).toEqual({ kind: 'unexpected', status: 0 });
  });
});

describe('sayFailure', () => {
  it.each(errorCodes)('has words for %s', (code) => {
    expect(sayFailure({ kind: 'problem', problem: { ...problem(code), code } })).toMatch(/\w+.*\.$/);
  });

  it('leaves it to the server where the server names what was wrong', () => {
    expect(sayFailure({ kind: 'problem', problem: { ...problem(''), code: 'session.host-invalid' } })).toBe('What to do, in the words of the server.');
  });
});

describe('sayCode', () => {
  it('has words for what brings somebody to the sign-in page', () => {
    expect(sayCode('auth.link-used')).toContain('link was used already');
  });

  it.each([undefined, '', 'made.up', 'toString', 'session.host-invalid'])('says nothing about %p', (code) => {
    expect(sayCode(code)).toBe('');
  });
});
