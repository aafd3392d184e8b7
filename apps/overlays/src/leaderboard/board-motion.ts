import type { ViewerId } from '@app/domain';
import { halt, play } from '../motion/play';
import type { Moves } from './plan-moves';

/** Where each card is seen, in pixels of the page; a card on its way counts as where it is now. */
export type Seen = ReadonlyMap<ViewerId, DOMRect>;
export type CardElements = ReadonlyMap<ViewerId, HTMLElement>;

const GLIDE = { duration: 500, easing: 'cubic-bezier(0.2, 0.85, 0.25, 1)' } as const;
const STAGGER_MS = 60;

/** @returns what is on screen, to be measured before the board changes */
export function look(elements: CardElements): Seen {
  return new Map([...elements].map(([id, element]) => [id, element.getBoundingClientRect()]));
}

/** How a board moves: from which side cards come, and whether they may fade (nothing may be half there on a key colour). */
export interface BoardMotion {
  readonly side: 'left' | 'right';
  readonly fades: boolean;
}

/**
 * First, last, invert, play: the board stands in its new order already; every card starts where it was seen and goes
 * where it belongs, by transform and opacity only. A card that is overtaken by the next change goes on from where it is.
 * @returns when the cards that leave are out of sight
 */
export async function moveCards(elements: CardElements, before: Seen, moves: Moves, motion: BoardMotion): Promise<void> {
  const after = look(still(elements));
  const exits: Promise<void>[] = [];
  let entered = 0;
  for (const [id, element] of elements) {
    const from = before.get(id);
    const to = after.get(id);
    if (to === undefined) continue;
    if (moves.leaving.has(id)) exits.push(leave(element, from ?? to, to, motion));
    else if (moves.entering.has(id) && from === undefined) void enter(element, to, motion, STAGGER_MS * entered++);
    else if (from !== undefined && isElsewhere(from, to)) {
      void play(element, [{ transform: shift(from.left - to.left, from.top - to.top) }, { transform: 'none' }], GLIDE);
    }
  }
  await Promise.all(exits);
}

/** Cards are measured where they belong, so whatever still moves them is taken off first. */
function still(elements: CardElements): CardElements {
  for (const element of elements.values()) halt(element);
  return elements;
}

function enter(element: HTMLElement, to: DOMRect, motion: BoardMotion, delay: number): Promise<void> {
  return play(element, [{ transform: shift(outside(to, motion.side), 0), ...fade(motion, 0) }, { transform: 'none', ...fade(motion, 1) }], { ...GLIDE, delay, fill: 'backwards' });
}

function leave(element: HTMLElement, from: DOMRect, to: DOMRect, motion: BoardMotion): Promise<void> {
  const y = from.top - to.top;
  const frames = [{ transform: shift(from.left - to.left, y), ...fade(motion, 1) }, { transform: shift(outside(to, motion.side), y), ...fade(motion, 0) }];
  return play(element, frames, { duration: GLIDE.duration, easing: 'cubic-bezier(0.6, 0, 0.9, 0.4)', fill: 'forwards' });
}

const fade = (motion: BoardMotion, opacity: number): Keyframe => (motion.fades ? { opacity } : {});
const shift = (x: number, y: number): string => `translate(${x}px, ${y}px)`;
/** Less than half a pixel is where it already is. */
const isElsewhere = (from: DOMRect, to: DOMRect): boolean => Math.abs(from.left - to.left) + Math.abs(from.top - to.top) > 0.5;
/** As far as the next edge of the page and a little more, for what sticks out of a card. */
const outside = (rect: DOMRect, side: 'left' | 'right'): number => (side === 'left' ? -rect.right : innerWidth - rect.left) * 1.05;
