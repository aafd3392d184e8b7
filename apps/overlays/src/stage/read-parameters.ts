import { sessionId, type SessionId } from '@app/domain';

export type Motion = 'auto' | 'on' | 'off';
export type Theme = 'dark' | 'light';
/** What happens to the picture when nothing was heard for a minute. */
export type WhenStale = 'mark' | 'hide';

const positions = ['top-left', 'top', 'top-right', 'left', 'center', 'right', 'bottom-left', 'bottom', 'bottom-right'] as const;
export type Position = (typeof positions)[number];

/** What the address of an overlay says. Whatever makes no sense there has become the default: a page on air cannot complain. */
export interface OverlayParameters {
  readonly token: string | null;
  /** Null follows the session that is on. */
  readonly session: SessionId | null;
  /** 1 to 5. */
  readonly top: number;
  readonly theme: Theme;
  /** 0.25 to 4. */
  readonly scale: number;
  /** A BCP 47 tag that Intl takes. */
  readonly lang: string;
  readonly motion: Motion;
  readonly header: boolean;
  /** Stands in for the title; at most 40 characters. */
  readonly title: string | null;
  /** Null leaves it to the page. */
  readonly position: Position | null;
  readonly stale: WhenStale;
}

/** @param search `location.search` */
export function readParameters(search: string): OverlayParameters {
  const query = new URLSearchParams(search);
  return {
    token: textOf(query.get('token')),
    session: sessionOf(query.get('session')),
    top: clamp(Math.round(numberOf(query.get('top'), 5)), 1, 5),
    theme: oneOf<Theme>(['dark', 'light'], query.get('theme'), 'dark'),
    scale: clamp(numberOf(query.get('scale'), 1), 0.25, 4),
    lang: languageOf(query.get('lang')),
    motion: oneOf<Motion>(['auto', 'on', 'off'], query.get('motion'), 'auto'),
    header: query.get('header') !== 'off',
    title: textOf(query.get('title'))?.slice(0, 40) ?? null,
    position: oneOf<Position | null>(positions, query.get('position'), null),
    stale: oneOf<WhenStale>(['mark', 'hide'], query.get('stale'), 'mark'),
  };
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

function textOf(value: string | null): string | null {
  return value?.trim() || null;
}

function sessionOf(value: string | null): SessionId | null {
  const text = textOf(value);
  return text === null ? null : sessionId(text);
}

function numberOf(value: string | null, fallback: number): number {
  const number = Number.parseFloat(value ?? '');
  return Number.isFinite(number) ? number : fallback;
}

function oneOf<T extends string | null>(allowed: readonly (T & string)[], value: string | null, fallback: T): T {
  return allowed.find((option) => option === value?.trim().toLowerCase()) ?? fallback;
}

function languageOf(value: string | null): string {
  try {
    return Intl.getCanonicalLocales(value?.trim() ?? '')[0] ?? 'en';
  } catch {
    return 'en';
  }
}
