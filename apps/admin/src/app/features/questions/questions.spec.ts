import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { PutPrepared, SpokenComment } from '@app/contracts';
import { AuthStore } from '../../core/auth/auth.store';
import { Clock } from '../../core/timing/clock.service';
import { holdLiveClient } from '../../testing/held-live-client';
import { holdServer, Refusal } from '../../testing/held-server';
import { madeUpComment, madeUpDetail, madeUpLine, madeUpSession, SESSION } from '../../testing/made-up';
import { Ask } from '../../ui/ask.service';
import { Toaster } from '../../ui/toaster.service';
import { LIVE_CLIENT } from '../live/live-client.provider';
import { ShowStore } from '../live/show.store';
import { CommentSearchStore } from './comment-search.store';
import { PreparedStore } from './prepared.store';

const at = `/sessions/${SESSION}`;
const spoken = (id: string): SpokenComment => ({ ...madeUpComment(id), handle: 'viewer.1', nickname: 'Viewer 1', avatarUrl: null, rank: 1 });
const isPut = (body: unknown): body is PutPrepared => typeof body === 'object' && body !== null && 'commentIds' in body;

async function start(role: 'owner' | 'viewer' = 'owner') {
  localStorage.clear();
  const client = holdLiveClient();
  const put: string[] = [];
  const server = holdServer({
    [`GET ${at}`]: () => madeUpDetail(),
    'GET /auth/me': () => ({ name: 'somebody', role }),
    [`PUT ${at}/prepared`]: ({ body }) => {
      const ids = isPut(body) ? body.commentIds : [];
      put.push(ids.join());
      return { comments: ids.map(spoken) };
    },
  });
  const said: { readonly text: string; readonly run?: (() => unknown) | undefined }[] = [];
  const failed: unknown[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]), server.providers, Clock, ShowStore, PreparedStore, CommentSearchStore,
      { provide: LIVE_CLIENT, useValue: client },
      { provide: Toaster, useValue: { say: (text: string, act?: { run: () => unknown }) => said.push({ text, run: act?.run }), fail: (error: unknown) => failed.push(error) } },
      { provide: Ask, useValue: {} },
    ],
  });
  await TestBed.inject(AuthStore).entry();
  client.session.set(madeUpSession());
  const prepared = TestBed.inject(PreparedStore);
  return { client, server, put, said, failed, prepared, search: TestBed.inject(CommentSearchStore), shown: () => prepared.comments()?.map(({ id }) => id).join() };
}

describe('what is prepared', () => {
  it('is what the server says last', async () => {
    const { client, prepared, shown } = await start();
    expect(shown()).toBeUndefined();
    client.prepared.set(['1', '2'].map(spoken));
    await prepared.add(spoken('3').id);
    expect(shown()).toBe('1,2,3');
    client.prepared.set([spoken('3')]);
    expect(shown()).toBe('3');
  });

  it('is moved at once, and moved back when the server refuses', async () => {
    const { client, server, prepared, shown, failed } = await start();
    client.prepared.set(['1', '2', '3'].map(spoken));
    server.routes[`PUT ${at}/prepared`] = () => new Refusal(404, 'comment.not-found');
    const moving = prepared.move(0, 2);
    expect(shown()).toBe('2,3,1');
    await moving;
    expect([shown(), failed.length]).toEqual(['1,2,3', 1]);
  });

  it('comes back to its place when its removal is taken back', async () => {
    const { client, prepared, put, said, shown } = await start();
    client.prepared.set(['1', '2', '3'].map(spoken));
    await prepared.remove(spoken('2').id);
    expect(shown()).toBe('1,3');
    await said[0]?.run?.();
    expect([put, shown()]).toEqual([['1,3', '1,2,3'], '1,2,3']);
  });

  it('asks the server for nothing that changes nothing', async () => {
    const { client, prepared, put } = await start();
    client.prepared.set(['1', '2'].map(spoken));
    await prepared.add(spoken('1').id);
    await prepared.remove(spoken('7').id);
    await prepared.move(1, 9);
    expect(put).toEqual([]);
  });

  it('takes fifty and says so', async () => {
    const { client, prepared, put, said } = await start();
    client.prepared.set(Array.from({ length: 50 }, (_, index) => spoken(String(index + 1))));
    await prepared.add(spoken('51').id);
    expect([put, said.map(({ text }) => text)]).toEqual([[], ['Fifty comments are prepared already. Remove one first.']]);
  });

  it('is left alone by whoever only looks, and while the server is away', async () => {
    const looking = await start('viewer');
    expect(looking.prepared.mayChange()).toBe(false);
    TestBed.resetTestingModule();
    const { client, prepared, put } = await start();
    client.prepared.set(['1', '2'].map(spoken));
    client.link.set('lost');
    await prepared.move(0, 1);
    expect(put).toEqual([]);
  });
});

describe('the search over all comments', () => {
  it('asks for what the filter says, and keeps it for the next visit', async () => {
    const { server, search } = await start();
    const queries: string[] = [];
    server.routes[`GET ${at}/comments`] = ({ params }) => {
      queries.push(params.toString());
      return { comments: [spoken('1')], nextCursor: null };
    };
    search.text.set('  marry ');
    await search.narrow({ questions: true, top: 10, clean: true, unused: true });
    expect(queries).toEqual(['limit=40&search=marry&questions=true&top=10&clean=true&state=new']);
    expect(search.isNarrowed()).toBe(true);
    TestBed.resetTestingModule();
    expect(localStorage.getItem('live-support.comment-filter')).toContain('"top":10');
  });

  it('stands still while others write, and says that it is older', async () => {
    const { client, server, search } = await start();
    server.routes[`GET ${at}/comments`] = () => ({ comments: [spoken('1')], nextCursor: null });
    await search.read();
    client.activity.set([madeUpLine('follow-1', 'follow')]);
    expect(search.isOld()).toBe(false);
    client.activity.set([madeUpLine('comment-2')]);
    expect([search.isOld(), search.comments.items()?.length]).toEqual([true, 1]);
    await search.again();
    expect(search.isOld()).toBe(false);
  });

  it('takes all filters off at once', async () => {
    const { server, search } = await start();
    server.routes[`GET ${at}/comments`] = () => ({ comments: [], nextCursor: null });
    search.text.set('nothing');
    await search.narrow({ questions: true });
    await search.widen();
    expect([search.isNarrowed(), search.text(), search.filter()]).toEqual([false, '', { questions: false, top: null, clean: false, unused: false }]);
  });
});
