import { signal, type WritableSignal } from '@angular/core';
import type { ActivityLine, GoalsProgress, OverlayPresence, Question, ServicesState, SessionView, ShowTimer, SpokenComment, Standings } from '@app/contracts';
import type { SessionId } from '@app/domain';
import type { Link, LiveClient } from '@app/live-client';

/** A live client whose signals a spec sets itself: what the server would have said. */
export interface HeldLiveClient extends LiveClient {
  readonly link: WritableSignal<Link>;
  readonly session: WritableSignal<SessionView | null | undefined>;
  readonly standings: WritableSignal<Standings | null>;
  readonly question: WritableSignal<Question | null>;
  readonly activity: WritableSignal<readonly ActivityLine[]>;
  readonly prepared: WritableSignal<readonly SpokenComment[] | null>;
  readonly goals: WritableSignal<GoalsProgress | null>;
  readonly timer: WritableSignal<ShowTimer | null | undefined>;
  readonly services: WritableSignal<ServicesState>;
  readonly overlays: WritableSignal<readonly OverlayPresence[] | null>;
  readonly lastHeardAt: WritableSignal<number>;
  /** What was asked for by `watch`, in order. */
  readonly watched: (SessionId | null)[];
}

export function holdLiveClient(): HeldLiveClient {
  const watched: (SessionId | null)[] = [];
  return {
    link: signal<Link>('open'),
    session: signal<SessionView | null | undefined>(undefined),
    standings: signal<Standings | null>(null),
    question: signal<Question | null>(null),
    activity: signal<readonly ActivityLine[]>([]),
    prepared: signal<readonly SpokenComment[] | null>(null),
    gifts: signal(null),
    comments: signal(null),
    goals: signal<GoalsProgress | null>(null),
    timer: signal<ShowTimer | null | undefined>(undefined),
    test: signal(null),
    services: signal<ServicesState>({ away: [], since: null }),
    overlays: signal<readonly OverlayPresence[] | null>(null),
    lastHeardAt: signal(0),
    watched,
    watch: (session) => void watched.push(session),
    painted: () => undefined,
    close: () => undefined,
  };
}
