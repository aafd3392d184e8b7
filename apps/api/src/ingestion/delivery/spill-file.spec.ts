import { sessionId } from '@app/domain';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EventBatch } from '../../scoring';
import { comment } from '../testing/made-events';
import { SpillFolder } from './spill-folder';
import type { SpillFile } from './spill-file';

const id = sessionId('5a3c7c1e-0000-4000-8000-000000000001');
const batchOf = (...texts: string[]): EventBatch => ({ sessionId: id, events: texts.map((text) => comment(text)), receivedAt: 1_900_000_000_000 });

let folder: string;
let files: SpillFile[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tls-spill-'));
  files = [];
});

afterEach(async () => {
  await Promise.all(files.map((file) => file.close()));
  rmSync(folder, { recursive: true });
});

function make(run = new SpillFolder(folder)): SpillFile {
  const file = run.file(id);
  files.push(file);
  return file;
}

/** As the next start finds it. */
async function nextRun(): Promise<{ file: SpillFile; torn: number }[]> {
  const found = await new SpillFolder(folder).leftovers();
  files.push(...found.map(({ file }) => file));
  return found;
}

async function drain(file: SpillFile): Promise<EventBatch[]> {
  const batches: EventBatch[] = [];
  for (let batch = await file.first(); batch; batch = await file.first()) {
    batches.push(batch);
    await file.shift();
  }
  return batches;
}

it('makes no file before there is something to keep', () => {
  make();
  expect(readdirSync(folder)).toEqual([]);
});

it('gives batches back in the order in which they came, and is gone after the last', async () => {
  const file = make();
  const batches = [batchOf('one', 'two'), batchOf('three'), batchOf('four')];
  await file.append(batches.slice(0, 2));
  await file.append(batches.slice(2));
  expect(file.events).toBe(4);
  expect(await drain(file)).toEqual(batches);
  expect([file.events, readdirSync(folder)]).toEqual([0, []]);
});

it('can be used again after it was delivered', async () => {
  const file = make();
  await file.append([batchOf('one')]);
  await drain(file);
  await file.append([batchOf('two')]);
  expect((await drain(file)).map(({ events }) => events)).toMatchObject([[{ text: 'two' }]]);
});

it('takes more while it is being delivered', async () => {
  const file = make();
  await file.append([batchOf('one'), batchOf('two')]);
  await file.shift();
  await file.append([batchOf('three')]);
  expect((await drain(file)).flatMap(({ events }) => events)).toMatchObject([{ text: 'two' }, { text: 'three' }]);
});

it('is found by the next run as a whole, also what was delivered already', async () => {
  const file = make();
  await file.append([batchOf('one'), batchOf('two')]);
  await file.shift();
  const [found] = await nextRun();
  expect(found?.torn).toBe(0);
  expect((await drain(found?.file ?? file)).flatMap(({ events }) => events)).toMatchObject([{ text: 'one' }, { text: 'two' }]);
  expect(readdirSync(folder)).toEqual([]);
});

it('gives every whole line wherever a crash cut it off, and sets the rest aside', async () => {
  const file = make();
  const batches = [batchOf('one'), batchOf('สอง', 'two'), batchOf('three')];
  await file.append(batches);
  const whole = readFileSync(file.path);
  const second = whole.indexOf(0x0a, whole.indexOf(0x0a) + 1) + 1;
  for (const length of [second + 1, second + 9, whole.length - 2, whole.length - 1]) {
    truncateSync(file.path, length);
    const [found] = await nextRun();
    expect(found?.torn).toBe(1);
    expect(found?.file.events).toBe(3);
    expect(readFileSync(`${file.path}.torn`)).toEqual(Buffer.concat([whole.subarray(second, length), Buffer.from('\n')]));
    expect([await found?.file.first()]).toEqual([batches[0]]);
    writeFileSync(file.path, whole);
  }
  truncateSync(file.path, second);
  const [found] = await nextRun();
  expect([found?.torn, found?.file.events]).toEqual([0, 3]);
});

it('passes over a line that the disk spoiled, and delivers those after it', async () => {
  const file = make();
  await file.append([batchOf('one'), batchOf('two'), batchOf('three')]);
  const bytes = readFileSync(file.path);
  bytes[bytes.indexOf('two')] = 0x58;
  writeFileSync(file.path, bytes);
  const [found] = await nextRun();
  expect(found?.torn).toBe(1);
  expect((await drain(found?.file ?? file)).flatMap(({ events }) => events)).toMatchObject([{ text: 'one' }, { text: 'three' }]);
  // The run that wrote it does the same.
  expect((await drain(file)).flatMap(({ events }) => events)).toMatchObject([{ text: 'one' }, { text: 'three' }]);
  expect(file.spoiled).toBe(1);
});

it('takes files of several runs in the order of their age, and leaves alone what is set aside', async () => {
  for (const [name, text] of [['1900000000002-7-0001', 'second'], ['1900000000001-9-0001', 'first']] as const) {
    const file = make();
    await file.append([batchOf(text)]);
    writeFileSync(path.join(folder, `${name}.${id}.jsonl`), readFileSync(file.path));
    await file.shift();
  }
  appendFileSync(path.join(folder, `1900000000000-1-0001.${id}.jsonl.torn`), 'half a line');
  const found = await nextRun();
  const texts = await Promise.all(found.map(({ file }) => drain(file)));
  expect(texts.flat().flatMap(({ events }) => events)).toMatchObject([{ text: 'first' }, { text: 'second' }]);
});

it('says when it cannot be written, and works once it can', async () => {
  const below = path.join(folder, 'below');
  const file = make(new SpillFolder(below));
  await expect(file.append([batchOf('one')])).rejects.toThrow('ENOENT');
  expect([file.events, file.isEmpty]).toEqual([0, true]);
  mkdirSync(below);
  await file.append([batchOf('two')]);
  expect((await drain(file)).flatMap(({ events }) => events)).toMatchObject([{ text: 'two' }]);
});

/** Linux has a device that is always full. */
(existsSync('/dev/full') ? it : it.skip)('holds nothing of what a full disk refused', async () => {
  const { SpillFile: File } = await import('./spill-file');
  const file = new File('/dev/full');
  await expect(file.append([batchOf('one'), batchOf('two')])).rejects.toThrow('ENOSPC');
  expect([file.events, await file.first()]).toEqual([0, null]);
  await file.close();
});
