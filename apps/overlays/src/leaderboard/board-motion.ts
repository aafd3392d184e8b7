import type { ViewerId } from '@app/domain';
import { halt, play } from '../motion/play';
import type { Side } from './board-layout';
import type { Moves } from './plan-moves';

/** Where each card is seen, in pixels of the page; a card on its way counts as where it is now. */
export type Seen = ReadonlyMap<ViewerId, DOMRect>;
export type CardElements = ReadonlyMap<ViewerId, HTMLElement>;

/** Pixels. */
interface Way {
  readonly x: number;
  readonly y: number;
}

const GLIDE = { duration: 500, easing: '--glide' } as const;
/** Between one that comes in and the next; of five the last still stands in time. */
const STAGGER_MS = 20;

/** @returns what is on screen, to be measured before the board changes */
export function look(elements: CardElements): Seen {
  return new Map([...elements].map(([id, element]) => [id, element.getBoundingClientRect()]));
}

/** How a board moves. */
export interface BoardMotion {
  /** Where cards come from and go to. */
  readonly side: Side;
  /** Which end of a card stays in line while its size switches: what hangs or what stands. */
  readonly anchor: 'top' | 'bottom';
  /** Nothing may be half there on a key colour. */
  readonly fades: boolean;
}

/**
 * First, last, invert, play: the board stands in its new order already; every card starts where it was seen and goes
 * where it belongs, by transform and opacity only; its size switches, because a card that is scaled squeezes its words.
 * A card that is overtaken by the next change goes on from where it is.
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
    else if (from !== undefined) void glide(element, way(from, to, motion.anchor));
  }
  await Promise.all(exits);
}

/** What stands beside the cards goes along when they make room or take it. */
export function moveAlong(element: HTMLElement, before: DOMRect): void {
  halt(element);
  void glide(element, way(before, element.getBoundingClientRect(), 'top'));
}

/** Cards are measured where they belong, so whatever still moves them is taken off first. */
function still(elements: CardElements): CardElements {
  for (const element of elements.values()) halt(element);
  return elements;
}

async function glide(element: HTMLElement, from: Way): Promise<void> {
  if (isFar(from)) await play(element, [{ transform: shift(from) }, { transform: 'none' }], GLIDE);
}

function enter(element: HTMLElement, to: DOMRect, motion: BoardMotion, delay: number): Promise<void> {
  return play(element, [{ transform: shift(outside(to, motion.side)), ...fade(motion, 0) }, { transform: 'none', ...fade(motion, 1) }], { ...GLIDE, delay, fill: 'backwards' });
}

function leave(element: HTMLElement, from: DOMRect, to: DOMRect, motion: BoardMotion): Promise<void> {
  const start = way(from, to, motion.anchor);
  const out = outside(to, motion.side);
  const end = out.x === 0 ? { x: start.x, y: out.y } : { x: out.x, y: start.y };
  const frames = [{ transform: shift(start), ...fade(motion, 1) }, { transform: shift(end), ...fade(motion, 0) }];
  return play(element, frames, { duration: GLIDE.duration, easing: 'cubic-bezier(0.6, 0, 0.9, 0.4)', fill: 'forwards' });
}

const fade = (motion: BoardMotion, opacity: number): Keyframe => (motion.fades ? { opacity } : {});
const shift = ({ x, y }: Way): string => `translate(${x}px, ${y}px)`;
/** Less than half a pixel is where it already is. */
const isFar = ({ x, y }: Way): boolean => Math.abs(x) + Math.abs(y) > 0.5;
/** From where a card belongs to where it was seen. Sideways by its middle, which stays in line whatever its width. */
const way = (from: DOMRect, to: DOMRect, anchor: 'top' | 'bottom'): Way => ({ x: from.left + from.width / 2 - to.left - to.width / 2, y: from[anchor] - to[anchor] });

/** As far as the edge of the page and a little more, for what sticks out of a card. */
function outside(rect: DOMRect, side: Side): Way {
  switch (side) {
    case 'left':
      return { x: -rect.right * 1.05, y: 0 };
    case 'right':
      return { x: (innerWidth - rect.left) * 1.05, y: 0 };
    case 'top':
      return { x: 0, y: -rect.bottom * 1.05 };
    case 'bottom':
      return { x: 0, y: innerHeight - rect.top + rect.height };
  }
}
