import { makeChime } from './chime';

/** As much of an audio device as a chime needs: it notes what is done with it. */
function device(): { readonly opened: () => number; readonly log: string[]; readonly tones: number[]; readonly loudest: () => number; readonly restore: () => void } {
  const log: string[] = [];
  const tones: number[] = [];
  let [opened, loudest] = [0, 0];
  const note = (what: string) => (): Promise<void> => {
    log.push(what);
    return Promise.resolve();
  };
  class Context {
    currentTime = 0;
    destination = {};
    suspend = note('rests');
    resume = note('wakes');
    close = note('closes');
    constructor() {
      opened += 1;
    }
  }
  class Oscillator {
    constructor(_: unknown, { frequency }: { frequency: number }) {
      tones.push(frequency);
    }
    connect = (next: unknown): unknown => next;
    start = (): void => undefined;
    stop = (): void => undefined;
  }
  class Gain {
    gain = {
      setValueAtTime: (): void => undefined,
      linearRampToValueAtTime: (level: number): void => {
        loudest = Math.max(loudest, level);
      },
      exponentialRampToValueAtTime: (): void => undefined,
    };
    connect = (next: unknown): unknown => next;
  }
  Object.assign(globalThis, { AudioContext: Context, OscillatorNode: Oscillator, GainNode: Gain });
  return { opened: () => opened, log, tones, loudest: () => loudest, restore: () => ['AudioContext', 'OscillatorNode', 'GainNode'].forEach((name) => Reflect.deleteProperty(globalThis, name)) };
}

describe('a chime', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('sounds quietly on one device, which rests afterwards', async () => {
    const made = device();
    const chime = makeChime(1);
    chime.ring();
    await jest.advanceTimersByTimeAsync(100);
    chime.ring();
    await jest.advanceTimersByTimeAsync(5_000);
    expect([made.opened(), made.tones.length, made.log]).toEqual([1, 4, ['wakes', 'wakes', 'rests']]);
    expect(made.loudest()).toBeLessThanOrEqual(0.25);
    chime.close();
    expect(made.log.at(-1)).toBe('closes');
    made.restore();
  });

  it('at volume 0 opens no device', () => {
    const made = device();
    makeChime(0).ring();
    expect(made.opened()).toBe(0);
    made.restore();
  });

  it('is no trouble where nothing can sound', () => {
    const chime = makeChime(1);
    chime.ring();
    chime.close();
    expect(jest.getTimerCount()).toBe(0);
  });
});
