import { signal } from '@angular/core';
import { recall, remember } from '../memory/remember';

export const LANGUAGES = ['en', 'th'] as const;
export type Language = (typeof LANGUAGES)[number];

const chosen = signal<Language>(languageToBegin());

/** What the pages speak now; read in a template, it redraws when it is switched. */
export const language = chosen.asReadonly();

/** Switches everything that is on the screen, and keeps it for the next visit. */
export function speak(next: Language): void {
  chosen.set(next);
  remember('language', next);
}

function languageToBegin(): Language {
  const wished = [recall('language'), ...navigator.languages].map((tag) => tag.slice(0, 2));
  return LANGUAGES.find((each) => each === wished.find((tag) => isLanguage(tag))) ?? 'en';
}

function isLanguage(tag: string): tag is Language {
  return LANGUAGES.some((each) => each === tag);
}
