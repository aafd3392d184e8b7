import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Participant } from '@app/contracts';
import { viewerId } from '@app/domain';
import { Clock } from '../../../core/timing/clock.service';
import { holdServer } from '../../../testing/held-server';
import { madeUpDetail, SESSION } from '../../../testing/made-up';
import { ParticipantsStore } from './participants.store';
import { SessionHistoryStore } from '../session-history.store';

const nothing = { points: 0, likes: 0, comments: 0, gifts: 0, coins: 0 };
const somebody = (id: string): Participant => ({ viewerId: viewerId(id), handle: '', nickname: `Viewer ${id}`, avatarUrl: null, rank: 1, present: nothing, total: nothing });

async function start() {
  const asked: string[] = [];
  const route = `GET /sessions/${SESSION}/participants`;
  const server = holdServer({
    [`GET /sessions/${SESSION}`]: () => madeUpDetail({ status: 'stopped' }),
    [`GET /sessions/${SESSION}/timeline`]: () => ({ bucketSeconds: 60, buckets: [] }),
    [`GET /sessions/${SESSION}/gifts`]: () => ({ gifts: [] }),
    [route]: ({ params }) => {
      asked.push(params.toString());
      return { participants: [somebody(params.get('cursor') === null ? '1' : '2')], count: 2, nextCursor: params.get('cursor') === null ? 'next' : null };
    },
  });
  TestBed.configureTestingModule({ providers: [provideRouter([]), server.providers, Clock, SessionHistoryStore, ParticipantsStore] });
  const session = TestBed.inject(SessionHistoryStore);
  session.open(SESSION);
  await session.load();
  asked.length = 0;
  const store = TestBed.inject(ParticipantsStore);
  const answered = () => store.list.refresh();
  return { asked, store, server, route, answered };
}

describe('ParticipantsStore', () => {
  it('asks for the most points first, and goes on where the page before ended', async () => {
    const { asked, store } = await start();
    store.ask({});
    await store.list.refresh();
    await store.list.more();
    expect([asked[0], asked.at(-1)]).toEqual(['limit=200&sort=points', 'limit=200&sort=points&cursor=next']);
    expect([store.rows()?.map((row) => row.viewerId), store.count()]).toEqual([['1', '2'], 2]);
  });

  it('keeps the search when the order changes, and begins again at the top', async () => {
    const { asked, store, answered } = await start();
    store.ask({ search: 'mali' });
    store.ask({ sort: 'coins' });
    await answered();
    expect(asked.at(-1)).toBe('limit=200&sort=coins&search=mali');
  });

  it('asks nothing twice', async () => {
    const { asked, store, answered } = await start();
    store.ask({ sort: 'likes' });
    await answered();
    const before = asked.length;
    store.ask({ sort: 'likes' });
    expect(asked).toHaveLength(before);
  });

  it('leaves the former rows in sight until the next ones are there', async () => {
    const { store, server, route } = await start();
    await store.list.refresh();
    expect(store.rows()).toHaveLength(1);
    let answer: (value: unknown) => void = () => undefined;
    server.routes[route] = () => new Promise((resolve) => (answer = resolve));
    store.ask({ search: 'nobody' });
    expect([store.rows()?.length, store.isFormer()]).toEqual([1, true]);
    const done = store.list.refresh();
    answer({ participants: [], count: 0, nextCursor: null });
    await done;
    expect([store.rows()?.length, store.isFormer(), store.count()]).toEqual([0, false, 0]);
  });
});
