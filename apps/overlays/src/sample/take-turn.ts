import { CHAT_TOLD, OVERLAY_TOP, type ChatLine, type GiftMoment, type GoalsProgress, type LeaderboardEntry, type Question, type ShowTimer, type Standings } from '@app/contracts';
import { sessionId, viewerId } from '@app/domain';
import { giftOf, lineOf, questionOf, type SampleContent, type SamplePerson } from './sample-content';

export const SAMPLE_SESSION = sessionId('00000000-0000-4000-8000-000000000000');

/** How many gifts are remembered: more than any queue holds. */
const GIFTS_KEPT = 60;
/** A question stays for this many turns. */
export const QUESTION_TURNS = 2;

/** What the overlays are told at one turn. */
export interface Turn {
  readonly standings: Standings;
  readonly question: Question;
  readonly gifts: readonly GiftMoment[];
  readonly comments: readonly ChatLine[];
  readonly goals: GoalsProgress;
  readonly timer: ShowTimer;
}

/** The same content and the same turn always give the same. @param turn 0, 1, 2, … without an end */
export function takeTurn(content: SampleContent, turn: number): Turn {
  const shown = Math.floor(turn / QUESTION_TURNS);
  return {
    standings: { sessionId: SAMPLE_SESSION, version: turn + 1, participants: content.participants + turn, active: content.active, entries: rank(content, turn).slice(0, OVERLAY_TOP) },
    question: questionOf(at(content.questions, shown), shown),
    gifts: giftsUntil(content, turn),
    comments: Array.from({ length: CHAT_TOLD }, (_, place) => turn + place).map((place) => lineOf(at(content.comments, place), place)),
    goals: { goals: content.goals.map((goal) => ({ ...goal, value: goal.value + Math.ceil(goal.target / 120) * turn })) },
    timer: { ...content.timer, remainingMs: content.timer.remainingMs + turn * content.timer.msPerCoin, addedByCoinsMs: content.timer.addedByCoinsMs + turn * content.timer.msPerCoin },
  };
}

function rank(content: SampleContent, turn: number): LeaderboardEntry[] {
  const { people, points, isRoundabout } = content;
  const scored = people.map((_, place) => {
    const from = isRoundabout ? (place + turn * 2) % people.length : place;
    return { person: at(people, from), points: (points[place] ?? 0) + (isRoundabout ? 0 : gained(place, turn, people.length)) };
  });
  return scored.sort((one, other) => other.points - one.points).map(({ person, points: score }, place) => entryOf(person, place + 1, score));
}

/** Each turn somebody makes up some ground, whoever stood last at the start the most, so that places change hands. */
function gained(place: number, turn: number, people: number): number {
  const rounds = Math.floor(turn / people) + (turn % people > (people - 1 - place) ? 1 : 0);
  return rounds * (1_700 + 1_100 * place);
}

function entryOf(person: SamplePerson, place: number, points: number): LeaderboardEntry {
  return { rank: place, viewerId: viewerId(person.id), handle: person.handle, nickname: person.nickname, avatarUrl: person.picture, points, likes: 0, comments: 0, gifts: 0 };
}

/** A new gift, then its streak as it grows, then the next one. */
function giftsUntil({ gifts }: SampleContent, turn: number): GiftMoment[] {
  const begun = new Map<string, GiftMoment>();
  let left = turn + 1;
  for (let place = 0; left > 0; place += 1) {
    const gift = at(gifts, place);
    const count = gift.counts[Math.min(left, gift.counts.length) - 1] ?? 1;
    begun.set(`gift-${place}`, giftOf(gift, `gift-${place}`, count));
    left -= gift.counts.length;
  }
  return [...begun.values()].slice(-GIFTS_KEPT);
}

function at<T>(list: readonly T[], place: number): T {
  const found = list[place % list.length];
  if (found === undefined) throw new RangeError('A sample needs something of everything.');
  return found;
}
