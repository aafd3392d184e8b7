import { Readiness } from './readiness';

describe('Readiness', () => {
  it('tells what works and why the rest does not', async () => {
    const readiness = new Readiness();
    readiness.add('database', () => Promise.resolve());
    readiness.add('queue', () => Promise.reject(new Error('connection refused')));
    expect(await readiness.check()).toEqual({ database: null, queue: 'connection refused' });
  });

  it('does not wait for ever', async () => {
    jest.useFakeTimers();
    const readiness = new Readiness();
    readiness.add('database', () => new Promise(() => undefined));
    const check = readiness.check();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await check).toEqual({ database: 'no answer within 2000 ms' });
    jest.useRealTimers();
  });
});
