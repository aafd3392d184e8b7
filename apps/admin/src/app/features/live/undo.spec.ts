import type { SessionAction } from '@app/contracts';
import { madeUpComment, madeUpViewer, SESSION, START } from '../../testing/made-up';
import { people, startDesk as start } from './testing/start-desk';

const [one, two, three] = people;
const at = `/sessions/${SESSION}`;

describe('what is done at the desk', () => {
  const action = (seq: string, change: Partial<SessionAction> = {}): SessionAction => ({
    seq, kind: 'reset', viewer: { ...one }, points: null, reason: '', ruleVersion: null, comment: null, by: 'owner', at: START, undoes: null, undone: null, undoable: true, ...change,
  });

  it('is taken back from where it was said, and its viewer is looked at again', async () => {
    const { server, loop, board, offers, said } = await start();
    server.routes[`POST ${at}/viewers/${one.viewerId}/reset`] = () => ({ next: two.viewerId, seq: '5' });
    server.routes[`POST ${at}/actions/5/undo`] = () => action('6', { kind: 'undo' });
    await loop.resetAndNext();
    expect(board.selectedId()).toBe(two.viewerId);
    await offers[0]?.run();
    expect(server.asked).toContain(`POST ${at}/actions/5/undo`);
    expect(board.selectedId()).toBe(one.viewerId);
    expect(said.at(-1)).toBe('Taken back: Score of \u2068Viewer 1\u2069 reset.');
  });

  it('is taken back by a key: the last that I did, not what others did or what is undone', async () => {
    const { server, undo, said } = await start();
    server.routes[`GET ${at}/actions`] = () => ({ actions: [action('9', { kind: 'undo', undoable: false }), action('8', { by: 'somebody' }), action('7', { undoable: false }), action('5')], nextCursor: null });
    server.routes[`POST ${at}/actions/5/undo`] = () => action('10', { kind: 'undo' });
    await undo.undoLast();
    expect(server.asked).toContain(`POST ${at}/actions/5/undo`);
    server.routes[`GET ${at}/actions`] = () => ({ actions: [action('8', { by: 'somebody' })], nextCursor: null });
    await undo.undoLast();
    expect(said.at(-1)).toBe('There is nothing of yours to take back.');
  });

  it('can be points by hand, for a reason, and nothing when it was left', async () => {
    const { server, loop, answers, said, offers } = await start();
    const sent: unknown[] = [];
    server.routes[`POST ${at}/viewers/${one.viewerId}/adjust`] = (request) => { sent.push(request.body); return action('5', { kind: 'adjustment' }); };
    await loop.adjust();
    answers.change = { points: -12.5, reason: 'Came twice' };
    await loop.adjust();
    expect(sent).toEqual([{ points: -12.5, reason: 'Came twice' }]);
    expect(said).toEqual(['−12.5 points for \u2068Viewer 1\u2069.']);
    expect(offers).toHaveLength(1);
  });

  it('can be a viewer hidden: the next is looked at, and the hidden one is found again', async () => {
    const { server, loop, board, rank, settle } = await start();
    server.routes[`POST ${at}/viewers/${one.viewerId}/hide`] = () => ({ seq: '5' });
    server.routes[`POST ${at}/viewers/${one.viewerId}/show`] = () => ({ seq: '6' });
    server.routes[`GET ${at}/hidden`] = () => ({ viewers: [one] });
    server.routes[`GET ${at}/viewers/${one.viewerId}`] = () => madeUpViewer({ viewerId: one.viewerId, hidden: true, rank: null });
    await loop.hideOrShow();
    await rank(2, two, three);
    expect(board.selectedId()).toBe(two.viewerId);
    board.view.set('hidden');
    expect(board.shown().map((entry) => [entry?.viewerId, entry?.rank])).toEqual([[one.viewerId, null]]);
    board.select(one.viewerId);
    await settle();
    await loop.hideOrShow();
    expect(server.asked).toContain(`POST ${at}/viewers/${one.viewerId}/show`);
  });

  it('says nothing of undo where nothing was done', async () => {
    const { server, loop, offers, said } = await start();
    server.routes[`PUT ${at}/question`] = () => ({ ...madeUpComment('9'), nickname: 'Viewer 1', seq: null });
    await loop.putNewestOnAir();
    expect([said.length, offers.length]).toEqual([1, 0]);
  });
});
