import type { ChatLine, GiftMoment, GoalProgress, Question, ShowTimer } from '@app/contracts';
import { commentId, giftId, viewerId, type Emote } from '@app/domain';

/** Somebody made up. */
export interface SamplePerson {
  readonly id: string;
  readonly handle: string;
  readonly nickname: string;
  readonly picture: string | null;
}

/** A gift, or a streak of it that grows with each turn. */
export interface SampleGift {
  readonly from: SamplePerson;
  readonly name: string;
  readonly picture: string | null;
  readonly coins: number;
  /** How many at each turn of it, rising. */
  readonly counts: readonly [number, ...number[]];
}

export interface SampleText {
  readonly from: SamplePerson;
  readonly text: string;
  readonly emotes?: readonly Emote[];
}

/** Made-up content for every overlay. What is shown of it at a turn, `takeTurn` says. */
export interface SampleContent {
  readonly host: string;
  readonly people: readonly SamplePerson[];
  /** Of the places, at turn 0. */
  readonly points: readonly number[];
  /** Whether the people change their places while the points stay, so that every name is at every place once. */
  readonly isRoundabout: boolean;
  readonly participants: number;
  readonly active: number;
  readonly questions: readonly [SampleText, ...SampleText[]];
  readonly gifts: readonly [SampleGift, ...SampleGift[]];
  readonly comments: readonly [SampleText, ...SampleText[]];
  readonly goals: readonly GoalProgress[];
  readonly timer: ShowTimer;
}

/** A day that never was; no overlay shows it. */
export const SAMPLE_DAY = '2026-01-01T20:00:00.000Z';

export const someone = (id: string, handle: string, nickname: string, picture: string | null = null): SamplePerson => ({ id, handle, nickname, picture });

/** One picture before each of these places of the text. */
export function withEmotes(text: string, places: readonly number[], picture: string): Pick<SampleText, 'text' | 'emotes'> {
  return { text, emotes: places.map((at) => ({ at, imageUrl: picture })) };
}

export function questionOf({ from, text, emotes = [] }: SampleText, place: number): Question {
  return { commentId: commentId(`question-${place}`), viewerId: viewerId(from.id), nickname: from.nickname, avatarUrl: from.picture, text, emotes, at: SAMPLE_DAY, until: null, leftMs: null };
}

export function lineOf({ from, text, emotes = [] }: SampleText, place: number): ChatLine {
  return { id: commentId(String(1_000_000 + place)), viewerId: viewerId(from.id), handle: from.handle, nickname: from.nickname, avatarUrl: from.picture, text, emotes, at: SAMPLE_DAY };
}

export function giftOf({ from, name, picture, coins }: SampleGift, id: string, count: number): GiftMoment {
  return { id, viewerId: viewerId(from.id), handle: from.handle, nickname: from.nickname, avatarUrl: from.picture, giftId: giftId(`sample-${name}`), giftName: name, iconUrl: picture, coins, count, at: SAMPLE_DAY };
}
