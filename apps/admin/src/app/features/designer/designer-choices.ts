import { OVERLAY_PAGES, OVERLAY_PARAMETERS, OVERLAY_SAMPLES, type OverlayChoices, type OverlayPage, type OverlayParameterId } from '@app/contracts';
import { PORTRAIT, sideOf, type Canvas } from './stage-size';

/** What the preview shows. */
export const CONTENTS = ['session', ...OVERLAY_SAMPLES] as const;
export type Content = (typeof CONTENTS)[number];
/** What is behind the overlay in the preview. */
export const GROUNDS = ['green', 'squares', 'frame'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Everything that somebody decided in the designer. */
export interface DesignerChoices {
  readonly page: OverlayPage;
  readonly canvas: Canvas;
  readonly content: Content;
  readonly moves: boolean;
  readonly ground: Ground;
  /** The link that the address uses; null for the first there is. */
  readonly tokenId: string | null;
  /** The look is that of the show, so all overlays have the same. */
  readonly look: OverlayChoices;
  /** What each of them decides for itself. */
  readonly own: { readonly [Page in OverlayPage]?: OverlayChoices };
}

const LOOK: readonly OverlayParameterId[] = ['theme', 'bg', 'accent', 'text', 'surface', 'font', 'lang', 'motion', 'stale'];

export const FIRST_CHOICES: DesignerChoices = { page: 'overlay', canvas: PORTRAIT, content: 'tidy', moves: true, ground: 'frame', tokenId: null, look: {}, own: {} };

export function isOfLook(id: OverlayParameterId): boolean {
  return LOOK.includes(id);
}

/** All that was decided for one overlay. */
export function choicesFor({ look, own }: DesignerChoices, page: OverlayPage): OverlayChoices {
  return { ...look, ...own[page] };
}

/** One decision more; what is as usual is none. */
export function decide(choices: DesignerChoices, id: OverlayParameterId, value: string): DesignerChoices {
  const { page, look, own } = choices;
  return isOfLook(id) ? { ...choices, look: withChoice(look, id, value) } : { ...choices, own: { ...own, [page]: withChoice(own[page] ?? {}, id, value) } };
}

function withChoice(choices: OverlayChoices, id: OverlayParameterId, value: string): OverlayChoices {
  const { [id]: _, ...others } = choices;
  return value === '' || value === String(OVERLAY_PARAMETERS[id].usual) ? others : { ...others, [id]: value };
}

/** What an earlier visit left behind, or another version of this page: only what makes sense is taken. @param text JSON, or empty */
export function readChoices(text: string): DesignerChoices {
  const found = objectOf(parse(text));
  const [canvas, own] = [objectOf(found['canvas']), objectOf(found['own'])];
  const tokenId = found['tokenId'];
  return {
    page: oneOf(OVERLAY_PAGES, found['page'], FIRST_CHOICES.page),
    canvas: { width: sideOf(Number(canvas['width'] ?? NaN), PORTRAIT.width), height: sideOf(Number(canvas['height'] ?? NaN), PORTRAIT.height) },
    content: oneOf(CONTENTS, found['content'], FIRST_CHOICES.content),
    moves: found['moves'] !== false,
    ground: oneOf(GROUNDS, found['ground'], FIRST_CHOICES.ground),
    tokenId: typeof tokenId === 'string' ? tokenId : null,
    look: readValues(found['look']),
    own: Object.fromEntries(OVERLAY_PAGES.map((page) => [page, readValues(own[page])])),
  };
}

function readValues(from: unknown): OverlayChoices {
  const found = objectOf(from);
  return Object.fromEntries((Object.keys(OVERLAY_PARAMETERS) as OverlayParameterId[]).flatMap((id) => {
    const value = found[id];
    return typeof value === 'string' && value.length <= 100 ? [[id, value]] : [];
  }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, usual: T): T {
  return allowed.find((each) => each === value) ?? usual;
}
