import type { ActivityLine } from '@app/contracts';
import { viewerId, type SessionId, type ViewerProfile } from '@app/domain';
import { bank, batchOf, gives, likes, mint, perfume, ploy, rose, says, START } from '../../testing/made-show';
import { eventually } from '../../testing';
import { ledgerRoom, type LedgerRoom } from '../testing/ledger-room';
import { ActivityReader } from './activity.reader';

let room: LedgerRoom;
let reader: ActivityReader;
let session: SessionId;

beforeAll(async () => {
  room = await ledgerRoom();
  reader = new ActivityReader(room.database);
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.session();
});

const fan = (i: number): ViewerProfile => ({ id: viewerId(String(8_100 + i)), handle: '', nickname: `Fan ${i}`, avatarUrl: null });
const likers = (count: number, at = 0) => Array.from({ length: count }, (_, i) => likes(fan(i), 1, at + i));
const countOf = (lines: readonly ActivityLine[], kind: ActivityLine['kind']): number => lines.filter((line) => line.kind === kind).length;

describe('the log', () => {
  it('sums up the likes of each viewer that arrived together, and nothing else', async () => {
    await room.happens(session, likes(ploy, 5, 1), likes(bank, 2, 2), likes(ploy, 7, 3), gives(ploy, rose, 1, 4), gives(ploy, rose, 1, 5));
    const { lines } = await reader.read(session, null, 100);
    expect(lines).toMatchObject([
      { kind: 'like', nickname: 'Bank', count: 2 },
      { kind: 'like', nickname: 'Ploy', count: 12 },
      { kind: 'gift', giftName: 'Rose', count: 1 },
      { kind: 'gift', giftName: 'Rose', count: 1 },
    ]);
  });

  it('has the same lines in whichever read they are, so that none is shown twice', async () => {
    await room.happens(session, likes(ploy, 5, 1), likes(ploy, 7, 2), says(bank, 'hello', 3));
    const first = await reader.read(session, null, 100);
    await room.ledger.append({ ...batchOf(session, likes(ploy, 1, 4), gives(mint, rose, 1, 5)), receivedAt: START + 100 });
    const second = await reader.read(session, first.position, 100);
    expect([...first.lines, ...second.lines].sort(byId)).toEqual((await reader.read(session, null, 100)).lines.sort(byId));
    expect((await reader.read(session, second.position, 100)).lines).toEqual([]);
  });

  it('reads all of what was committed together, or nothing of it', async () => {
    const holder = room.database.createQueryRunner();
    await holder.startTransaction();
    await holder.query('lock table comment in access exclusive mode');
    const reading = reader.read(session, null, 100);
    await eventually('the reader stands between gifts and comments', async () => {
      const rows: unknown[] = await room.database.query(`select 1 from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and wait_event_type = 'Lock'`);
      return rows.length === 1 ? true : null;
    });
    const at = new Date(START);
    await holder.query(`insert into comment (session_id, message_id, text, emotes, at) values ($1, 'm1', 'hello', '[]', $2)`, [session, at]);
    await holder.query(
      `insert into ledger_entry (session_id, source_key, cumulative, kind, quantity, unit_price, points, at, received_at) values ($1, 'g1', 1, 'gift', 1, 1, 1, $2, $2)`,
      [session, at],
    );
    await holder.commitTransaction();
    await holder.release();
    expect((await reading).lines).toEqual([]);
    expect((await reader.read(session, (await reading).position, 100)).lines.map(({ kind }) => kind).sort()).toEqual(['comment', 'gift']);
  });

  it('keeps gifts and comments when a storm of likes comes after them', async () => {
    await room.happens(session, gives(ploy, perfume, 1, 1), says(bank, 'hello', 2), ...likers(60, 3));
    const { lines } = await reader.read(session, null, 20);
    expect([countOf(lines, 'gift'), countOf(lines, 'comment'), countOf(lines, 'like')]).toEqual([1, 1, 18]);
    expect(lines.at(-1)).toMatchObject({ kind: 'like', nickname: 'Fan 59' });
  });

  it('does not read twice what found no place', async () => {
    await room.happens(session, ...likers(60), gives(ploy, perfume, 1, 100));
    const { position } = await reader.read(session, null, 20);
    expect((await reader.read(session, position, 20)).lines).toEqual([]);
  });

  it('gives gifts and comments each their half when both storm, and the newest of them', async () => {
    await room.happens(session, ...Array.from({ length: 30 }, (_, i) => gives(fan(i), rose, 1, i)), ...Array.from({ length: 30 }, (_, i) => says(fan(i), `comment ${i}`, i)));
    const { lines } = await reader.read(session, null, 20);
    expect([lines.length, countOf(lines, 'gift'), countOf(lines, 'comment')]).toEqual([20, 10, 10]);
    expect(lines.at(-1)?.at).toBe(new Date(START + 29).toISOString());
    expect(lines.find((line) => line.kind === 'comment')).toMatchObject({ text: 'comment 20' });
  });

  it('fills the half that the other leaves empty', async () => {
    await room.happens(session, ...Array.from({ length: 30 }, (_, i) => says(fan(i), `comment ${i}`, i)), gives(ploy, rose, 1, 50));
    const { lines } = await reader.read(session, null, 20);
    expect([countOf(lines, 'comment'), countOf(lines, 'gift')]).toEqual([19, 1]);
  });
});

function byId(a: ActivityLine, b: ActivityLine): number {
  return a.id < b.id ? -1 : 1;
}
