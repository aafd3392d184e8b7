import { OVERLAY_PARAMETERS as KNOWN, OVERLAY_POSITIONS, OVERLAY_SAMPLES, OVERLAY_THEMES } from '@app/contracts';
import { sessionId, type SessionId } from '@app/domain';

export type Motion = 'auto' | 'on' | 'off';
export type Theme = (typeof OVERLAY_THEMES)[number];
export type Sample = (typeof OVERLAY_SAMPLES)[number];
/** What happens to the picture when nothing was heard for a minute. */
export type WhenStale = 'mark' | 'hide';

export type Position = (typeof OVERLAY_POSITIONS)[number];

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
  /** Null shows the session. */
  readonly sample: Sample | null;
  /** In place of the theme's: `#rrggbb`, null for the theme's own. */
  readonly colors: { readonly accent: string | null; readonly text: string | null; readonly surface: string | null };
  /** A font family in place of the theme's: one that comes with the page or that the machine has. */
  readonly font: string | null;
  /** The whole query, for what only one page knows: each reads its own there. */
  readonly query: URLSearchParams;
}

/** @param search `location.search` */
export function readParameters(search: string): OverlayParameters {
  const query = new URLSearchParams(search);
  return {
    token: textOf(query.get('token')),
    session: sessionOf(query.get('session')),
    top: Math.round(numberIn(query, 'top', KNOWN.top)),
    theme: oneOf<Theme>(OVERLAY_THEMES, query.get('theme'), KNOWN.theme.usual),
    scale: numberIn(query, 'scale', KNOWN.scale),
    lang: languageOf(query.get('lang')),
    motion: oneOf<Motion>(KNOWN.motion.options, query.get('motion'), KNOWN.motion.usual),
    header: query.get('header') !== 'off',
    title: textOf(query.get('title'))?.slice(0, KNOWN.title.most) ?? null,
    position: oneOf<Position | null>(OVERLAY_POSITIONS, query.get('position'), null),
    stale: oneOf<WhenStale>(KNOWN.stale.options, query.get('stale'), KNOWN.stale.usual),
    sample: oneOf<Sample | null>(OVERLAY_SAMPLES, query.get('sample'), null),
    colors: { accent: colorOf(query.get('accent')), text: colorOf(query.get('text')), surface: colorOf(query.get('surface')) },
    font: fontOf(query.get('font')),
    query,
  };
}

/** A number of the address, within its bounds. */
export function numberIn(query: URLSearchParams, name: string, { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number }): number {
  const number = Number.parseFloat(query.get(name) ?? '');
  return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : usual;
}

function textOf(value: string | null): string | null {
  return value?.trim() || null;
}

function sessionOf(value: string | null): SessionId | null {
  const text = textOf(value);
  return text === null ? null : sessionId(text);
}

/** `#` is the start of a fragment in an address, so colours stand there without it; with it they are right as well. */
function colorOf(value: string | null): string | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value?.trim() ?? '')?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

/** Letters, digits, blanks and dashes: nothing that could end a family's name in a style sheet. */
function fontOf(value: string | null): string | null {
  const name = textOf(value);
  return name !== null && /^[\p{L}\d -]{1,60}$/u.test(name) ? name : null;
}

/** One of the words that are allowed, however they are written. */
export function oneOf<T extends string | null>(allowed: readonly (T & string)[], value: string | null, fallback: T): T {
  return allowed.find((option) => option === value?.trim().toLowerCase()) ?? fallback;
}

function languageOf(value: string | null): string {
  try {
    return Intl.getCanonicalLocales(value?.trim() ?? '')[0] ?? 'en';
  } catch {
    return 'en';
  }
}
