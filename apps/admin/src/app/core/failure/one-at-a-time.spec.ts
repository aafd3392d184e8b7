import { oneAtATime } from './one-at-a-time';

function start() {
  const told: unknown[] = [];
  return { turns: oneAtATime((error) => told.push(error)), told };
}

describe('oneAtATime', () => {
  it('names the task while it runs', async () => {
    const { turns } = start();
    const seen: (string | null)[] = [];
    await expect(turns.run('reset', async () => seen.push(turns.busy()))).resolves.toBe(true);
    expect([...seen, turns.busy()]).toEqual(['reset', null]);
  });

  it('tells why a task failed, and is free for the next one', async () => {
    const { turns, told } = start();
    const failure = new Error('refused');
    await expect(turns.run('reset', () => Promise.reject(failure))).resolves.toBe(false);
    expect([told, turns.busy()]).toEqual([[failure], null]);
    await expect(turns.run('reset', async () => undefined)).resolves.toBe(true);
  });

  it('starts no second task while one runs', async () => {
    const { turns, told } = start();
    const started: string[] = [];
    let finish = (): void => undefined;
    const first = turns.run('first', () => new Promise<void>((resolve) => { started.push('first'); finish = resolve; }));
    await expect(turns.run('second', async () => started.push('second'))).resolves.toBe(false);
    finish();
    await expect(first).resolves.toBe(true);
    expect([started, told]).toEqual([['first'], []]);
  });
});
