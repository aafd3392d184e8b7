import { CHAT_TOLD, type ChatLine, type GiftMoment, type GoalsProgress, type OverlayPage, type Question, type SessionView, type ShowTimer, type Standings } from '@app/contracts';
import { commentId, giftId, sessionId, viewerId } from '@app/domain';
import type { Stage } from './stage';
import { seeded } from './made-events';

const SUPPORTERS = 12;
const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 20, 0, second)).toISOString();

export const madeSession: SessionView = {
  id: sessionId('0b5c7c1e-0000-4000-8000-00000000b1f0'), host: 'mali_star', title: null, status: 'running', connection: { state: 'idle' },
  createdAt: at(0), startedAt: at(0), stoppedAt: null,
};

const person = (index: number) => ({ viewerId: viewerId(String(7_000 + index)), handle: `viewer.${index}`, nickname: `Viewer ${index}`, avatarUrl: null });

/** What changes on each page, update after update, without end: a function that tells a stage the next of it. */
export function newsFor(page: OverlayPage): (stage: Stage) => void {
  const draw = seeded(5);
  let update = 0;
  switch (page) {
    case 'overlay': {
      const points = Array.from({ length: SUPPORTERS }, () => 0);
      return (stage) => {
        const lucky = draw(SUPPORTERS);
        points[lucky] = (points[lucky] ?? 0) + draw(500);
        stage.tell('standings', rankingOf(points, ++update));
      };
    }
    case 'question':
      return (stage) => stage.tell('question', update++ % 3 === 2 ? null : questionOf(update), madeSession.id);
    case 'alerts':
      return (stage) => stage.tell('gifts', [giftOf(Math.floor(++update / 4), 1 + (update % 4))], madeSession.id);
    case 'chat':
      return (stage) => {
        update += 1;
        stage.tell('comments', Array.from({ length: CHAT_TOLD }, (_, index) => lineOf(update + index)), madeSession.id, 'made');
      };
    case 'goal':
      return (stage) => stage.tell('goals', goalOf((++update * 37) % 12_000), madeSession.id);
    case 'timer':
      return (stage) => stage.tell('timer', timerOf(++update), madeSession.id);
  }
}

function rankingOf(points: readonly number[], version: number): Standings {
  const entries = points
    .map((value, index) => ({ ...person(index), points: value, likes: 0, comments: 0, gifts: 0 }))
    .sort((one, other) => other.points - one.points)
    .map((entry, place) => ({ ...entry, rank: place + 1 }));
  return { sessionId: madeSession.id, version, participants: 348, active: entries.filter(({ points: value }) => value > 0).length, entries: entries.slice(0, 5) };
}

function questionOf(index: number): Question {
  return { ...person(index % SUPPORTERS), commentId: commentId(String(index)), text: `Will it be a good year, number ${index}?`, emotes: [], at: at(index), until: null, leftMs: null };
}

function giftOf(streak: number, count: number): GiftMoment {
  return { ...person(streak % SUPPORTERS), id: `streak ${streak}`, giftId: giftId('5655'), giftName: 'Rose', iconUrl: null, coins: 1, count, at: at(streak) };
}

function lineOf(index: number): ChatLine {
  return { ...person(index % SUPPORTERS), id: commentId(String(index)), text: `Good evening, number ${index}`, emotes: [], at: at(index) };
}

function goalOf(value: number): GoalsProgress {
  return { goals: [{ kind: 'likes', title: null, target: 10_000, milestones: [2_500, 5_000], value }] };
}

/** Put off a little at each update, as by coins. */
function timerOf(update: number): ShowTimer {
  const now = Date.now();
  return {
    state: 'running', label: 'Subathon', round: 1, rounds: 3, startedAt: at(0), durationMs: 600_000, endsAt: new Date(now + 600_000).toISOString(),
    remainingMs: 600_000, msPerCoin: 500, addedByCoinsMs: update * 500, addedMs: 0, now: new Date(now).toISOString(),
  };
}
