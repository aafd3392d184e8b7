import type { PointsByKind } from '@app/contracts';
import type { ViewerId } from '@app/domain';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { testApp, type TestApp } from '../../testing';
import { arbitraryEvening, EveningDesk, type Deed } from '../testing/arbitrary-evening';
import { newSession } from '../testing/committed';
import { ViewerService } from './viewer.service';

const seeded = { seed: 20_260_301, numRuns: 50, endOnFailure: false };

interface Row {
  seq: string;
  kind: string;
  points: string;
  place: string | null;
}

const namesOf: Record<string, keyof PointsByKind> = { gift: 'gifts', like: 'likes', comment: 'comments', follow: 'social', share: 'social', adjustment: 'adjustments' };
const millionths = (points: number): number => Math.round(points * 1_000_000);

describe('what present points are made of', () => {
  let running: TestApp;
  let database: DataSource;

  beforeAll(async () => {
    running = await testApp();
    database = running.app.get(DataSource);
  });
  afterAll(() => running.close());

  /** Once more, entry by entry: what takes another back or corrects it is of its kind. */
  async function byHand(session: string, viewer: ViewerId): Promise<Record<string, bigint>> {
    const rows: Row[] = await database.query('select seq, kind, points, place from ledger_entry where session_id = $1 and viewer_id = $2', [session, viewer]);
    const [standing]: { watermark: string }[] = await database.query('select watermark from standing where session_id = $1 and viewer_id = $2', [session, viewer]);
    const kinds = new Map(rows.map(({ seq, kind }) => [seq, kind]));
    const sums: Record<string, bigint> = {};
    for (const { seq, kind, points, place } of rows) {
      const name = namesOf[(place === null ? kind : kinds.get(place)) ?? ''];
      if (name !== undefined && BigInt(place ?? seq) > BigInt(standing?.watermark ?? 0)) sums[name] = (sums[name] ?? 0n) + BigInt(points);
    }
    return sums;
  }

  it('adds up to them exactly, whatever the desk has done', async () => {
    let mixed = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryEvening, async ({ batches, deeds }) => {
        const desk = new EveningDesk(running.app, await newSession(database), batches);
        for (const what of [...batches.map((): Deed => ({ kind: 'batch' })), ...deeds]) await desk.does(what);
        const viewers: { viewer_id: ViewerId; points: string }[] = await database.query('select viewer_id, points from standing where session_id = $1', [desk.session]);
        for (const { viewer_id: viewer, points } of viewers) {
          const { present, presentPoints } = await running.app.get(ViewerService, { strict: false }).detail(desk.session, viewer);
          const parts = Object.values<number>({ ...presentPoints });
          expect(parts.reduce((sum, part) => sum + millionths(part), 0)).toBe(millionths(present.points));
          const sums = await byHand(desk.session, viewer);
          expect(Object.values(sums).reduce((sum, units) => sum + units, 0n)).toBe(BigInt(points));
          for (const [name, part] of Object.entries<number>({ ...presentPoints })) expect(Math.abs(part - Number(sums[name] ?? 0n) / 18_018_000)).toBeLessThan(0.000_002);
          mixed += parts.filter((part) => part !== 0).length > 2 ? 1 : 0;
        }
      }),
      seeded,
    );
    // Or else there was nothing to add up.
    expect(mixed).toBeGreaterThan(5);
  });
});
