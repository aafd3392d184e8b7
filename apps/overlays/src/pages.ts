import type { Type } from '@angular/core';
import type { OverlayFeed, OverlayPage } from '@app/contracts';
import type { Position } from './stage/read-parameters';

/** One overlay: its address, what it listens to, where it stands, and its own code. */
export interface Page {
  readonly path: OverlayPage;
  /** As the style sheets call it. */
  readonly name: string;
  readonly feeds: readonly OverlayFeed[];
  /** Where it stands unless the address says otherwise. */
  readonly position: Position;
  readonly load: () => Promise<Type<unknown>>;
}

const leaderboard: Page = {
  path: 'overlay', name: 'leaderboard', feeds: ['standings'], position: 'top-left',
  load: async () => (await import('./leaderboard/leaderboard.overlay')).LeaderboardOverlay,
};
const question: Page = {
  path: 'question', name: 'question', feeds: ['question', 'standings'], position: 'top-right',
  load: async () => (await import('./question/question.overlay')).QuestionOverlay,
};
const alerts: Page = {
  path: 'alerts', name: 'alerts', feeds: ['gifts'], position: 'top',
  load: async () => (await import('./alerts/alerts.overlay')).AlertsOverlay,
};
const chat: Page = {
  path: 'chat', name: 'chat', feeds: ['comments'], position: 'bottom-left',
  load: async () => (await import('./chat/chat.overlay')).ChatOverlay,
};
const goal: Page = {
  path: 'goal', name: 'goal', feeds: ['goals'], position: 'top',
  load: async () => (await import('./goal/goal.overlay')).GoalOverlay,
};
const timer: Page = {
  path: 'timer', name: 'timer', feeds: ['timer'], position: 'top-right',
  load: async () => (await import('./timer/timer.overlay')).TimerOverlay,
};

const pages: readonly Page[] = [leaderboard, question, alerts, chat, goal, timer];

/** A handful of pages and a path: a router would be the largest thing on them. @param path `location.pathname` */
export function pageAt(path: string): Page {
  const name = path.replaceAll('/', '');
  return pages.find((page) => page.path === name) ?? leaderboard;
}
