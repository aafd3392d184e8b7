import { GOAL_KINDS, OVERLAY_PAGES, type OverlayPage } from './on-air';

/** What a page says to the page that frames it, by `postMessage`, once it shows something. */
export const OVERLAY_READY = 'overlay-ready';

export const OVERLAY_THEMES = ['broadcast', 'light', 'neon', 'paper', 'minimal'] as const;
export const OVERLAY_POSITIONS = ['top-left', 'top', 'top-right', 'left', 'center', 'right', 'bottom-left', 'bottom', 'bottom-right'] as const;
export const OVERLAY_LAYOUTS = ['column', 'row', 'podium'] as const;
/** In which the words of overlays are written; any other tag of BCP 47 writes its numbers at least. */
export const OVERLAY_LANGUAGES = ['en', 'de', 'es', 'id', 'pt', 'th', 'vi', 'zh'] as const;
/** Made-up content in place of a session's, for the designer. */
export const OVERLAY_SAMPLES = ['tidy', 'torture'] as const;

interface Described {
  /** As it stands in the address. */
  readonly name: string;
  readonly pages: readonly OverlayPage[];
}

/** A number between two bounds; what is beyond them counts as the nearer one. */
export interface NumberParameter extends Described {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  /** Between one sensible value and the next. */
  readonly step: number;
  readonly usual: number;
}

/** One of some words. A `usual` that is empty leaves it to the page. */
export interface ChoiceParameter extends Described {
  readonly kind: 'choice';
  readonly options: readonly string[];
  readonly usual: string;
}

/** Words of the organizer's own, at most `most` characters; empty for those of the page. */
export interface TextParameter extends Described {
  readonly kind: 'text' | 'font';
  readonly most: number;
  readonly usual: '';
}

/** Three or six hexadecimal digits, with or without `#`; empty for the theme's own. `ground` also takes `green` and `transparent`. */
export interface ColorParameter extends Described {
  readonly kind: 'color' | 'ground';
  readonly usual: '' | 'green';
}

export type OverlayParameter = NumberParameter | ChoiceParameter | TextParameter | ColorParameter;

const onOff = { kind: 'choice', options: ['on', 'off'] } as const;

/**
 * What the address of an overlay can say beside `token` and `session`: the one place for names, bounds and defaults, which
 * overlays read by and the designer asks by. In the order in which somebody would decide it.
 */
export const OVERLAY_PARAMETERS = {
  layout: { name: 'layout', kind: 'choice', options: OVERLAY_LAYOUTS, usual: 'column', pages: ['overlay'] },
  top: { name: 'top', kind: 'number', least: 1, most: 5, step: 1, usual: 5, pages: ['overlay'] },
  goal: { name: 'kind', kind: 'choice', options: GOAL_KINDS, usual: 'likes', pages: ['goal'] },
  header: { name: 'header', ...onOff, usual: 'on', pages: ['overlay'] },
  title: { name: 'title', kind: 'text', most: 40, usual: '', pages: ['overlay'] },
  bar: { name: 'bar', ...onOff, usual: 'on', pages: ['question'] },
  least: { name: 'least', kind: 'number', least: 0, most: 10_000_000, step: 1, usual: 0, pages: ['alerts'] },
  alertSeconds: { name: 'seconds', kind: 'number', least: 1, most: 60, step: 1, usual: 5, pages: ['alerts'] },
  sound: { name: 'sound', ...onOff, usual: 'off', pages: ['alerts'] },
  volume: { name: 'volume', kind: 'number', least: 0, most: 100, step: 1, usual: 40, pages: ['alerts'] },
  lines: { name: 'lines', kind: 'number', least: 3, most: 12, step: 1, usual: 6, pages: ['chat'] },
  lineSeconds: { name: 'seconds', kind: 'number', least: 0, most: 600, step: 1, usual: 0, pages: ['chat'] },
  position: { name: 'position', kind: 'choice', options: OVERLAY_POSITIONS, usual: '', pages: OVERLAY_PAGES },
  scale: { name: 'scale', kind: 'number', least: 0.25, most: 4, step: 0.05, usual: 1, pages: OVERLAY_PAGES },
  theme: { name: 'theme', kind: 'choice', options: OVERLAY_THEMES, usual: 'broadcast', pages: OVERLAY_PAGES },
  bg: { name: 'bg', kind: 'ground', usual: 'green', pages: OVERLAY_PAGES },
  accent: { name: 'accent', kind: 'color', usual: '', pages: OVERLAY_PAGES },
  text: { name: 'text', kind: 'color', usual: '', pages: OVERLAY_PAGES },
  surface: { name: 'surface', kind: 'color', usual: '', pages: OVERLAY_PAGES },
  font: { name: 'font', kind: 'font', most: 60, usual: '', pages: OVERLAY_PAGES },
  lang: { name: 'lang', kind: 'choice', options: OVERLAY_LANGUAGES, usual: 'en', pages: OVERLAY_PAGES },
  motion: { name: 'motion', kind: 'choice', options: ['auto', 'on', 'off'], usual: 'auto', pages: OVERLAY_PAGES },
  stale: { name: 'stale', kind: 'choice', options: ['mark', 'hide'], usual: 'mark', pages: OVERLAY_PAGES },
} as const satisfies Record<string, OverlayParameter>;

export type OverlayParameterId = keyof typeof OVERLAY_PARAMETERS;
/** What somebody has decided of an overlay, as it stands in an address; what is left out is usual. */
export type OverlayChoices = { readonly [Id in OverlayParameterId]?: string };

/** The parameters that a page has. */
export function parametersOf(page: OverlayPage): OverlayParameterId[] {
  return (Object.keys(OVERLAY_PARAMETERS) as OverlayParameterId[]).filter((id) => pagesOf(id).includes(page));
}

/** What an address has to say so that a page shows what was chosen: names and values, and nothing that is so anyway. */
export function sayChoices(page: OverlayPage, choices: OverlayChoices): [name: string, value: string][] {
  return parametersOf(page).flatMap((id): [string, string][] => {
    const { name, kind, usual } = OVERLAY_PARAMETERS[id];
    const value = choices[id]?.trim() ?? '';
    if (value === '' || value === String(usual)) return [];
    // `#` would begin the fragment.
    return [[name, kind === 'color' || kind === 'ground' ? value.replace(/^#/, '') : value]];
  });
}

function pagesOf(id: OverlayParameterId): readonly OverlayPage[] {
  return OVERLAY_PARAMETERS[id].pages;
}
