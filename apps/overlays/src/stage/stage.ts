import { InjectionToken, signal, type Signal } from '@angular/core';
import type { LiveClient } from '@app/live-client';
import type { OverlayParameters, Position } from './read-parameters';

/** The address of this page, read once. */
export const PARAMETERS = new InjectionToken<OverlayParameters>('overlay parameters');
/** Null when the address carries no token: then there is nobody to ask, and the page stays blank. */
export const LIVE = new InjectionToken<LiveClient | null>('live client');
/** Whether things may move right now. */
export const MOVES = new InjectionToken<Signal<boolean>>('motion allowed');

/**
 * `motion=on` overrules the operating system: the wish for less motion is then that of a streaming PC's owner about their
 * desktop, not about their show.
 */
export function motionAllowed(parameters: OverlayParameters): Signal<boolean> {
  if (parameters.motion !== 'auto') return signal(parameters.motion === 'on').asReadonly();
  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  const moves = signal(!reduced.matches);
  reduced.addEventListener('change', () => moves.set(!reduced.matches));
  return moves.asReadonly();
}

/** What the style sheets need to know, as attributes of the root element. */
export function dressRoot(root: HTMLElement, parameters: OverlayParameters, page: { readonly name: string; readonly position: Position }): void {
  root.lang = parameters.lang;
  root.dataset['theme'] = parameters.theme;
  root.dataset['position'] = parameters.position ?? page.position;
  root.dataset['page'] = page.name;
  root.style.setProperty('--scale', String(parameters.scale));
  // On the element itself: what the address says wins over what the theme says.
  const { accent, text, surface } = parameters.colors;
  for (const [name, color] of Object.entries({ accent, text, surface })) if (color !== null) root.style.setProperty(`--own-${name}`, color);
  if (parameters.font === null) return;
  root.style.setProperty('--own-font', `"${parameters.font}"`);
  // How wide its digits are is not known; few families have wider ones.
  root.style.setProperty('--own-digit', '0.64');
}
