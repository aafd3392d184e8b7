import { keyCommandOf } from './key-command';

const press = (key: string, change: Partial<Parameters<typeof keyCommandOf>[0]> = {}) =>
  keyCommandOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, repeat: false, target: document.body, defaultPrevented: false, ...change });

describe('keyCommandOf', () => {
  it('knows the keys of the desk, in either case', () => {
    expect(['p', 'R', 'Escape', 'j', 'ArrowDown', 'k', 'ArrowUp', 'a', 't', '/', '?'].map((key) => press(key))).toEqual(['pause-or-resume', 'reset-and-next', 'take-off', 'down', 'down', 'up', 'up', 'put-on-air', 'top', 'search', 'help']);
  });

  it('finds the same key under the letter of another script', () => {
    expect(press('ย', { code: 'KeyP' })).toBe('pause-or-resume');
    expect(press('x', { code: 'KeyP' })).toBeNull();
  });

  it('leaves shortcuts of the browser alone: reloading a page resets nobody', () => {
    expect(press('r', { ctrlKey: true })).toBeNull();
    expect(press('r', { metaKey: true })).toBeNull();
  });

  it('keeps out of fields', () => {
    expect(press('r', { target: document.createElement('input') })).toBeNull();
    expect(press('r', { target: document.createElement('textarea') })).toBeNull();
    expect(press('r', { target: document.createElement('button') })).toBe('reset-and-next');
  });

  it('lets a held key walk, and nothing else', () => {
    expect(press('j', { repeat: true })).toBe('down');
    expect(press('r', { repeat: true })).toBeNull();
  });
});
