import { lastHosts, withHost, withoutHost } from './last-hosts';

describe('the hosts that were started last', () => {
  it('stand latest first, each once', () => {
    const kept = ['@mali_star', '@demo', '@mali_star'].reduce(withHost, '');
    expect(lastHosts(kept)).toEqual(['@mali_star', '@demo']);
  });

  it('know a host by its name, however it was written', () => {
    const kept = withHost(withHost('', '@Mali_Star'), 'https://www.tiktok.com/@mali_star/live');
    expect(lastHosts(kept)).toEqual(['@mali_star']);
  });

  it('are no more than five', () => {
    const kept = ['a', 'b', 'c', 'd', 'e', 'f'].reduce(withHost, '');
    expect(lastHosts(kept)).toEqual(['@f', '@e', '@d', '@c', '@b']);
  });

  it('can be forgotten one by one', () => {
    expect(lastHosts(withoutHost('@a\n@b', '@a'))).toEqual(['@b']);
    expect(lastHosts('')).toEqual([]);
  });
});
