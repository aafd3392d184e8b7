import { GOAL_KINDS, OVERLAY_LANGUAGES } from '@app/contracts';
import { goalWordsIn } from './goal-words';

it.each(OVERLAY_LANGUAGES)('in %s every kind of goal has a name of its own', (lang) => {
  expect(new Set(GOAL_KINDS.map((kind) => goalWordsIn(lang)[kind])).size).toBe(GOAL_KINDS.length);
});

it('are English where there are no others, and those of the language wherever it is spoken', () => {
  expect(goalWordsIn('fr')).toBe(goalWordsIn('en'));
  expect(goalWordsIn('pt-BR')).toBe(goalWordsIn('pt'));
  expect(new Set(OVERLAY_LANGUAGES.map((lang) => goalWordsIn(lang).reached)).size).toBe(OVERLAY_LANGUAGES.length);
});
