import { sessionId } from '@app/domain';
import { BatchCollector } from '../testing/batch.collector';
import { ManualClock, settle } from '../testing/manual.clock';
import { comment, gift, like } from '../testing/made-events';
import { MicroBatch, defaultBatchLimits } from './micro-batch';

const id = sessionId('5a3c7c1e-0000-4000-8000-000000000001');

let clock: ManualClock;
let collector: BatchCollector;
let troubles: string[];
let batch: MicroBatch;

beforeEach(() => {
  clock = new ManualClock();
  collector = new BatchCollector();
  troubles = [];
  batch = new MicroBatch({
    sessionId: id,
    receiver: collector,
    clock,
    random: () => 0,
    limits: defaultBatchLimits,
    spill: null,
    report: {
      trouble: (error) => troubles.push(String(error)),
      recovery: () => troubles.push('recovered'),
      unwritable: (error) => troubles.push(String(error)),
      writable: () => troubles.push('writable'),
    },
  });
});

it('hands over together what came within 50 ms', async () => {
  const receivedAt = clock.now();
  batch.add(comment('one'));
  await clock.pass(30);
  batch.add(comment('two'));
  expect(collector.batches).toEqual([]);
  await clock.pass(20);
  expect(collector.batches).toMatchObject([{ sessionId: id, receivedAt, events: [{ text: 'one' }, { text: 'two' }] }]);
});

it('hands over 2,000 at once, without waiting for the time to pass', async () => {
  for (let count = 0; count < 2_000; count += 1) batch.add(like(1));
  await settle();
  expect(collector.batches.map(({ events }) => events.length)).toEqual([2_000]);
});

it('cuts a burst into batches of 2,000, and the rest waits its 50 ms', async () => {
  for (let count = 0; count < 4_250; count += 1) batch.add(like(1));
  await settle();
  expect(collector.batches.map(({ events }) => events.length)).toEqual([2_000, 2_000]);
  await clock.pass(50);
  expect(collector.batches.map(({ events }) => events.length)).toEqual([2_000, 2_000, 250]);
});

it('does nothing while nothing happens', async () => {
  batch.add(comment());
  await clock.pass(1_000);
  expect(collector.batches).toHaveLength(1);
  expect(clock.nextWake).toBeNull();
});

describe('while the queue is away', () => {
  it('keeps everything, in order, and hands it over when it is back', async () => {
    collector.mode = 'fails';
    batch.add(comment('one'));
    await clock.pass(100);
    batch.add(comment('two'));
    await clock.pass(10_000);
    expect(batch.size).toBe(2);
    collector.mode = 'takes';
    await clock.pass(5_100);
    expect(collector.texts).toEqual(['one', 'two']);
    expect(batch.size).toBe(0);
    expect(troubles).toEqual(['Error: the queue is away', 'recovered']);
  });

  it('sends the same batch again when it cannot know whether it arrived', async () => {
    collector.mode = 'takes-and-fails';
    batch.add(comment('one'));
    await clock.pass(100);
    batch.add(comment('two'));
    collector.mode = 'takes';
    await clock.pass(1_000);
    expect(collector.texts).toEqual(['one', 'one', 'two']);
    expect(collector.batches[1]).toBe(collector.batches[0]);
  });

  it('merges likes per viewer beyond its bound, and never gifts or comments', async () => {
    collector.mode = 'fails';
    batch.add(comment('in doubt'));
    await clock.pass(100);
    for (let count = 0; count < 10_000; count += 1) {
      batch.add(like(3, '71'));
      batch.add(like(2, '72', true));
    }
    for (let count = 0; count < 300; count += 1) batch.add(gift(1, '73'));
    for (let count = 0; count < 300; count += 1) batch.add(comment(`text ${count}`, '73'));
    expect(batch.size).toBeLessThan(1_000);
    collector.mode = 'takes';
    await clock.pass(10_000);
    const { events } = collector;
    const sum = (viewer: string): number => events.reduce((total, event) => total + (event.kind === 'like' && event.viewer?.id === viewer ? event.count : 0), 0);
    expect([sum('71'), sum('72')]).toEqual([30_000, 20_000]);
    expect(events.filter(({ kind }) => kind === 'gift')).toHaveLength(300);
    expect(events.filter(({ kind }) => kind === 'comment')).toHaveLength(301);
    expect(batch.size).toBe(0);
  });

  it('does not add up a like that TikTok sends twice', async () => {
    collector.mode = 'fails';
    batch.add(comment('in doubt'));
    await clock.pass(100);
    const [first, second] = [like(3, '71'), like(4, '71')];
    for (const each of [first, second, first, second]) batch.add(each);
    for (let count = 0; count < 20_000; count += 1) batch.add(like(1, '72'));
    collector.mode = 'takes';
    await clock.pass(10_000);
    expect(collector.events.flatMap((event) => (event.kind === 'like' && event.viewer?.id === '71' ? [[event.messageId, event.count]] : []))).toEqual([[first.messageId, 7]]);
  });

  it('says so when the queue does not answer at all', async () => {
    collector.mode = 'hangs';
    batch.add(comment('one'));
    await clock.pass(1_100);
    expect(troubles).toEqual(['Error: no answer within 1000 ms']);
  });

  it('holds more than its bound rather than lose a gift', async () => {
    collector.mode = 'fails';
    for (let count = 0; count < 25_000; count += 1) batch.add(gift());
    await clock.pass(1_000);
    expect(batch.size).toBe(25_000);
  });
});

describe('on the way out', () => {
  it('hands over everything at once', async () => {
    for (let count = 0; count < 250; count += 1) batch.add(comment(`text ${count}`));
    batch.add(comment('the last'));
    await expect(batch.flush(5_000)).resolves.toBe(0);
    expect(collector.texts).toHaveLength(251);
    expect(collector.texts.at(-1)).toBe('the last');
  });

  it('does not wait for the next try of a queue that is back', async () => {
    collector.mode = 'fails';
    batch.add(comment('one'));
    await clock.pass(60_000);
    collector.mode = 'takes';
    await expect(batch.flush(5_000)).resolves.toBe(0);
    expect(collector.texts).toEqual(['one']);
  });

  it.each(['fails', 'hangs'] as const)('gives up after its time when the queue %s, says how much is left, and keeps it', async (mode) => {
    collector.mode = mode;
    batch.add(comment('one'));
    batch.add(comment('two'));
    const flushed = batch.flush(5_000);
    await clock.pass(5_000);
    await expect(flushed).resolves.toBe(2);
    expect(batch.size).toBe(2);
  });
});
