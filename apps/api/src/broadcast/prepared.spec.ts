import type { Listener } from './testing/listener';
import { eventually } from '../testing';
import { ploy, says } from '../testing/made-show';
import { broadcastRoom, type BroadcastRoom } from './testing/broadcast-room';

let room: BroadcastRoom;

beforeAll(async () => {
  room = await broadcastRoom();
});
afterAll(() => room.close());
beforeEach(() => room.clear());

const hears = (page: Listener, ...texts: string[]): Promise<true> => eventually(`prepared: ${texts.join()}`, () => (page.prepared.at(-1)?.map(({ text }) => text).join() === texts.join() ? true : null));

describe('what is prepared', () => {
  it('is told to everybody at the desk, when they come and when it changes, and to no overlay', async () => {
    const session = await room.started();
    await room.happens(session, says(ploy, 'one', 1), says(ploy, 'two', 2));
    const [first, second, overlay] = [await room.admin(), await room.admin(), await room.overlay()];
    await hears(first);
    const { comments } = (await room.desk.get<{ comments: { id: string; text: string }[] }>(`/sessions/${session}/comments`)).body;
    await room.desk.put(`/sessions/${session}/prepared`, { commentIds: comments.map(({ id }) => id) });
    await hears(first, 'two', 'one');
    await hears(second, 'two', 'one');
    await room.putOnAir(session, 'two');
    await hears(second, 'one');
    await hears(await room.admin(), 'one');
    await overlay.question((question) => question?.text === 'two');
    expect(overlay.prepared).toEqual([]);
  });
});
