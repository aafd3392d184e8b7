import { Client } from 'pg';
import { testDatabase } from '../../testing';
import { arrayOf, arrayOfTexts, arrayOfTimes } from './array-literal';

it('writes numbers, however large, and truth as PostgreSQL reads them', () => {
  expect(arrayOf([1, -2n, 9_007_199_254_740_993n, true, false])).toBe('{1,-2,9007199254740993,true,false}');
});

it('writes nothing as NULL', () => {
  expect(arrayOf([null, 0])).toBe('{NULL,0}');
  expect(arrayOf([])).toBe('{}');
});

it('writes moments to the millisecond, in UTC', () => {
  expect(arrayOfTimes([0, 1_768_071_600_123])).toBe('{1970-01-01T00:00:00.000Z,2026-01-10T19:00:00.123Z}');
});

it('writes texts so that PostgreSQL reads the same, whatever is in them', async () => {
  const texts = ['', 'plain', 'NULL', null, 'a "quoted" word', 'C:\\path\\', '{a,b}', ' padded ', "it's", 'line\nbreak\ttab', 'ดวง 🔮'];
  const database = await testDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ read: (string | null)[] }>('select $1::text[] as read', [arrayOfTexts(texts)]);
    expect(rows[0]?.read).toEqual(texts);
  } finally {
    await client.end();
    await database.drop();
  }
});
