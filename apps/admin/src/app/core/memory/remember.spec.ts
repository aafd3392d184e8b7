import { recall, remember } from './remember';

describe('remember', () => {
  beforeEach(() => localStorage.clear());

  it('keeps each thing apart', () => {
    remember('host', '@mali_star');
    remember('name', 'mod.nam');
    expect([recall('host'), recall('name')]).toEqual(['@mali_star', 'mod.nam']);
  });

  it('works where the browser keeps nothing', () => {
    const denied = () => { throw new Error('denied'); };
    const [set, get] = [jest.spyOn(Storage.prototype, 'setItem').mockImplementation(denied), jest.spyOn(Storage.prototype, 'getItem').mockImplementation(denied)];
    expect(() => remember('host', '@mali_star')).not.toThrow();
    expect(recall('host')).toBe('');
    set.mockRestore();
    get.mockRestore();
  });
});
