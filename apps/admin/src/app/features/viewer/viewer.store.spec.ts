import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { viewerId } from '@app/domain';
import { holdServer, Refusal } from '../../testing/held-server';
import { madeUpComment, madeUpViewer, SESSION } from '../../testing/made-up';
import { ViewerStore } from './viewer.store';

const base = `GET /sessions/${SESSION}/viewers`;

function start() {
  const server = holdServer({
    [`${base}/701`]: () => madeUpViewer(),
    [`${base}/701/comments`]: (request) => (request.params.get('state') === 'new' ? { comments: [madeUpComment('2'), madeUpComment('1')], nextCursor: null } : { comments: [], nextCursor: null }),
    [`${base}/702`]: () => madeUpViewer({ viewerId: viewerId('702'), nickname: 'Viewer 2' }),
    [`${base}/702/comments`]: () => ({ comments: [], nextCursor: null }),
  });
  TestBed.configureTestingModule({ providers: [provideRouter([]), server.providers, ViewerStore] });
  return { server, store: TestBed.inject(ViewerStore) };
}

describe('ViewerStore', () => {
  it('knows a viewer with the newest comment first', async () => {
    const { store } = start();
    store.show(SESSION, viewerId('701'));
    await store.refresh();
    expect([store.detail()?.nickname, store.newest()?.id]).toEqual(['Viewer 1', '2']);
  });

  it('never shows what belongs to the viewer before', async () => {
    const { store, server } = start();
    let late: (value: unknown) => void = () => undefined;
    server.routes[`${base}/701`] = () => new Promise((resolve) => (late = resolve));
    store.show(SESSION, viewerId('701'));
    store.show(SESSION, viewerId('702'));
    expect(store.detail()).toBeNull();
    late(madeUpViewer());
    await store.refresh();
    expect(store.detail()?.nickname).toBe('Viewer 2');
    expect(store.newest()).toBeNull();
  });

  it('asks nothing when the same viewer is shown again, or nobody', () => {
    const { store, server } = start();
    store.show(SESSION, viewerId('701'));
    const before = server.asked.length;
    store.show(SESSION, viewerId('701'));
    expect(server.asked).toHaveLength(before);
    store.show(SESSION, null);
    expect(server.asked).toHaveLength(before);
    expect(store.viewerId()).toBeNull();
  });

  it('says what is wrong', async () => {
    const { store, server } = start();
    server.routes[`${base}/701`] = () => new Refusal(404, 'viewer.not-found');
    store.show(SESSION, viewerId('701'));
    await store.refresh();
    expect(store.failure()).toMatchObject({ kind: 'problem', problem: { code: 'viewer.not-found' } });
  });
});
