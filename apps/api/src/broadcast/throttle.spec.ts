import { Throttle } from './throttle';

/** A clock that only moves when told, and tasks that only end when told. */
describe('a throttle', () => {
  let runs: number[];
  let failures: unknown[];
  let task: () => Promise<void>;
  let throttle: Throttle;

  beforeEach(() => {
    jest.useFakeTimers();
    runs = [];
    failures = [];
    task = async () => undefined;
    throttle = new Throttle(
      100,
      async () => {
        runs.push(performance.now());
        await task();
      },
      (error) => failures.push(error),
    );
  });
  afterEach(() => {
    throttle.stop();
    jest.useRealTimers();
  });
  const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

  it('runs at once', () => {
    throttle.request();
    expect(runs).toEqual([0]);
  });

  it('sums up in one later run whatever is asked for meanwhile', async () => {
    throttle.request();
    for (let i = 0; i < 9; i++) {
      await pass(10);
      throttle.request();
    }
    await pass(1_000);
    expect(runs).toEqual([0, 100]);
  });

  it('runs ten times a second at most, however often it is asked', async () => {
    for (let i = 0; i < 999; i++) {
      throttle.request();
      await pass(1);
    }
    expect(runs).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
  });

  it('runs at once again after a while of quiet, and not at all in between', async () => {
    throttle.request();
    await pass(5_000);
    throttle.request();
    expect(runs).toEqual([0, 5_000]);
  });

  it('never runs twice at the same time, and does what was asked for during a run when that is over', async () => {
    let end: () => void = () => undefined;
    task = () => new Promise((resolve) => (end = resolve));
    throttle.request();
    await pass(250);
    throttle.request();
    await pass(250);
    expect(runs).toEqual([0]);
    end();
    await pass(0);
    expect(runs).toEqual([0, 500]);
    end();
    await pass(10_000);
    expect(runs).toEqual([0, 500]);
  });

  it('reports a run that failed and repeats it a second later, until it works', async () => {
    const error = new Error('the database is away');
    task = () => (runs.length < 3 ? Promise.reject(error) : Promise.resolve());
    throttle.request();
    await pass(10_000);
    expect([runs, failures]).toEqual([[0, 1_000, 2_000], [error, error]]);
  });

  it('does not run faster while it fails, however often it is asked', async () => {
    task = () => Promise.reject(new Error('the database is away'));
    for (let i = 0; i < 250; i++) {
      throttle.request();
      await pass(10);
    }
    expect(runs).toEqual([0, 1_000, 2_000]);
  });

  it('does nothing any more once it is stopped', async () => {
    throttle.request();
    throttle.request();
    throttle.stop();
    await pass(1_000);
    throttle.request();
    expect([runs, jest.getTimerCount()]).toEqual([[0], 0]);
  });

  it('does nothing more when it is stopped during a run', async () => {
    let end: () => void = () => undefined;
    task = () => new Promise((resolve) => (end = resolve));
    throttle.request();
    throttle.request();
    throttle.stop();
    end();
    await pass(1_000);
    expect([runs, jest.getTimerCount()]).toEqual([[0], 0]);
  });
});
