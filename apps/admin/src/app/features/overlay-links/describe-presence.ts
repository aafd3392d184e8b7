import type { OverlayPresence, Question, Standings } from '@app/contracts';
import { presenceWords as words } from './presence.words';

/** Updates come ten times a second and are told once a second: what is older than this has been missed. */
const LATE_MS = 4_000;
/** Longer ago than this, the age alone would look like trouble in a show where nothing changes. */
const RECENT_MS = 10_000;

export interface DescribedPresence {
  /** `late`: it is connected and does not show what it should. */
  readonly tone: 'fine' | 'late';
  readonly text: string;
}

/** What the dashboard knows of the show, to compare with what an overlay painted. */
export interface ShownState {
  readonly standings: Standings | null;
  readonly question: Question | null;
}

/** Whether an overlay shows what it should, in words. `now` in milliseconds since 1970. */
export function describePresence(overlay: OverlayPresence, shown: ShownState, now: number): DescribedPresence {
  const due = dueSince(overlay, shown);
  const age = Math.max(0, now - Date.parse(overlay.painted?.at ?? overlay.connectedAt));
  if (due !== null && now - due > LATE_MS && age > LATE_MS) return { tone: 'late', text: overlay.painted ? words.late(ago(age)) : words.nothingPainted };
  if (overlay.painted === null) return { tone: 'fine', text: words.connected };
  return { tone: 'fine', text: age < RECENT_MS ? words.painted(ago(age)) : words.upToDate };
}

/** Since when something is to be seen that the overlay has not painted, as far as is known; null when nothing is. */
function dueSince({ painted, page, connectedAt }: OverlayPresence, { standings, question }: ShownState): number | null {
  if (page === 'question') {
    if (question === null) return null;
    return painted === null || Date.parse(painted.at) < Date.parse(question.at) ? Date.parse(question.at) : null;
  }
  // What the others show comes and goes by itself, and is not known here.
  if (page !== 'overlay') return null;
  // An overlay may be told to show another session than the one on this screen.
  if (standings === null || (painted !== null && painted.sessionId !== standings.sessionId)) return null;
  if (painted === null) return Date.parse(connectedAt);
  return painted.version < standings.version ? Date.parse(painted.at) : null;
}

function ago(ms: number): string {
  return words.seconds(ms < RECENT_MS ? (ms / 1000).toFixed(1) : String(Math.round(ms / 1000)));
}
