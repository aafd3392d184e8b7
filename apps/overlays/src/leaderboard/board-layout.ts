import { OVERLAY_LAYOUTS, OVERLAY_PARAMETERS as KNOWN } from '@app/contracts';
import { oneOf, type Position } from '../stage/read-parameters';

/** How the cards stand: below each other, side by side, or the first three on steps. */
export type Layout = (typeof OVERLAY_LAYOUTS)[number];
/** An edge of the picture. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

export function layoutOf(query: URLSearchParams): Layout {
  return oneOf<Layout>(OVERLAY_LAYOUTS, query.get('layout'), KNOWN.layout.usual);
}

/** Where a board stands unless the address says otherwise: what is wide is a lower third. */
export function positionOf(layout: Layout): Position {
  return layout === 'column' ? 'top-left' : 'bottom';
}

/** The edge by which cards come and go: one that a board of this kind has no card in the way of. */
export function sideOf(layout: Layout, position: Position): Side {
  if (layout === 'column') return position.endsWith('right') ? 'right' : 'left';
  return position.startsWith('top') ? 'top' : 'bottom';
}
