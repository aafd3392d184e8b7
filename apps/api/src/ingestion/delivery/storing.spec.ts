import { sessionId } from '@app/domain';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually } from '../../testing';
import { BatchCollector } from '../testing/batch.collector';
import { comment, gift, like } from '../testing/made-events';
import { systemClock } from '../timing/clock';
import { MicroBatch } from './micro-batch';
import { SpillCourier } from './spill-courier';
import { SpillFolder } from './spill-folder';

/** With real files and real time, whose seconds are milliseconds here. */
const id = sessionId('5a3c7c1e-0000-4000-8000-000000000001');
const limits = { waitMs: 2, events: 20, patienceMs: 20, hold: 500, retry: { firstMs: 2, maxMs: 10 } };

let folder: string;
let collector: BatchCollector;
let told: string[];
let batches: MicroBatch[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tls-storing-'));
  collector = new BatchCollector();
  told = [];
  batches = [];
});

afterEach(async () => {
  await Promise.all(batches.map((each) => each.end()));
  rmSync(folder, { recursive: true, force: true });
});

function make(where = folder): MicroBatch {
  const report = {
    trouble: () => told.push('trouble'),
    recovery: () => told.push('recovery'),
    unwritable: (error: unknown) => told.push(`unwritable ${/ENOENT|ENOSPC/.exec(String(error))?.[0] ?? ''}`),
    writable: () => told.push('writable'),
  };
  const batch = new MicroBatch({ sessionId: id, receiver: collector, clock: systemClock, random: () => 0, limits, spill: new SpillFolder(where).file(id), report });
  batches.push(batch);
  return batch;
}

/** What the next start delivers. */
async function nextRun(): Promise<string[]> {
  const next = new BatchCollector();
  const courier = new SpillCourier(next, systemClock);
  const files = (await new SpillFolder(folder).leftovers()).map(({ file }) => file);
  await new Promise<void>((resolve) => (files.length === 0 ? resolve() : courier.begin(files, () => resolve())));
  await courier.close();
  return next.texts;
}

const texts = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, index) => `text ${from + index}`);
const stored = (batch: MicroBatch, count: number): Promise<true> => eventually(`${count} are on the disk`, () => (batch.stored === count ? true : null));
const delivered = (batch: MicroBatch): Promise<true> => eventually('all is delivered', () => (batch.size === 0 ? true : null));

it('touches no disk while the queue takes what it is given', async () => {
  const batch = make();
  for (const text of texts(0, 300)) batch.add(comment(text));
  await delivered(batch);
  expect([collector.texts.length, readdirSync(folder), told]).toEqual([300, [], []]);
});

it.each(['fails', 'hangs'] as const)('brings to the disk what waits when the queue %s, and from there, in order, to the queue', async (mode) => {
  const batch = make();
  collector.mode = mode;
  for (const text of texts(0, 150)) batch.add(comment(text));
  await batch.store();
  for (const text of texts(150, 170)) batch.add(comment(text));
  await stored(batch, 170);
  expect(readdirSync(folder)).toHaveLength(1);
  // What is asked of a queue that hangs never comes back: the next run tries it again.
  if (mode === 'hangs') {
    await batch.end();
    expect(await nextRun()).toEqual(texts(0, 170));
    return;
  }
  collector.mode = 'takes';
  for (const text of texts(170, 180)) batch.add(comment(text));
  await delivered(batch);
  expect(collector.texts).toEqual(texts(0, 180));
  expect([readdirSync(folder), told]).toEqual([[], ['trouble', 'recovery']]);
});

it('sends from the disk the very batch that was in doubt', async () => {
  const batch = make();
  collector.mode = 'takes-and-fails';
  batch.add(comment('one'));
  await eventually('it was tried', () => (collector.batches.length > 0 ? true : null));
  await batch.store();
  collector.mode = 'takes';
  await delivered(batch);
  expect(new Set(collector.batches.map((each) => JSON.stringify(each))).size).toBe(1);
});

it('keeps no more in memory than its bound, however fast it comes', async () => {
  const batch = make();
  collector.mode = 'hangs';
  for (const text of texts(0, 5_000)) batch.add(comment(text));
  await eventually('the most is on the disk', () => (batch.size === 5_000 && batch.size - batch.stored <= limits.hold ? true : null));
});

it('has for the next run what was stored, when the process dies', async () => {
  const batch = make();
  collector.mode = 'fails';
  for (const text of texts(0, 50)) batch.add(comment(text));
  await batch.store();
  expect(await nextRun()).toEqual(texts(0, 50));
});

it('leaves what it could not hand over to the next run, and loses nothing', async () => {
  const batch = make();
  collector.mode = 'hangs';
  for (const text of texts(0, 50)) batch.add(comment(text));
  expect(await batch.end()).toBe(0);
  expect(await nextRun()).toEqual(texts(0, 50));
});

it('goes on in memory when the disk fails, says so, and merges nothing but likes', async () => {
  const nowhere = path.join(folder, 'missing');
  const batch = make(nowhere);
  collector.mode = 'fails';
  batch.add(comment('in doubt'));
  await eventually('it was tried', () => (told.includes('trouble') ? true : null));
  for (let count = 0; count < 1_000; count += 1) batch.add(like(2));
  for (let count = 0; count < 400; count += 1) batch.add(gift());
  for (const text of texts(0, 400)) batch.add(comment(text));
  await batch.store();
  expect(told).toEqual(['trouble', 'unwritable ENOENT']);
  expect(batch.size).toBeLessThan(1_300);
  collector.mode = 'takes';
  await delivered(batch);
  const { events } = collector;
  expect(events.reduce((sum, event) => sum + (event.kind === 'like' ? event.count : 0), 0)).toBe(2_000);
  expect([events.filter(({ kind }) => kind === 'gift').length, events.filter(({ kind }) => kind === 'comment').length]).toEqual([400, 401]);
});

it('says how many it would lose when neither the queue nor the disk takes them', async () => {
  const batch = make(path.join(folder, 'missing'));
  collector.mode = 'hangs';
  for (const text of texts(0, 30)) batch.add(comment(text));
  expect(await batch.end()).toBe(30);
});
