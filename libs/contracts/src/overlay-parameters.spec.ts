import { OVERLAY_PAGES } from './on-air';
import { OVERLAY_PARAMETERS, parametersOf, sayChoices, type OverlayParameter } from './overlay-parameters';

const all: readonly [string, OverlayParameter][] = Object.entries(OVERLAY_PARAMETERS);

it.each(OVERLAY_PAGES)('/%s has each name once', (page) => {
  const names = parametersOf(page).map((id) => OVERLAY_PARAMETERS[id].name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['theme', 'scale', 'position', 'bg', 'lang', 'motion', 'stale']));
});

it.each(all)('%s has a default that it allows, and a page', (_, parameter) => {
  expect(parameter.pages.length).toBeGreaterThan(0);
  if (parameter.kind === 'number') {
    expect(parameter.usual).toBeGreaterThanOrEqual(parameter.least);
    expect(parameter.usual).toBeLessThanOrEqual(parameter.most);
  }
  if (parameter.kind === 'choice' && parameter.usual !== '') expect(parameter.options).toContain(parameter.usual);
});

it('says nothing of what is so anyway', () => {
  expect(sayChoices('overlay', {})).toEqual([]);
  expect(sayChoices('overlay', { top: '5', theme: 'broadcast', bg: 'green', title: '  ', accent: '', header: 'on' })).toEqual([]);
});

it('says what was chosen of what the page has, and colours without the sign of a fragment', () => {
  const choices = { top: '3', lines: '4', title: ' Fan club ', bg: '#0000ff', accent: '#ff0055', position: 'center' } as const;
  expect(sayChoices('overlay', choices)).toEqual([['top', '3'], ['title', 'Fan club'], ['position', 'center'], ['bg', '0000ff'], ['accent', 'ff0055']]);
  expect(sayChoices('chat', choices)).toEqual([['lines', '4'], ['position', 'center'], ['bg', '0000ff'], ['accent', 'ff0055']]);
});
