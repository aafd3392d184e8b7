import { chat, control, likes, sentGift, social, viewers } from '../testing/made-messages';
import { toRoomSignal } from './to-room-signal';

it('tells how many watch', () => {
  expect(toRoomSignal(viewers({ total: '321', totalUser: '4000' }))).toEqual({ kind: 'viewers', now: 321, total: 4000 });
});

it('tells the room\'s likes, which are more than those of single viewers', () => {
  expect(toRoomSignal(likes({ count: 3, total: '123925' }))).toEqual({ kind: 'likes', total: 123925 });
});

it.each([
  [1, { kind: 'host-paused', paused: true }],
  [2, { kind: 'host-paused', paused: false }],
  [3, { kind: 'ended', suspended: false }],
  [4, { kind: 'ended', suspended: true }],
  [0, null],
  [12, null],
])('reads control action %i as %j', (action, signal) => {
  expect(toRoomSignal(control(action))).toEqual(signal);
});

it.each(['', 'many', '-3', '99999999999999999999'])('does not believe a number like %p', (total) => {
  expect(toRoomSignal(viewers({ total }))).toBeNull();
});

it('has nothing to tell of what viewers do', () => {
  expect([chat(), sentGift(), social()].map(toRoomSignal)).toEqual([null, null, null]);
});
