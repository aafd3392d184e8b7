import { sessionId } from '@app/domain';
import { likes, ploy } from '../testing/made-show';
import type { EventBatch } from './event-batch';
import { UnconfirmedBatches } from './unconfirmed-batches';

const batch = (events: number): EventBatch => ({ sessionId: sessionId('5a3c7c1e-0000-4000-8000-000000000001'), events: Array.from({ length: events }, () => likes(ploy, 1)), receivedAt: 0 });

it('holds what was not confirmed, oldest first', () => {
  const held = new UnconfirmedBatches(100);
  const [one, two, three] = [batch(1), batch(2), batch(3)];
  held.add('1', one);
  held.add('2', two);
  held.add('3', three);
  held.confirm('2');
  held.confirm('unknown');
  expect([held.all, held.events]).toEqual([[['1', one], ['3', three]], 4]);
});

it('forgets the oldest beyond its bound', () => {
  const held = new UnconfirmedBatches(5);
  const [one, two, three] = [batch(2), batch(2), batch(2)];
  held.add('1', one);
  held.add('2', two);
  held.add('3', three);
  expect([held.all, held.events]).toEqual([[['2', two], ['3', three]], 4]);
});

it('counts a batch that is handed over again once', () => {
  const held = new UnconfirmedBatches(100);
  held.add('1', batch(2));
  held.add('1', batch(2));
  expect(held.events).toBe(2);
});
