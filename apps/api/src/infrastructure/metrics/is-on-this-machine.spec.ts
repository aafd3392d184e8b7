import { isOnThisMachine } from './is-on-this-machine';

const from = (remoteAddress: string, headers: Record<string, string> = { host: '127.0.0.1:3000' }) => isOnThisMachine({ socket: { remoteAddress }, headers });

describe('isOnThisMachine', () => {
  it.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('is true for %s', (address) => expect(from(address)).toBe(true));
  it.each(['10.0.0.5', '203.0.113.7', '::ffff:10.0.0.5', '2001:db8::1', ''])('is false for %p', (address) => expect(from(address)).toBe(false));
  it.each(['localhost', 'localhost:3000', '[::1]:3000'])('knows the name %s', (host) => expect(from('127.0.0.1', { host })).toBe(true));

  it('is false for what a proxy on this machine passes on', () => {
    expect(from('127.0.0.1', { host: '127.0.0.1:3000', 'x-forwarded-for': '203.0.113.7' })).toBe(false);
    expect(from('127.0.0.1', { host: 'show.example' })).toBe(false);
  });

  it('is false for a page of another site whose name leads here', () => {
    expect(from('127.0.0.1', { host: 'evil.example:3000' })).toBe(false);
    expect(from('127.0.0.1', { host: '127.0.0.1.evil.example' })).toBe(false);
    expect(from('127.0.0.1', {})).toBe(false);
  });
});
