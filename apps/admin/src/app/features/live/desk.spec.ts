import { TestBed } from '@angular/core/testing';
import { sessionId } from '@app/domain';
import { Refusal } from '../../testing/held-server';
import { madeUpComment, madeUpSession, SESSION, START } from '../../testing/made-up';
import { people, startDesk as start } from './testing/start-desk';

const [one, two, three] = people;
const at = `/sessions/${SESSION}`;

describe('the loop of the desk', () => {
  it('shows whoever is on top, with the comment to put on air', async () => {
    const { viewer } = await start();
    expect([viewer.viewerId(), viewer.newest()?.id]).toEqual([one.viewerId, '9']);
  });

  it('puts the newest comment on air and stays with its viewer when the ranking turns', async () => {
    const { server, loop, board, rank } = await start();
    server.routes[`PUT ${at}/question`] = (request) => request.body;
    await loop.putNewestOnAir();
    expect(server.asked).toContain(`PUT ${at}/question`);
    await rank(2, two, one, three);
    expect(board.selectedId()).toBe(one.viewerId);
    expect(board.topElsewhere()?.viewerId).toBe(two.viewerId);
  });

  it('goes on to the next comment when the newest is on air already', async () => {
    const { server, loop, client, settle } = await start();
    server.routes[`GET ${at}/viewers/${one.viewerId}/comments`] = () => ({ comments: [madeUpComment('9'), madeUpComment('8')], nextCursor: null });
    const put: unknown[] = [];
    server.routes[`PUT ${at}/question`] = (request) => { put.push(request.body); return request.body; };
    client.question.set({ ...madeUpComment('9'), commentId: madeUpComment('9').id, nickname: 'Viewer 1', avatarUrl: null, at: START, until: null, leftMs: null });
    await settle();
    await loop.putNewestOnAir();
    expect(put).toEqual([{ commentId: '8' }]);
  });

  it('follows the top again after a reset of everybody', async () => {
    const { server, loop, board, rank } = await start();
    server.routes[`POST ${at}/reset`] = () => ({ seq: '5' });
    board.select(three.viewerId);
    await loop.resetAll();
    await rank(2, two, one, three);
    expect(board.selectedId()).toBe(two.viewerId);
  });

  it('says so when there is no new comment', async () => {
    const { server, loop, said, settle } = await start();
    server.routes[`GET ${at}/viewers/${one.viewerId}/comments`] = () => ({ comments: [], nextCursor: null });
    await settle();
    await loop.putNewestOnAir();
    expect(said).toEqual(['There is no new comment of this viewer to put on air.']);
  });

  it('resets at once, and goes on to whom the server names', async () => {
    const { server, loop, board, rank, said, asked } = await start();
    server.routes[`POST ${at}/viewers/${one.viewerId}/reset`] = () => ({ next: three.viewerId, seq: '5' });
    const resetting = loop.resetAndNext();
    await rank(2, two, one, three);
    await resetting;
    expect(asked).toEqual([]);
    expect(server.asked).toContain(`POST ${at}/viewers/${one.viewerId}/reset`);
    expect(board.selectedId()).toBe(three.viewerId);
    expect(said).toEqual(['Score of \u2068Viewer 1\u2069 reset. \u2068Viewer 3\u2069 is next.']);
  });

  it('resets one viewer by a double click', async () => {
    const { server, loop, settle } = await start();
    server.routes[`POST ${at}/viewers/${one.viewerId}/reset`] = () => ({ next: two.viewerId, seq: '5' });
    await loop.resetAndNext();
    await settle();
    await loop.resetAndNext();
    expect(server.asked.filter((name) => name.endsWith('/reset'))).toEqual([`POST ${at}/viewers/${one.viewerId}/reset`]);
  });

  it('does nothing on old numbers', async () => {
    const { server, loop, client, answers, board, undo } = await start();
    answers.change = { points: 5, reason: 'Late' };
    client.link.set('lost');
    for (const act of [loop.resetAndNext(), loop.adjust(), loop.hideOrShow(), loop.putNewestOnAir(), loop.takeOff(), undo.undoLast()]) await act;
    expect(server.asked.filter((name) => !name.startsWith('GET'))).toEqual([]);
    expect(board.selectedId()).toBe(one.viewerId);
  });

  it('follows the top again when nobody is next', async () => {
    const { server, loop, board, rank, said } = await start();
    server.routes[`POST ${at}/viewers/${one.viewerId}/reset`] = () => ({ next: null, seq: '5' });
    await loop.resetAndNext();
    expect(said[0]).toContain('Nobody is next yet.');
    await rank(2, two);
    expect(board.selectedId()).toBe(two.viewerId);
  });

  it('takes off only what is on', async () => {
    const { server, loop, client } = await start();
    server.routes[`DELETE ${at}/question`] = () => ({ seq: '6' });
    await loop.takeOff();
    expect(server.asked).not.toContain(`DELETE ${at}/question`);
    client.question.set({ ...madeUpComment('9'), commentId: madeUpComment('9').id, nickname: 'Viewer 1', avatarUrl: null, at: START, until: null, leftMs: null });
    await loop.takeOff();
    expect(server.asked).toContain(`DELETE ${at}/question`);
  });

  it('walks through what is shown, and no further than its ends', async () => {
    const { board } = await start();
    board.step(1);
    board.step(1);
    board.step(1);
    expect(board.selectedId()).toBe(three.viewerId);
    board.query.set('viewer 1');
    board.step(-1);
    expect(board.selectedId()).toBe(one.viewerId);
  });
});

describe('how long comments stay on air', () => {
  const onAir = { ...madeUpComment('9'), commentId: madeUpComment('9').id, nickname: 'Viewer 1', avatarUrl: null, at: START, until: null, leftMs: null };
  const hearing = async () => {
    const desk = await start();
    const put: unknown[] = [];
    desk.server.routes[`PUT ${at}/question`] = (request) => { put.push(request.body); return request.body; };
    return { ...desk, put };
  };
  afterEach(() => localStorage.clear());

  it('is until somebody takes them off, unless it was chosen; the next visit still knows', async () => {
    const { loop, put } = await hearing();
    await loop.putNewestOnAir();
    await loop.limitTo(60);
    await loop.putNewestOnAir();
    expect(put).toEqual([{ commentId: '9' }, { commentId: '9', seconds: 60 }]);
    TestBed.resetTestingModule();
    expect((await start()).time.seconds()).toBe(60);
  });

  it('holds at once for the one that is on air, and gives it no end when that was chosen', async () => {
    const { loop, client, put } = await hearing();
    client.question.set(onAir);
    await loop.limitTo(30);
    await loop.limitTo(null);
    expect(put).toEqual([{ commentId: '9', seconds: 30 }, { commentId: '9', seconds: null }]);
  });

  it('is told by what the server said was left, whatever the clock here says', async () => {
    const { client, time } = await hearing();
    client.question.set({ ...onAir, until: START, leftMs: 37_000 });
    expect(time.left()).toMatch(/^0:3[678]$/);
    client.question.set(onAir);
    expect(time.left()).toBeNull();
  });

  it('cannot be changed on old numbers, but is kept for what comes next', async () => {
    const { loop, client, put, time } = await hearing();
    client.question.set(onAir);
    client.link.set('lost');
    await loop.limitTo(45);
    expect([put, time.seconds()]).toEqual([[], 45]);
  });
});

describe('the show', () => {
  it('offers what makes sense now, and nothing to whoever only looks', async () => {
    const { show, client } = await start();
    expect([...show.commands()]).toEqual(['pause', 'stop']);
    client.session.set(madeUpSession({ status: 'stopped' }));
    expect([...show.commands()]).toEqual(['start']);
    expect(show.isOn()).toBe(false);
    TestBed.resetTestingModule();
    expect([...(await start('viewer')).show.commands()]).toEqual([]);
  });

  it('makes a session and starts it', async () => {
    const { show, server, client } = await start();
    const made = sessionId('5d0f3d4e-1111-4222-8333-444455556666');
    server.routes['POST /sessions'] = () => madeUpSession({ id: made, status: 'ready' });
    server.routes[`POST /sessions/${made}/start`] = () => madeUpSession({ id: made });
    await expect(show.startNew('@demo')).resolves.toBe(true);
    expect(server.asked.slice(-2)).toEqual(['POST /sessions', `POST /sessions/${made}/start`]);
    expect(client.watched.at(-1)).toBeNull();
  });

  it('tells a failure and is ready for the next try', async () => {
    const { show, server, failed } = await start();
    server.routes['POST /sessions'] = () => new Refusal(409, 'session.host-busy');
    await expect(show.startNew('@mali_star')).resolves.toBe(false);
    expect(failed).toHaveLength(1);
    expect(show.busy()).toBeNull();
  });

  it('stops only after a yes', async () => {
    const { show, server, answers, said } = await start();
    server.routes[`POST ${at}/stop`] = () => madeUpSession({ status: 'stopped' });
    answers.sure = false;
    await show.stop();
    expect(server.asked).not.toContain(`POST ${at}/stop`);
    answers.sure = true;
    await show.stop();
    expect(server.asked).toContain(`POST ${at}/stop`);
    expect(said).toEqual(['Session stopped.']);
  });

  it('calls what it holds old while the server is away, and stops the clock of the live', async () => {
    const { show, client } = await start();
    client.lastHeardAt.set(Date.parse(START) + 60_000);
    client.link.set('lost');
    expect(show.stale()).toBe(true);
    expect(show.locked()).toBe(true);
    expect(show.described()?.detail).toBe('1:00 · 1,204 watching now');
    expect(show.linkTrouble()?.label).toBe('Server lost');
  });

  it('never shows the sums of another session', async () => {
    const { show, client, settle } = await start();
    await settle();
    expect(show.detail()?.totals.comments).toBe(12);
    client.session.set(madeUpSession({ id: sessionId('another') }));
    expect(show.detail()).toBeNull();
  });
});
