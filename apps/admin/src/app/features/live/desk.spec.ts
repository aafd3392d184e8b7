import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { LeaderboardEntry } from '@app/contracts';
import { sessionId } from '@app/domain';
import { AuthStore } from '../../core/auth/auth.store';
import { Clock } from '../../core/timing/clock.service';
import { holdLiveClient } from '../../testing/held-live-client';
import { holdServer, Refusal } from '../../testing/held-server';
import { madeUpComment, madeUpDetail, madeUpEntry, madeUpSession, madeUpStandings, madeUpViewer, SESSION, START } from '../../testing/made-up';
import { Ask } from '../../ui/ask.service';
import { Toaster } from '../../ui/toaster.service';
import { ViewerStore } from '../viewer/viewer.store';
import { BoardStore } from './board.store';
import { LIVE_CLIENT } from './live-client.provider';
import { LoopStore } from './loop.store';
import { ShowStore } from './show.store';

const [one, two, three] = [madeUpEntry(1), madeUpEntry(2), madeUpEntry(3)];
const at = `/sessions/${SESSION}`;

async function start() {
  const client = holdLiveClient();
  const server = holdServer({ [`GET ${at}`]: () => madeUpDetail(), 'GET /auth/me': () => ({ name: 'owner', role: 'owner' }) });
  for (const entry of [one, two, three]) {
    server.routes[`GET ${at}/viewers/${entry.viewerId}`] = () => madeUpViewer({ viewerId: entry.viewerId, nickname: entry.nickname });
    server.routes[`GET ${at}/viewers/${entry.viewerId}/comments`] = (request) => ({ comments: request.params.get('state') === 'new' ? [madeUpComment('9', { viewerId: entry.viewerId })] : [], nextCursor: null });
  }
  const said: string[] = [];
  const failed: unknown[] = [];
  const asked: string[] = [];
  const answers = { sure: true };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]), server.providers, Clock, ShowStore, BoardStore, ViewerStore, LoopStore,
      { provide: LIVE_CLIENT, useValue: client },
      { provide: Toaster, useValue: { say: (text: string) => said.push(text), fail: (error: unknown) => failed.push(error) } },
      { provide: Ask, useValue: { confirm: async ({ title }: { title: string }) => { asked.push(title); return answers.sure; } } },
    ],
  });
  const [show, board, viewer, loop] = [TestBed.inject(ShowStore), TestBed.inject(BoardStore), TestBed.inject(ViewerStore), TestBed.inject(LoopStore)];
  const settle = async () => { TestBed.tick(); await viewer.refresh(); TestBed.tick(); };
  const rank = async (version: number, ...entries: LeaderboardEntry[]) => { client.standings.set(madeUpStandings(version, entries)); await settle(); };
  client.session.set(madeUpSession());
  await rank(1, one, two, three);
  return { client, server, show, board, viewer, loop, said, failed, asked, answers, rank, settle };
}

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
    client.question.set({ ...madeUpComment('9'), commentId: madeUpComment('9').id, nickname: 'Viewer 1', avatarUrl: null, at: START });
    await settle();
    await loop.putNewestOnAir();
    expect(put).toEqual([{ commentId: '8' }]);
  });

  it('follows the top again after a reset of everybody', async () => {
    const { server, loop, board, rank } = await start();
    server.routes[`POST ${at}/reset`] = () => madeUpSession();
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

  it('resets the one it asked about, and goes on to whom the server names', async () => {
    const { server, loop, board, rank, said, asked } = await start();
    server.routes[`POST ${at}/viewers/${one.viewerId}/reset`] = () => ({ next: three.viewerId });
    const resetting = loop.resetAndNext();
    await rank(2, two, one, three);
    await resetting;
    expect(asked).toEqual(['Reset the score of \u2068Viewer 1\u2069?']);
    expect(server.asked).toContain(`POST ${at}/viewers/${one.viewerId}/reset`);
    expect(board.selectedId()).toBe(three.viewerId);
    expect(said).toEqual(['Score of \u2068Viewer 1\u2069 reset. \u2068Viewer 3\u2069 is next.']);
  });

  it('resets nobody without a yes, and nobody on old numbers', async () => {
    const { server, loop, client, asked, answers, board } = await start();
    answers.sure = false;
    await loop.resetAndNext();
    client.link.set('lost');
    answers.sure = true;
    await loop.resetAndNext();
    expect(asked).toHaveLength(1);
    expect(server.asked.filter((name) => name.startsWith('POST'))).toEqual([]);
    expect(board.selectedId()).toBe(one.viewerId);
  });

  it('follows the top again when nobody is next', async () => {
    const { server, loop, board, rank, said } = await start();
    server.routes[`POST ${at}/viewers/${one.viewerId}/reset`] = () => ({ next: null });
    await loop.resetAndNext();
    expect(said[0]).toContain('Nobody is next yet.');
    await rank(2, two);
    expect(board.selectedId()).toBe(two.viewerId);
  });

  it('takes off only what is on', async () => {
    const { server, loop, client } = await start();
    server.routes[`DELETE ${at}/question`] = () => null;
    await loop.takeOff();
    expect(server.asked).not.toContain(`DELETE ${at}/question`);
    client.question.set({ ...madeUpComment('9'), commentId: madeUpComment('9').id, nickname: 'Viewer 1', avatarUrl: null, at: START });
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

describe('the show', () => {
  it('offers what makes sense now, and nothing to whoever only looks', async () => {
    const { show, client, server } = await start();
    expect([...show.commands()]).toEqual(['pause', 'stop']);
    client.session.set(madeUpSession({ status: 'stopped' }));
    expect([...show.commands()]).toEqual(['start']);
    expect(show.isOn()).toBe(false);
    server.routes['GET /auth/me'] = () => ({ name: 'guest', role: 'viewer' });
    await TestBed.inject(AuthStore).entry();
    expect([...show.commands()]).toEqual([]);
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
