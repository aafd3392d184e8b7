import type { SessionAction } from '@app/contracts';
import { displayName } from '../../core/format/names';
import { formatHourMinute } from '../../core/format/times';
import { actionsWords as words } from './actions.words';
import { formatSigned } from './format-signed';

/** What was done, as a sentence without its full stop; names in it are fenced off. */
export function sayAction(action: Pick<SessionAction, 'kind' | 'viewer' | 'points' | 'ruleVersion' | 'comment'>): string {
  const name = displayName(action.viewer ?? { nickname: '' });
  switch (action.kind) {
    case 'adjustment':
      return words.adjustment(formatSigned(action.points ?? 0), name);
    case 'reset':
      return action.viewer === null ? words.resetAll : words.reset(name);
    case 'rescore':
      return words.rescore(String(action.ruleVersion ?? ''));
    case 'hide':
      return words.hide(name);
    case 'on-air':
      return words.onAir(action.comment?.text ?? '');
    case 'off-air':
      return action.comment === null ? words.offAirBare : words.offAir(action.comment.text);
    case 'undo':
      return words.undoing;
  }
}

/** Why it cannot be taken back now; null when it can. */
export function whyNotUndoable(action: Pick<SessionAction, 'kind' | 'undoable' | 'undone'>): string | null {
  if (action.undoable) return null;
  if (action.undone !== null) return words.undone(action.undone.by, formatHourMinute(action.undone.at));
  switch (action.kind) {
    case 'reset':
      return words.laterReset;
    case 'rescore':
      return words.laterRescore;
    case 'on-air':
    case 'off-air':
      return words.laterAir;
    default:
      return words.cannot;
  }
}

/** The last thing that this person did and that can still be taken back. Takes them newest first. */
export function lastOf<T extends Pick<SessionAction, 'by' | 'undoable'>>(actions: readonly T[], name: string): T | null {
  return actions.find((action) => action.by === name && action.undoable) ?? null;
}
