import { Turns } from './turns';

let turns: Turns;
let log: string[];
const gate = (): { promise: Promise<void>; open: () => void } => {
  let open: () => void = () => undefined;
  return { promise: new Promise<void>((resolve) => (open = resolve)), open };
};
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  turns = new Turns();
  log = [];
});

it('lets one begin when the one before has ended, in the order of asking', async () => {
  const first = gate();
  const all = Promise.all([
    turns.take('a', () => first.promise.then(() => void log.push('first'))),
    turns.take('a', async () => void log.push('second')),
    turns.take('a', async () => void log.push('third')),
  ]);
  await settle();
  expect(log).toEqual([]);
  first.open();
  await all;
  expect(log).toEqual(['first', 'second', 'third']);
});

it('holds up nobody with another key', async () => {
  const first = gate();
  const slow = turns.take('a', () => first.promise);
  await turns.take('b', async () => void log.push('b'));
  expect(log).toEqual(['b']);
  first.open();
  await slow;
});

it('goes on after one that failed, who alone hears of it', async () => {
  const failing = turns.take('a', () => Promise.reject(new Error('no')));
  const next = turns.take('a', async () => 'fine');
  await expect(failing).rejects.toThrow('no');
  await expect(next).resolves.toBe('fine');
});
