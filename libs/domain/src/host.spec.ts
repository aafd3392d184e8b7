import fc from 'fast-check';
import { DEMO_HOST, parseHost } from './host';

const seeded = { seed: 20_260_111, numRuns: 60 };

describe('a host', () => {
  it.each([
    'mali_star',
    '@mali_star',
    '  @Mali_Star  ',
    'https://www.tiktok.com/@mali_star/live',
    'https://www.tiktok.com/@mali_star/live?lang=en&enter_from=x',
    'https://www.tiktok.com/@mali_star',
    'https://m.tiktok.com/@mali_star#top',
    'http://tiktok.com/@mali_star/video/123',
    'www.tiktok.com/@MALI_STAR/live',
    'HTTPS://WWW.TIKTOK.COM/@mali_star/live',
  ])('is mali_star, written as %p', (written) => {
    expect(parseHost(written)).toBe('mali_star');
  });

  it.each(['a', 'dots.and_lines.9', '0123456789', 'x'.repeat(32)])('may be called %p', (handle) => {
    expect(parseHost(`@${handle}`)).toBe(handle);
  });

  it('is the simulator when it is called @demo', () => {
    expect(parseHost('@demo')).toBe(DEMO_HOST);
  });

  it.each([
    '',
    '   ',
    '@',
    '@@mali_star',
    'mali star',
    'mali/star',
    'mali@star',
    '<script>',
    'he\0llo',
    'x'.repeat(33),
    'https://www.tiktok.com/',
    'https://www.tiktok.com/@',
    'https://www.tiktok.com/live',
    'https://vm.tiktok.com/ZMabc/',
    'https://tiktok.com.example.org/@mali_star',
    'https://example.org/tiktok.com/@mali_star',
    'https://example.org/@mali_star',
    '👑',
  ])('is not %p', (rubbish) => {
    expect(() => parseHost(rubbish)).toThrow(expect.objectContaining({ code: 'session.host-invalid' }));
  });

  it('is named in the refusal, but not at any length', () => {
    expect(() => parseHost('!'.repeat(5_000))).toThrow(`"${'!'.repeat(80)}" is not a TikTok name.`);
  });

  it('stays what it is when it is written out again', () => {
    const handle = fc.string({ unit: fc.constantFrom(...'abcXYZ019._'), minLength: 1, maxLength: 32 });
    fc.assert(
      fc.property(handle, (name) => {
        const host = parseHost(name);
        expect([parseHost(host), parseHost(`@${host}`), parseHost(`https://www.tiktok.com/@${host}/live`)]).toEqual([host, host, host]);
      }),
      seeded,
    );
  });
});
