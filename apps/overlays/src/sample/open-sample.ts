import { signal } from '@angular/core';
import type { ChatLine, GiftMoment, GoalsProgress, OverlayTest, Question, SessionView, ShowTimer, Standings } from '@app/contracts';
import type { LiveClient, Link } from '@app/live-client';
import type { Sample } from '../stage/read-parameters';
import { SAMPLE_DAY } from './sample-content';
import { QUESTION_TURNS, SAMPLE_SESSION, takeTurn, type Turn } from './take-turn';
import { tidy } from './tidy';
import { torture } from './torture';

const contents = { tidy, torture } as const;

/** How long a turn is in a sample that moves, milliseconds. */
const TURN_MS = 2_500;
/** Gifts come after the page has opened: what was there before, no alert shows. */
const GIFTS_AFTER_MS = 250;

/**
 * A live client without a server and without a token, for the designer and for pictures. It stands still unless the
 * address says `sample-motion=on`; `sample-turn` is the turn that it begins with.
 */
export function openSample(sample: Sample, query: URLSearchParams): LiveClient {
  const content = contents[sample];
  const moves = query.get('sample-motion') === 'on';
  let turn = Math.min(10_000, Math.max(0, Math.trunc(Number(query.get('sample-turn'))) || 0));
  const session: SessionView = {
    id: SAMPLE_SESSION, host: content.host, title: null, status: 'running', connection: { state: 'idle' }, createdAt: SAMPLE_DAY, startedAt: SAMPLE_DAY, stoppedAt: null,
  };
  const first = takeTurn(content, turn);
  const standings = signal<Standings | null>(first.standings);
  const question = signal<Question | null>(moves ? justAsked(first.question) : first.question);
  const gifts = signal<readonly GiftMoment[] | null>([]);
  const comments = signal<readonly ChatLine[] | null>(first.comments);
  const goals = signal<GoalsProgress | null>(first.goals);
  const timer = signal<ShowTimer | null | undefined>(moves ? running(first.timer) : first.timer);

  const openedAt = Date.now();
  const former = new Set(first.gifts.slice(0, -1).map(({ id }) => id));
  const tellGifts = (told: readonly GiftMoment[]): void => gifts.set(told.filter(({ id }) => !former.has(id)).map(justSent));
  const show = (now: Turn): void => {
    standings.set(now.standings);
    // One that is on air already goes on, and so does its time.
    if (question()?.commentId !== now.question.commentId) question.set(justAsked(now.question));
    tellGifts(now.gifts);
    comments.set(now.comments);
    goals.set(now.goals);
    // A clock that is extended with each turn would never be seen to run.
    if (turn % 4 === 0) timer.set(running(now.timer, Date.now() - openedAt));
  };
  const opening = setTimeout(() => tellGifts(first.gifts), GIFTS_AFTER_MS);
  const going = moves ? setInterval(() => show(takeTurn(content, ++turn)), TURN_MS) : undefined;

  return {
    link: signal<Link>('open').asReadonly(),
    session: signal<SessionView | null | undefined>(session).asReadonly(),
    standings, question, gifts, comments, goals, timer,
    test: signal<OverlayTest | null>(null).asReadonly(),
    activity: signal([]).asReadonly(),
    prepared: signal(null).asReadonly(),
    services: signal({ away: [], since: null }).asReadonly(),
    overlays: signal(null).asReadonly(),
    lastHeardAt: signal(Date.now()).asReadonly(),
    watch: () => undefined,
    painted: () => undefined,
    close: () => {
      clearTimeout(opening);
      clearInterval(going);
    },
  };
}

/** Leaves when the next one comes, as one with a time on air does. */
function justAsked(question: Question): Question {
  const [now, leftMs] = [Date.now(), QUESTION_TURNS * TURN_MS];
  return { ...question, at: new Date(now).toISOString(), until: new Date(now + leftMs).toISOString(), leftMs };
}

/** Alerts let go of what is old. */
const justSent = (gift: GiftMoment): GiftMoment => ({ ...gift, at: new Date().toISOString() });

function running(timer: ShowTimer, goneMs = 0): ShowTimer {
  const now = Date.now();
  const remainingMs = Math.max(0, timer.remainingMs - goneMs);
  return { ...timer, state: 'running', remainingMs, endsAt: new Date(now + remainingMs).toISOString(), now: new Date(now).toISOString() };
}
