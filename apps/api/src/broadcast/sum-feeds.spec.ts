import type { GoalsProgress, ShowTimer } from '@app/contracts';
import { roomId, type LiveEvent, type SessionId } from '@app/domain';
import { Ledger, SessionService } from '../session';
import { eventually } from '../testing';
import { bank, batchOf, gives, likes, perfume, ploy, says } from '../testing/made-show';
import { broadcastRoom, type BroadcastRoom } from './testing/broadcast-room';
import type { Listener } from './testing/listener';

let room: BroadcastRoom;
let session: SessionId;

beforeAll(async () => {
  room = await broadcastRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.clear();
  await room.desk.put('/goals', { goals: [] });
  session = await room.started();
});

interface Page {
  readonly listener: Listener;
  readonly goals: GoalsProgress[];
  readonly timers: (ShowTimer | null)[];
}

/** A page, and all that it is told of goals and of the timer. */
function noting(listener: Listener): Page {
  const page: Page = { listener, goals: [], timers: [] };
  listener.socket.on('goals', (progress) => page.goals.push(progress));
  listener.socket.on('timer', (timer) => page.timers.push(timer));
  // What was told before somebody took notes is told again.
  listener.socket.emit('snapshot');
  return page;
}
const overlay = async (...feeds: string[]): Promise<Page> => noting(await room.overlay({ feeds }));
const values = (progress: GoalsProgress | undefined): number[] => progress?.goals.map(({ value }) => value) ?? [];
const happensNow = (...events: LiveEvent[]): Promise<void> => room.running.app.get(Ledger, { strict: false }).append({ ...batchOf(session, ...events), receivedAt: Date.now() });

it('goals are told as a whole, when they are set and when they come nearer, to overlays and to the desk', async () => {
  const pages = [await overlay('goals'), noting(await room.admin())];
  for (const { goals } of pages) await eventually('that there are none', () => (goals.at(-1)?.goals.length === 0 ? true : null));
  await room.desk.put('/goals', { goals: [{ kind: 'likes', title: 'Hearts', target: 100, milestones: [50] }, { kind: 'coins', title: null, target: 500, milestones: [] }] });
  for (const { goals } of pages) await eventually('the goals', () => (goals.at(-1)?.goals.length === 2 ? true : null));
  await happensNow(gives(ploy, perfume, 3));
  await room.running.app.get(SessionService, { strict: false }).keepLikes(session, roomId('700'), 77);
  for (const { goals } of pages) await eventually('likes and coins', () => (values(goals.at(-1)).join() === '77,60' ? true : null));
  expect(pages[0]?.goals.at(-1)?.goals[0]).toEqual({ kind: 'likes', title: 'Hearts', target: 100, milestones: [50], value: 77 });
});

it('goals are not told again for what brings nothing to them, nor to a page that shows something else', async () => {
  await room.desk.put('/goals', { goals: [{ kind: 'coins', title: null, target: 500, milestones: [] }] });
  const [page, other] = [await overlay('goals', 'standings'), await overlay('standings')];
  await eventually('the goal', () => (page.goals.length > 0 ? true : null));
  for (let i = 1; i <= 3; i++) {
    await happensNow(says(bank, `again ${i}`), likes(bank, 15));
    await page.listener.ranking(({ entries }) => entries[0]?.points === 2 * i);
  }
  await happensNow(gives(ploy, perfume));
  await eventually('the gift', () => (values(page.goals.at(-1))[0] === 20 ? true : null));
  // Once by itself, once because it was asked for, and once for the gift.
  expect(page.goals.length).toBeLessThanOrEqual(3);
  expect(other.goals).toEqual([]);
});

it('the timer is told when it changes and when coins put its end off, and to who comes later', async () => {
  const page = await overlay('timer');
  await eventually('that there is none', () => (page.timers.at(-1) === null ? true : null));
  const newest = (what: string, wanted: (timer: ShowTimer) => boolean) => eventually(what, () => { const timer = page.timers.at(-1); return timer && wanted(timer) ? timer : null; });

  await room.desk.put(`/sessions/${session}/timer`, { durationMs: 600_000, label: 'Battle', msPerCoin: 1_000 });
  const started = await newest('the start', ({ state }) => state === 'running');
  await happensNow(gives(ploy, perfume, 2));
  const extended = await newest('the coins', ({ addedByCoinsMs }) => addedByCoinsMs === 40_000);
  expect(Date.parse(extended.endsAt ?? '') - Date.parse(started.endsAt ?? '')).toBe(40_000);
  await room.desk.post(`/sessions/${session}/timer/pause`);
  const paused = await newest('the pause', ({ state }) => state === 'paused');
  const late = await overlay('timer');
  await eventually('what holds', () => (late.timers.at(-1)?.remainingMs === paused.remainingMs ? true : null));
  await room.desk.delete(`/sessions/${session}/timer`);
  await eventually('that it is gone', () => (page.timers.at(-1) === null ? true : null));
});

it('the timer is not told again because time passes, nor for what adds none', async () => {
  await room.desk.put(`/sessions/${session}/timer`, { durationMs: 600_000, msPerCoin: 1_000 });
  const page = await overlay('timer', 'standings');
  await eventually('the timer', () => (page.timers.length > 0 ? true : null));
  for (let i = 1; i <= 3; i++) {
    await happensNow(likes(bank, 15));
    await page.listener.ranking(({ entries }) => entries[0]?.points === i);
  }
  await happensNow(gives(ploy, perfume));
  await eventually('the gift', () => (page.timers.at(-1)?.addedByCoinsMs === 20_000 ? true : null));
  expect(new Set(page.timers.map((timer) => timer?.addedByCoinsMs))).toEqual(new Set([0, 20_000]));
  expect(new Set(page.timers.map((timer) => timer?.endsAt)).size).toBe(2);
  // Once by itself, once because it was asked for, and once for the gift.
  expect(page.timers.length).toBeLessThanOrEqual(3);
});
