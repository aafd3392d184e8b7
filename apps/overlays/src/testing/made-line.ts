import { signal } from '@angular/core';
import type { ChatLine, GiftMoment, GoalsProgress, OverlayTest, Painted, Question, SessionView, ShowTimer, Standings } from '@app/contracts';
import { sessionId } from '@app/domain';
import type { Link, LiveClient } from '@app/live-client';

export const madeSession: SessionView = {
  id: sessionId('s'), host: 'mali_star', title: null, status: 'running', connection: { state: 'idle' },
  createdAt: '2026-01-01T10:00:00.000Z', startedAt: null, stoppedAt: null,
};

/** A live client without a server: signals that a spec writes, and what was said to it. */
export function madeLine() {
  const told: Painted[] = [];
  return {
    told,
    link: signal<Link>('open'),
    session: signal<SessionView | null | undefined>(madeSession),
    standings: signal<Standings | null>(null),
    question: signal<Question | null>(null),
    gifts: signal<readonly GiftMoment[] | null>(null),
    comments: signal<readonly ChatLine[] | null>(null),
    goals: signal<GoalsProgress | null>(null),
    timer: signal<ShowTimer | null | undefined>(undefined),
    test: signal<OverlayTest | null>(null),
    activity: signal([]),
    prepared: signal(null),
    services: signal({ away: [], since: null }),
    overlays: signal(null),
    lastHeardAt: signal(Date.now()),
    watch: () => undefined,
    painted: (what: Painted) => void told.push(what),
    close: () => undefined,
  } satisfies LiveClient & { told: Painted[] };
}
