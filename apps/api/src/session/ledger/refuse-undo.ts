import { DomainError } from '@app/domain';
import type { ActionRow } from './action.repository';

/** @throws DomainError `action.not-undoable` with what to do instead */
export function refuseUndo(action: ActionRow): void {
  const refusal = refusalOf(action);
  if (refusal !== null) throw new DomainError('action.not-undoable', refusal);
}

function refusalOf({ kind, undone_seq: undoneSeq, undone_by: undoneBy, obstacle }: ActionRow): string | null {
  if (kind === 'undo') return 'An undo cannot be taken back. Do again what it took back.';
  if (undoneSeq !== null) return `This was taken back already, by ${undoneBy ?? 'somebody'}.`;
  switch (obstacle) {
    case null:
      return null;
    case 'reset':
      return 'A later reset stands. Undo that first.';
    case 'rescore':
      return 'A later re-score stands. Undo that first.';
    case 'air':
      return 'Something was put on air or taken off since. Undo that first.';
    case 'past':
      return kind === 'on-air' ? 'It is not on air any more.' : 'The show has gone on since. Put the comment on air again instead.';
  }
}
