import { DomainError, errorCodes } from './errors';

describe('the codes of failure', () => {
  it('are each there once', () => {
    expect(new Set(errorCodes).size).toBe(errorCodes.length);
  });

  it.each(errorCodes)('%s is one word, or two with a dot, in lower case', (code) => {
    expect(code).toMatch(/^[a-z]+(\.[a-z]+(-[a-z]+)*)?$/);
  });

  it('come with what to do, and with details where there are several things wrong', () => {
    const error = new DomainError('rules.invalid', 'Correct what is listed.', ['one', 'two']);
    expect(error).toMatchObject({ name: 'DomainError', code: 'rules.invalid', message: 'Correct what is listed.', details: ['one', 'two'] });
  });
});
