import { computed, signal } from '@angular/core';
import { recall, remember } from '../memory/remember';

export const APPEARANCES = ['dark', 'light', 'system'] as const;
/** `system` follows the browser, also when that changes by itself in the evening. */
export type Appearance = (typeof APPEARANCES)[number];
export type Theme = 'dark' | 'light';

const chosen = signal<Appearance>(APPEARANCES.find((each) => each === recall('theme')) ?? 'dark');
const browserIsLight = signal(false);

if (typeof matchMedia === 'function') {
  const light = matchMedia('(prefers-color-scheme: light)');
  browserIsLight.set(light.matches);
  light.addEventListener('change', () => browserIsLight.set(light.matches));
}

/** What was chosen. Dark until somebody chooses: shows are run in dark rooms, and a white page lights the face. */
export const appearance = chosen.asReadonly();

/** What that comes to right now. */
export const theme = computed<Theme>(() => (chosen() === 'system' ? (browserIsLight() ? 'light' : 'dark') : chosen() === 'light' ? 'light' : 'dark'));

/** Changes every page at once, and keeps it for the next visit. */
export function appear(next: Appearance): void {
  chosen.set(next);
  remember('theme', next);
}
