import type { SessionAction } from '@app/contracts';
import { commentId, viewerId } from '@app/domain';
import { lastOf, sayAction, whyNotUndoable } from './say-action';

const mai = { viewerId: viewerId('7'), handle: 'mai', nickname: 'Mai', avatarUrl: null };

function made(change: Partial<SessionAction>): SessionAction {
  return { seq: '1', kind: 'reset', viewer: mai, points: null, reason: '', ruleVersion: null, comment: null, by: 'owner', at: '2026-11-22T18:00:00.000Z', undoes: null, undone: null, undoable: true, ...change };
}

describe('sayAction', () => {
  it('says what was done, and to whom', () => {
    const comment = { commentId: commentId('9'), text: 'Why?' };
    const said = [
      made({}), made({ viewer: null }), made({ kind: 'adjustment', points: -12.5 }), made({ kind: 'hide' }), made({ kind: 'rescore', viewer: null, ruleVersion: 3 }),
      made({ kind: 'on-air', comment }), made({ kind: 'off-air', comment }), made({ kind: 'off-air' }),
    ].map((action) => sayAction(action).replace(/[\u2068\u2069]/g, ''));
    expect(said).toEqual([
      'Score of Mai reset', 'All scores reset', '−12.5 points for Mai', 'Mai hidden from the ranking', 'All scored again by rules 3', 'On air: “Why?”', 'Taken off air: “Why?”', 'Taken off air',
    ]);
  });
});

describe('whyNotUndoable', () => {
  it('has nothing to say about what can be taken back', () => {
    expect(whyNotUndoable(made({}))).toBeNull();
  });

  it('tells who took it back already, before any other reason', () => {
    const undone = { seq: '2', by: 'somebody', at: '2026-11-22T18:05:00.000Z' };
    expect(whyNotUndoable(made({ undoable: false, undone }))).toMatch(/^Taken back by \u2068somebody\u2069, \d\d:\d\d$/);
  });

  it('tells what stands in the way', () => {
    const why = (['reset', 'rescore', 'on-air'] as const).map((kind) => whyNotUndoable(made({ kind, undoable: false })));
    expect(why).toEqual(['A later reset stands: undo that first.', 'A later re-score stands: undo that first.', 'Something else was put on or taken off since.']);
  });
});

describe('lastOf', () => {
  it('is the newest of mine that can still be taken back', () => {
    const list = [made({ seq: '4', by: 'somebody' }), made({ seq: '3', undoable: false }), made({ seq: '2' }), made({ seq: '1' })];
    expect(lastOf(list, 'owner')?.seq).toBe('2');
    expect(lastOf(list, 'nobody')).toBeNull();
  });
});
