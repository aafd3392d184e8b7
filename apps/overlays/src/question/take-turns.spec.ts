import { takeTurns } from './take-turns';

interface Thing {
  readonly id: string;
  readonly words: string;
}
const thing = (id: string, words = id): Thing => ({ id, words });

/** A stage whose movements end when the test says so. */
function stage() {
  const log: string[] = [];
  let finish: (() => void) | undefined;
  const move = (what: string): Promise<void> => {
    log.push(what);
    return new Promise((resolve) => {
      finish = resolve;
    });
  };
  const put = takeTurns<Thing>({
    enter: ({ words }) => move(`${words} in`),
    leave: () => move('out'),
    replace: ({ words }) => log.push(`now ${words}`),
    isSame: (one, other) => one.id === other.id,
  });
  const settle = async (): Promise<void> => {
    finish?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { log, put, settle };
}

it('comes in after nothing was wanted, however often', async () => {
  const { log, put, settle } = stage();
  put(null);
  put(null);
  await settle();
  put(null);
  put(thing('a'));
  await settle();
  expect(log).toEqual(['a in']);
});

it('the old one is out before the new one comes in', async () => {
  const { log, put, settle } = stage();
  put(thing('a'));
  await settle();
  put(thing('b'));
  expect(log).toEqual(['a in', 'out']);
  await settle();
  expect(log).toEqual(['a in', 'out', 'b in']);
});

it('what is asked for during a movement waits for its end', async () => {
  const { log, put, settle } = stage();
  put(thing('a'));
  put(null);
  expect(log).toEqual(['a in']);
  await settle();
  expect(log).toEqual(['a in', 'out']);
});

it('of several only the last comes', async () => {
  const { log, put, settle } = stage();
  put(thing('a'));
  await settle();
  put(thing('b'));
  put(thing('c'));
  put(thing('d'));
  await settle();
  await settle();
  expect(log).toEqual(['a in', 'out', 'd in']);
});

it('the same thing again does not move, and takes its new words', async () => {
  const { log, put, settle } = stage();
  put(thing('a'));
  await settle();
  put(thing('a', 'a, corrected'));
  await settle();
  expect(log).toEqual(['a in', 'now a, corrected']);
});

it('what was taken off while it came in, and was wanted again before the end, stays', async () => {
  const { log, put, settle } = stage();
  put(thing('a'));
  put(null);
  put(thing('a'));
  await settle();
  expect(log.filter((entry) => entry !== 'now a')).toEqual(['a in']);
});

it('the same thing put on again after it left comes in again', async () => {
  const { log, put, settle } = stage();
  put(thing('a'));
  await settle();
  put(null);
  await settle();
  put(thing('a'));
  expect(log).toEqual(['a in', 'out', 'a in']);
});
