import { OVERLAYS_TOLD, PREVIEW_PAGE, type OverlayPresence } from '@app/contracts';
import { sessionId } from '@app/domain';
import { Presence } from './presence';
import { broadcastRoom, type BroadcastRoom } from './testing/broadcast-room';

describe('who is connected', () => {
  const link = { id: 'link-1', name: 'OBS' };
  const socket = { id: 'socket-1' };
  const session = sessionId('0c2f7a52-5f7e-4b0c-9d3a-6f6f0c1d2e3f');
  const said = { page: 'overlay', sessionId: session, version: 7 };

  function presence(): { presence: Presence; wait: (ms: number) => void } {
    let now = Date.parse('2026-11-22T18:00:00Z');
    return { presence: new Presence(() => undefined, () => undefined, () => now), wait: (ms) => (now += ms) };
  }

  it('is told with the link and the page, and with what was painted last', () => {
    const { presence: here, wait } = presence();
    here.enter(socket, link, 'overlay');
    expect(here.list()).toEqual([{ id: 'socket-1', page: 'overlay', tokenId: 'link-1', tokenName: 'OBS', connectedAt: '2026-11-22T18:00:00.000Z', painted: null }]);
    wait(2_000);
    here.painted(socket, said);
    expect(here.list()[0]?.painted).toEqual({ sessionId: session, version: 7, at: '2026-11-22T18:00:02.000Z' });
    here.leave(socket);
    expect(here.list()).toEqual([]);
  });

  it('is not disturbed by somebody who reports without end, or after leaving', () => {
    const { presence: here, wait } = presence();
    here.enter(socket, link, 'overlay');
    here.painted(socket, said);
    wait(100);
    here.painted(socket, { ...said, version: 8 });
    expect(here.list()[0]?.painted?.version).toBe(7);
    wait(900);
    here.painted(socket, { ...said, version: 9 });
    expect(here.list()[0]?.painted?.version).toBe(9);
    here.leave(socket);
    here.painted(socket, said);
    expect(here.list()).toEqual([]);
  });

  it.each([undefined, null, 7, 'painted', [], {}, { ...said, sessionId: 'x' }, { ...said, version: -1 }, { ...said, version: 1.5 }, { ...said, version: '7' }])('does not believe %j', (rubbish) => {
    const { presence: here } = presence();
    here.enter(socket, link, 'overlay');
    here.painted(socket, rubbish);
    expect(here.list()[0]?.painted).toBeNull();
  });

  it.each([undefined, 7, 'x'.repeat(33), '<b>', {}])('does not call a page %j', (page) => {
    const { presence: here } = presence();
    here.enter(socket, link, page);
    expect(here.list()[0]?.page).toBe('');
  });

  it('is nobody whom only the organizer looks at', () => {
    const { presence: here } = presence();
    here.enter(socket, link, PREVIEW_PAGE);
    here.painted(socket, said);
    expect(here.list()).toEqual([]);
  });

  it('stays a list of bounded length', () => {
    const { presence: here } = presence();
    for (let i = 0; i < OVERLAYS_TOLD + 5; i += 1) here.enter({ id: `socket-${i}` }, link, 'overlay');
    expect(here.list()).toHaveLength(OVERLAYS_TOLD);
  });
});

describe('the dashboard', () => {
  let room: BroadcastRoom;
  beforeAll(async () => {
    room = await broadcastRoom();
  });
  afterAll(() => room.close());
  beforeEach(() => room.clear());
  const nobody = (overlays: readonly OverlayPresence[]): boolean => overlays.length === 0;

  it('sees an overlay come, paint and go', async () => {
    const session = await room.started();
    const dashboard = await room.admin();
    expect(await dashboard.present(nobody)).toEqual([]);
    const page = await room.overlay({ page: 'overlay' });
    expect(await dashboard.present((list) => list.length === 1)).toMatchObject([{ page: 'overlay', tokenName: 'OBS', painted: null }]);
    page.socket.emit('painted', { page: 'overlay', sessionId: session, version: 3 });
    expect(await dashboard.present((list) => list[0]?.painted?.version === 3)).toMatchObject([{ painted: { sessionId: session, version: 3, at: expect.any(String) } }]);
    page.close();
    expect(await dashboard.present(nobody)).toEqual([]);
  });

  it('sees overlays that were there before it, and overlays see nothing of it', async () => {
    await room.started();
    const page = await room.overlay({ page: 'question' });
    const dashboard = await room.admin();
    expect(await dashboard.present((list) => list.some((each) => each.page === 'question'))).toHaveLength(1);
    expect(page.overlays).toEqual([]);
  });

  it('is not believed when it says that it painted', async () => {
    const session = await room.started();
    const dashboard = await room.admin();
    await dashboard.present(nobody);
    dashboard.socket.emit('painted', { page: 'overlay', sessionId: session, version: 3 });
    const page = await room.overlay({ page: 'overlay' });
    expect(await dashboard.present((list) => list.length > 0)).toMatchObject([{ page: 'overlay', painted: null }]);
    page.close();
  });
});
