import type { ActionPage, SessionAction } from '@app/contracts';
import { commentId, viewerId } from '@app/domain';

/** Answers as they would come, for the documentation of the API. Made up. */

const viewer = { viewerId: viewerId('7000000000000000001'), handle: 'ploy.example', nickname: 'Ploy', avatarUrl: null };
const none = { points: null, reason: '', ruleVersion: null, comment: null, by: 'owner', undoes: null, undone: null };

export const adjustmentExample: SessionAction = { ...none, seq: '90346', kind: 'adjustment', viewer, points: -12.5, reason: 'The gift came twice', at: '2026-01-10T20:41:07.000Z', undoable: true };

export const undoExample: SessionAction = { ...none, seq: '90351', kind: 'undo', viewer, undoes: '90346', at: '2026-01-10T20:42:00.000Z', undoable: false };

export const actionsExample: ActionPage = {
  actions: [
    undoExample,
    { ...none, seq: '90350', kind: 'on-air', viewer, comment: { commentId: commentId('4711'), text: 'Will my shop do better next year?' }, at: '2026-01-10T20:41:40.000Z', undoable: true },
    { ...adjustmentExample, undone: { seq: undoExample.seq, by: 'owner', at: undoExample.at }, undoable: false },
  ],
  nextCursor: adjustmentExample.seq,
};
