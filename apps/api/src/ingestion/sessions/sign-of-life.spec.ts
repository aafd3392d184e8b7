import { sessionId } from '@app/domain';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SignOfLife } from './sign-of-life';

const one = sessionId('5a3c7c1e-0000-4000-8000-000000000001');
const two = sessionId('5a3c7c1e-0000-4000-8000-000000000002');

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tls-life-'));
  file = path.join(folder, 'data', 'alive.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('tells the next process when which sessions were last listened to', async () => {
  const left = new SignOfLife(file);
  await left.write(1_000, [one]);
  await left.write(2_000, [one]);
  const lastHeard = await new SignOfLife(file).read();
  expect([lastHeard(one), lastHeard(two)]).toEqual([2_000, null]);
});

it('knows nothing at the very first start', async () => {
  expect((await new SignOfLife(file).read())(one)).toBeNull();
});

it.each(['', '{"at":', '{"at":"noon","sessions":[]}', 'null'])('knows nothing when the file holds %p', async (content) => {
  const broken = path.join(folder, 'alive.json');
  writeFileSync(broken, content);
  expect((await new SignOfLife(broken).read())(one)).toBeNull();
});
