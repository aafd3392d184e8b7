import { NotFoundException, PayloadTooLargeException, ServiceUnavailableException } from '@nestjs/common';
import { DomainError, errorCodes } from '@app/domain';
import { problemKinds } from './problem-kind';
import { toProblem, toSocketError } from './to-problem';

describe('toProblem', () => {
  it.each(errorCodes)('gives %s its own status and title', (code) => {
    const { problem } = toProblem(new DomainError(code, 'Do this instead.', ['one', 'two']), 'r1');
    expect(problem).toEqual({ type: `urn:tiktok-live-support:${code}`, ...problemKinds[code], detail: 'Do this instead.', code, errors: ['one', 'two'] });
    expect(problem.status).toBeGreaterThanOrEqual(400);
  });

  it('keeps the status of what the framework refused', () => {
    expect(toProblem(new PayloadTooLargeException('too large'), 'r1').problem).toMatchObject({ status: 413, code: 'request.invalid' });
    expect(toProblem(new NotFoundException('Cannot GET /api/x'), 'r1').problem).toMatchObject({ status: 404, code: 'route.not-found' });
    expect(toProblem(new ServiceUnavailableException('later'), 'r1').problem).toMatchObject({ status: 503, code: 'service.unavailable' });
  });

  it('says nothing about what nobody foresaw but where to look', () => {
    const { problem, unexpected } = toProblem(new TypeError('secret of /home/mali'), 'r-77');
    expect(unexpected).toBe(true);
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(problem.detail).toContain('r-77');
  });

  it.each(['a string', undefined, null, { code: 'ECONNREFUSED' }])('survives that %p is thrown', (thrown) => {
    expect(toProblem(thrown, 'r1').problem.code).toBe('internal');
  });
});

describe('toSocketError', () => {
  it('is the code and what to do', () => {
    expect(toSocketError(new DomainError('token.invalid', 'Copy the link again.'), 'r1')).toEqual({ code: 'token.invalid', message: 'Copy the link again.' });
  });
});
