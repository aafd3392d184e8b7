import type { OverlayToken } from '@app/contracts';
import { choicesFor, decide, FIRST_CHOICES, readChoices, type DesignerChoices } from './designer-choices';
import { designedAddress, previewAddress } from './designed-address';

const origin = 'http://127.0.0.1:3000';
const link: OverlayToken = { id: 'l', name: 'OBS', token: 'made.up', createdAt: '2026-01-01T20:00:00.000Z' };
const decided = (...decisions: readonly (readonly [Parameters<typeof decide>[1], string])[]): DesignerChoices => decisions.reduce((choices, [id, value]) => decide(choices, id, value), FIRST_CHOICES);
const addressOf = (choices: DesignerChoices): string => designedAddress(origin, choices, link);

describe('the address for OBS', () => {
  it('holds the link and nothing that is as usual', () => {
    expect(addressOf(FIRST_CHOICES)).toBe(`${origin}/overlay?token=made.up`);
    expect(addressOf(decided(['top', '5'], ['theme', 'neon'], ['theme', 'broadcast'], ['accent', '#ff0055'], ['accent', '']))).toBe(`${origin}/overlay?token=made.up`);
  });

  it('holds what was decided, and never a sample', () => {
    const choices = decided(['layout', 'podium'], ['scale', '1.25'], ['theme', 'neon'], ['bg', 'transparent'], ['accent', '#ff0055']);
    expect(addressOf({ ...choices, content: 'torture', moves: true })).toBe(`${origin}/overlay?token=made.up&layout=podium&scale=1.25&theme=neon&bg=transparent&accent=ff0055`);
  });

  it('gives all overlays one look, and each its own place and content', () => {
    const choices = decided(['theme', 'paper'], ['position', 'center'], ['top', '3']);
    expect(addressOf({ ...choices, page: 'chat' })).toBe(`${origin}/chat?token=made.up&theme=paper`);
    expect(choicesFor(choices, 'overlay')).toEqual({ theme: 'paper', position: 'center', top: '3' });
  });
});

describe('the preview', () => {
  it('of a sample needs no link, and what lies behind is seen through it', () => {
    expect(previewAddress(origin, decided(['theme', 'neon']), null)).toBe(`${origin}/overlay?theme=neon&bg=transparent&sample=tidy&sample-motion=on`);
    expect(previewAddress(origin, { ...FIRST_CHOICES, ground: 'green', moves: false, content: 'torture' }, null)).toBe(`${origin}/overlay?sample=torture`);
  });

  it('of the session looks through the link, and without one shows nothing', () => {
    const choices: DesignerChoices = { ...FIRST_CHOICES, content: 'session', ground: 'green' };
    expect(previewAddress(origin, choices, link)).toBe(`${origin}/overlay?token=made.up`);
    expect(previewAddress(origin, choices, null)).toBeNull();
  });

  it('makes no sound', () => {
    const choices = decide({ ...FIRST_CHOICES, page: 'alerts' }, 'sound', 'on');
    expect(addressOf(choices)).toContain('sound=on');
    expect(previewAddress(origin, choices, link)).not.toContain('sound');
  });
});

describe('what is remembered', () => {
  it('is there again', () => {
    const choices: DesignerChoices = { ...decided(['layout', 'row'], ['theme', 'neon']), canvas: { width: 600, height: 400 }, content: 'session', ground: 'squares', moves: false, tokenId: 'l' };
    expect(readChoices(JSON.stringify(choices))).toEqual({ ...choices, own: { overlay: { layout: 'row' }, question: {}, alerts: {}, goal: {}, chat: {}, timer: {} } });
  });

  it.each(['', 'null', '7', '[]', '{', '{"page":"login","canvas":7,"look":[],"own":{"chat":null},"content":{}}'])('is left behind where it makes no sense: %s', (text) => {
    expect(readChoices(text)).toEqual({ ...FIRST_CHOICES, own: { overlay: {}, question: {}, alerts: {}, goal: {}, chat: {}, timer: {} } });
  });

  it('of unknown parameters, or of endless words, nothing is taken', () => {
    const { look } = readChoices(JSON.stringify({ look: { theme: 'neon', token: 'x', accent: 7, font: 'x'.repeat(500) } }));
    expect(look).toEqual({ theme: 'neon' });
  });
});
