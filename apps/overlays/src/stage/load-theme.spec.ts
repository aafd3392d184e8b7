import { loadTheme } from './load-theme';

const load = jest.fn((_face: string, _text: string) => Promise.resolve([]));

/** A page has fonts and fetches style sheets; this one has none, so its sheets arrive when the spec says so. */
beforeEach(() => {
  jest.useFakeTimers();
  load.mockClear();
  Object.defineProperty(document, 'fonts', { configurable: true, value: { load } });
});
afterEach(() => {
  jest.useRealTimers();
  document.head.replaceChildren();
});

const sheets = (): HTMLLinkElement[] => [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
const isReady = async (ready: Promise<unknown>): Promise<boolean> => {
  const mark = {};
  await Promise.resolve();
  await jest.advanceTimersByTimeAsync(0);
  return (await Promise.race([ready, Promise.resolve(mark)])) !== mark;
};

describe('the sheet of a theme', () => {
  it('is none for the theme that every page has', async () => {
    expect(await isReady(loadTheme('broadcast'))).toBe(true);
    expect(sheets()).toEqual([]);
    expect(load.mock.calls.map(([face]) => face)).toContain('700 29px "Barlow Condensed"');
  });

  it('is waited for, and then its letters are asked for', async () => {
    const ready = loadTheme('neon');
    expect(sheets().map(({ href }) => new URL(href).pathname)).toEqual(['/overlay-assets/theme-neon.css']);
    expect(await isReady(ready)).toBe(false);
    expect(load).not.toHaveBeenCalled();
    sheets()[0]?.dispatchEvent(new Event('load'));
    expect(await isReady(ready)).toBe(true);
    expect(load.mock.calls.map(([face]) => face)).toContain('700 29px "Oxanium Variable"');
  });

  it('that does not come keeps nobody waiting for long, and is asked for again', async () => {
    const ready = loadTheme('paper');
    sheets()[0]?.dispatchEvent(new Event('error'));
    expect(sheets()).toEqual([]);
    await jest.advanceTimersByTimeAsync(2_500);
    expect(await isReady(ready)).toBe(true);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(sheets()).toHaveLength(1);
  });
});
