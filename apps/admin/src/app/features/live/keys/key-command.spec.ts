import { keyCommandOf } from './key-command';

const press = (key: string, change: Partial<Parameters<typeof keyCommandOf>[0]> = {}) =>
  keyCommandOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, target: document.body, defaultPrevented: false, ...change });

describe('keyCommandOf', () => {
  it('knows the keys of the desk, in either case', () => {
    expect(['p', 'R', 'Escape', 'j', 'ArrowDown', 'k', 'ArrowUp', 'a', 't', '/', '?'].map((key) => press(key))).toEqual(['pause-or-resume', 'reset-and-next', 'take-off', 'down', 'down', 'up', 'up', 'put-on-air', 'top', 'search', 'help']);
  });

  it('knows the keys of what is done about a viewer', () => {
    expect(['+', '-', 'h', 'l'].map((key) => press(key))).toEqual(['give', 'take', 'hide-or-show', 'actions']);
  });

  it('finds the same key under the letter of another script', () => {
    expect(press('ย', { code: 'KeyP' })).toBe('pause-or-resume');
    expect(press('x', { code: 'KeyP' })).toBeNull();
  });

  it('leaves shortcuts of the browser alone: reloading a page resets nobody', () => {
    expect(press('r', { ctrlKey: true })).toBeNull();
    expect(press('r', { metaKey: true })).toBeNull();
  });

  it('takes back by its own key, and by the one that takes back everywhere else', () => {
    expect([press('u'), press('z', { ctrlKey: true }), press('z', { metaKey: true }), press('Z', { metaKey: true, shiftKey: true })]).toEqual(['undo', 'undo', 'undo', null]);
    expect(press('z')).toBeNull();
    expect(press('z', { ctrlKey: true, repeat: true })).toBeNull();
    expect(press('z', { ctrlKey: true, target: document.createElement('input') })).toBeNull();
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
