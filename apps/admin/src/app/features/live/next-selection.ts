import type { Standings } from '@app/contracts';
import type { SessionId, ViewerId } from '@app/domain';

/** Who is looked at, in which session, and whether somebody chose it. */
export interface Selection {
  readonly session: SessionId | null;
  readonly id: ViewerId | null;
  readonly isChosen: boolean;
}

export const nobody: Selection = { session: null, id: null, isChosen: false };

/**
 * Who is looked at once the ranking has moved. Until somebody is chosen, that is whoever is on top, but not while a hand
 * is over the details (`held`). Who was chosen stays, wherever they stand: a key pressed a moment after a change of
 * place must not hit somebody else. Another session starts over.
 */
export function nextSelection(before: Selection, standings: Standings | null, held: boolean): Selection {
  if (standings === null) return nobody;
  const own = before.session === standings.sessionId ? before : nobody;
  if (own.id !== null && (own.isChosen || held)) return own;
  return { session: standings.sessionId, id: standings.entries[0]?.viewerId ?? null, isChosen: false };
}
