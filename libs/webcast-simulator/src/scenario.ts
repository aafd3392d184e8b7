import { people, type Person } from './crowd/people';
import { chatter, pictures, questions } from './crowd/questions';
import { gifts } from './gifts';
import { createRandom, type Random } from './random';
import type { Draft, FollowStatus, SimulatedGift } from './message';
import type { TimedDraft } from './playback';

export const scenarioNames = ['calm', 'busy', 'storm'] as const;

/** `calm`: a small evening; `busy`: a show that goes well; `storm`: gifts rain, in many streaks at once. */
export type ScenarioName = (typeof scenarioNames)[number];

type Happening = 'comment' | 'like' | 'gift' | 'join' | 'follow' | 'share';

interface Mood {
  /** Messages per second on average, unless another rate is asked for. */
  readonly rate: number;
  readonly weights: Readonly<Record<Happening, number>>;
  /** How many streaks may run at once, and how long they get at most. */
  readonly streaks: number;
  readonly streakLength: number;
  /** How likely the next message continues a streak, while one runs. */
  readonly streakShare: number;
  /** Above this price a gift is a rare event. */
  readonly usualCoins: number;
  readonly viewers: number;
}

const moods: Readonly<Record<ScenarioName, Mood>> = {
  calm: { rate: 2, weights: { comment: 42, like: 28, gift: 8, join: 16, follow: 4, share: 2 }, streaks: 2, streakLength: 8, streakShare: 0.3, usualCoins: 30, viewers: 60 },
  busy: { rate: 12, weights: { comment: 36, like: 30, gift: 10, join: 18, follow: 4, share: 2 }, streaks: 5, streakLength: 25, streakShare: 0.3, usualCoins: 100, viewers: 900 },
  storm: { rate: 60, weights: { comment: 20, like: 30, gift: 36, join: 10, follow: 3, share: 1 }, streaks: 14, streakLength: 99, streakShare: 0.7, usualCoins: 300, viewers: 5_000 },
};

interface RunningStreak {
  readonly key: string;
  readonly person: Person;
  readonly gift: SimulatedGift;
  readonly target: number;
  count: number;
}

/** TikTok reports how many are watching about this often, in messages of everything else. */
const VIEWERS_EVERY = 25;

/**
 * A show as a pure function of its seed: who does what, and when.
 * @param rate messages per second on average; `Infinity` gives every message the offset it would have at the scenario's own rate
 * @param limit how many messages; without it the show never ends
 */
export function* playScenario(name: ScenarioName, { seed, rate, limit = Infinity }: { readonly seed: number; readonly rate?: number; readonly limit?: number }): Generator<TimedDraft, void> {
  const mood = moods[name];
  const random = createRandom(seed);
  const crowd = new Crowd(random);
  const perSecond = rate === undefined || rate === Infinity ? mood.rate : rate;
  const running: RunningStreak[] = [];
  let streaksEver = 0;
  let watching = mood.viewers;
  let everWatched = mood.viewers * 4;
  let afterMs = 0;

  const startStreak = (person: Person, gift: SimulatedGift): Draft => {
    streaksEver += 1;
    const long = random.chance(0.25);
    const target = long ? random.between(5, mood.streakLength) : random.between(1, 5);
    const streak: RunningStreak = { key: String(streaksEver), person, gift, target, count: 1 };
    running.push(streak);
    return frameOf(streak, false);
  };

  const continueStreak = (): Draft => {
    const streak = random.pick(running);
    if (streak.count >= streak.target) {
      running.splice(running.indexOf(streak), 1);
      return frameOf(streak, true);
    }
    streak.count = Math.min(streak.target, streak.count + (random.chance(0.8) ? 1 : random.between(2, 5)));
    return frameOf(streak, false);
  };

  const frameOf = ({ key, person, gift, count }: RunningStreak, end: boolean): Draft => ({ kind: 'gift', viewer: crowd.seen(person), gift, count, streak: key, end });

  const happen = (): Draft => {
    if (running.length > 0 && (running.length >= mood.streaks || random.chance(mood.streakShare))) return continueStreak();
    switch (pickHappening(random, mood.weights)) {
      case 'comment':
        return crowd.comment();
      case 'like':
        return { kind: 'like', viewer: crowd.sometimesNobody(crowd.liker()), count: random.chance(0.45) ? 15 : random.between(1, 14), unseen: random.chance(0.3) ? random.between(1, 60) : 0 };
      case 'gift': {
        const person = crowd.supporter();
        const gift = pickGift(random, mood.usualCoins);
        const busy = running.some((streak) => streak.person === person && streak.gift === gift);
        if (gift.combo && !busy) return startStreak(person, gift);
        if (gift.combo) return continueStreak();
        // Gifts that cannot streak come with a group of their own, or with none.
        streaksEver += 1;
        return { kind: 'gift', viewer: crowd.seen(person), gift, count: 1, end: true, ...(gift.type === 2 ? { streak: String(streaksEver) } : {}) };
      }
      case 'join':
        return { kind: 'join', viewer: crowd.seen(crowd.anyone()) };
      case 'follow':
        return { kind: 'follow', viewer: crowd.seen(crowd.follow()) };
      case 'share':
        return { kind: 'share', viewer: crowd.seen(crowd.anyone()) };
    }
  };

  for (let index = 0; index < limit; index += 1) {
    // Uneven gaps, because a crowd comes in waves; their mean is the one asked for.
    if (index > 0) afterMs += (1000 / perSecond) * (random.next() + random.next());
    if (index % VIEWERS_EVERY === 0) {
      watching = Math.max(5, watching + random.between(-mood.viewers, mood.viewers) / 20);
      everWatched += random.between(0, 4);
      yield { afterMs: Math.round(afterMs), draft: { kind: 'viewers', now: Math.round(watching), total: Math.round(everWatched) } };
    } else {
      yield { afterMs: Math.round(afterMs), draft: happen() };
    }
  }
}

/** Who is there tonight, what they say, and who follows by now. */
class Crowd {
  private readonly byRank: readonly Person[];
  private readonly follows = new Map<Person, FollowStatus>();
  private readonly lastWords = new Map<Person, string>();

  constructor(private readonly random: Random) {
    this.byRank = people
      .map((person) => ({ person, at: random.next() }))
      .sort((left, right) => left.at - right.at)
      .map(({ person }) => person);
    for (const person of this.byRank) {
      const chance = random.next();
      this.follows.set(person, chance < 0.5 ? 0 : chance < 0.86 ? 1 : chance < 0.96 ? 2 : 3);
    }
  }

  anyone(): Person {
    return this.random.pick(this.byRank);
  }

  /** A few give most of the gifts, as everywhere. */
  supporter(): Person {
    return this.ranked(2.2);
  }

  liker(): Person {
    return this.ranked(1.4);
  }

  /** Somebody who does not follow yet, from now on a follower; anyone when all do. */
  follow(): Person {
    const person = this.byRank.find((candidate) => this.follows.get(candidate) === 0) ?? this.anyone();
    this.follows.set(person, 1);
    return person;
  }

  /** The person as messages show them at this moment. */
  seen(person: Person): Person {
    return { ...person, followStatus: this.follows.get(person) ?? 0 };
  }

  /** Now and then TikTok leaves out who it was. */
  sometimesNobody(person: Person): Person | null {
    return this.random.chance(0.004) ? null : this.seen(person);
  }

  comment(): Draft {
    const { random } = this;
    const person = this.ranked(1.3);
    const before = this.lastWords.get(person);
    const text = before !== undefined && random.chance(0.08) ? before : this.words(person);
    this.lastWords.set(person, text);
    const emotes = random.chance(0.03) ? [{ at: text.length, name: random.pick(['sparkle', 'heart', 'moon']) }] : [];
    return { kind: 'comment', viewer: this.sometimesNobody(person), text, emotes };
  }

  private words({ language }: Person): string {
    const { random } = this;
    if (random.chance(0.08)) return random.pick(pictures);
    return random.pick(random.chance(0.55) ? questions[language] : chatter[language]);
  }

  private ranked(steepness: number): Person {
    const person = this.byRank[Math.floor(this.random.next() ** steepness * this.byRank.length)];
    return person ?? this.anyone();
  }
}

function pickHappening(random: Random, weights: Mood['weights']): Happening {
  const entries = Object.entries(weights) as [Happening, number][];
  let left = random.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [happening, weight] of entries) {
    left -= weight;
    if (left < 0) return happening;
  }
  return 'comment';
}

/** The dearer, the rarer: half as often for four times the price, and half of that above what is usual. */
function pickGift(random: Random, usualCoins: number): SimulatedGift {
  const weightOf = (gift: SimulatedGift): number => gift.coins ** -0.5 * (gift.coins > usualCoins ? 0.5 : 1);
  let left = random.next() * gifts.reduce((sum, gift) => sum + weightOf(gift), 0);
  for (const gift of gifts) {
    left -= weightOf(gift);
    if (left < 0) return gift;
  }
  return random.pick(gifts);
}
