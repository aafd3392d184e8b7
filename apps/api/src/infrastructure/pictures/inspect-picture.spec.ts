import fc from 'fast-check';
import { inspectPicture } from './inspect-picture';
import { PictureFailure } from './picture-failure';
import { made } from './testing/made-pictures';

const types = Object.keys(made) as (keyof typeof made)[];

/** What is said of some bytes: their type, or why they are refused. */
function saidOf(bytes: Buffer): string {
  try {
    return inspectPicture(bytes);
  } catch (error) {
    if (error instanceof PictureFailure) return error.reason;
    throw error;
  }
}

it.each(types)('%s is a picture, and known by its bytes', (type) => {
  expect(saidOf(made[type](100, 100))).toBe(`image/${type}`);
});

it.each(types)('%s may have 2,048 pixels each way and not one more', (type) => {
  const sizes: [number, number][] = [[2_048, 2_048], [2_049, 1], [1, 2_049]];
  expect(sizes.map(([width, height]) => saidOf(made[type](width, height)))).toEqual([`image/${type}`, 'too-large', 'too-large']);
});

it.each([
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>')],
  ['an SVG after the mark of a text', Buffer.from('\uFEFF<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')],
  ['a page dressed as a PNG', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('<!doctype html><script>alert(1)</script>')])],
  ['an SVG dressed as a JPEG', Buffer.concat([Buffer.of(0xff, 0xd8, 0xff), Buffer.from('<svg width="10" height="10"></svg>')])],
  ['a BMP', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)])],
  ['a sound in the same container as a WebP', Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(28)])],
  ['a film in the same container as an AVIF', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1')],
  ['a HEIC, which browsers do not show', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
  ['nothing', Buffer.alloc(0)],
  ['no pixels', made.gif(0, 0)],
])('%s is no picture', (_, bytes) => {
  expect(saidOf(bytes)).toBe('not-a-picture');
});

it('comes to an end with whatever follows the beginning of a picture', () => {
  const beginnings = types.map((type) => made[type](10, 10));
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), fc.nat(40), fc.uint8Array({ maxLength: 400 }), (picture, kept, noise) => {
      const said = saidOf(Buffer.concat([picture.subarray(0, kept), noise]));
      expect([...types.map((type) => `image/${type}`), 'not-a-picture', 'too-large']).toContain(said);
    }),
    { seed: 23, numRuns: 3_000 },
  );
});
