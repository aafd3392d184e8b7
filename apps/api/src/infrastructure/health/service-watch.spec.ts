import type { ServicesState } from '@app/contracts';
import { Logger } from '@nestjs/common';
import { Readiness } from './readiness';
import { ServiceWatch } from './service-watch';

let away: Set<string>;
let watch: ServiceWatch;
let told: ServicesState[];
let lines: string[];

beforeEach(() => {
  away = new Set();
  const readiness = new Readiness();
  for (const name of ['database', 'queue']) readiness.add(name, () => (away.has(name) ? Promise.reject(new Error('refused')) : Promise.resolve()));
  watch = new ServiceWatch(readiness);
  told = [];
  lines = [];
  watch.changes.subscribe((state) => told.push(state));
  for (const level of ['warn', 'log'] as const) jest.spyOn(Logger.prototype, level).mockImplementation((...said: unknown[]) => void lines.push(String(said[0])));
});
afterEach(() => jest.restoreAllMocks());

async function look(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await watch.look();
}

it('says nothing while all is well', async () => {
  await look(5);
  expect([told, lines]).toEqual([[{ away: [], since: null }], []]);
});

it('takes one answer that does not come for a hiccup', async () => {
  away.add('database');
  await look(1);
  away.clear();
  await look(1);
  expect([told.length, lines]).toEqual([1, []]);
});

it('says once that something is away, and once that it is back', async () => {
  away.add('database');
  await look(30);
  away.clear();
  await look(30);
  expect(told).toEqual([{ away: [], since: null }, { away: ['database'], since: expect.stringMatching(/^\d{4}-.*Z$/) }, { away: [], since: null }]);
  expect(lines).toEqual(['The database is away (refused). Events are stored until it is back.', expect.stringMatching(/^The database is back after \d+ s\.$/)]);
});

it('keeps apart what goes away at different times, and tells since when the first of it is', async () => {
  away.add('queue');
  await look(2);
  away.add('database');
  await look(2);
  away.delete('queue');
  await look(1);
  expect(told.map(({ away: names }) => [...names].sort())).toEqual([[], ['queue'], ['database', 'queue'], ['database']]);
  expect(told[2]?.since).toBe(told[1]?.since);
});
