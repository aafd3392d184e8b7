import type { INestApplication } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { LiveEvent, SessionId } from '@app/domain';
import { defaultBatchLimits } from '../../src/ingestion/delivery/micro-batch';
import { ScoringQueue } from '../../src/scoring';
import { SessionService } from '../../src/session';
import type { Effort, Figure, Measurement } from '../figure';
import { startApplication } from '../ground/application';
import { madeEvents } from '../ground/made-events';
import { until } from '../measure/until';

const VIEWERS = 1_000;
/** As many as ingestion puts into one batch when it has them. */
const BATCH = defaultBatchLimits.events;

export const throughput: Figure = {
  name: 'throughput',
  title: 'Scored events per second, from the queue to the committed ledger and the board',
  backends: ['postgres', 'redis'],
  run: measure,
};

async function measure({ backend, quick, progress }: Effort): Promise<Measurement[]> {
  const { app, databaseUrl, close } = await startApplication(backend, ['scoring']);
  const [repeats, count] = quick ? [1, 10_000] : [5, 60_000];
  const rates: number[] = [];
  const raws: number[] = [];
  try {
    // Once in vain: the first events of a process meet code that is not compiled yet.
    await scoreAll(app, madeEvents(quick ? 2_000 : 20_000, VIEWERS));
    for (let repeat = 0; repeat < repeats; repeat++) {
      const raw = await rawInsertRate(databaseUrl, count);
      const rate = await scoreAll(app, madeEvents(count, VIEWERS, (repeat + 1) * 1_000_000));
      progress(`${Math.round(rate)} events/s; raw inserts ${Math.round(raw)} rows/s`);
      rates.push(rate);
      raws.push(raw);
    }
  } finally {
    await close();
  }
  return [
    { what: 'scored', unit: 'events/s', values: rates, goal: { atLeast: backend === 'redis' ? 15_000 : 10_000 } },
    { what: 'raw insert of 1,000 rows a statement into a table like the ledger', unit: 'rows/s', values: raws },
    { what: 'scored, as a part of the raw inserts', unit: '×', values: rates.map((rate, index) => rate / (raws[index] ?? NaN)), goal: { atLeast: 0.3 } },
  ];
}

/** Feeds a new session one batch after the other, as ingestion does, and waits until nothing of it is left to do. */
async function scoreAll(app: INestApplication, events: readonly LiveEvent[]): Promise<number> {
  const { queue, ...scoring } = partsOf(app);
  const { id: sessionId } = await scoring.sessions.create(`host.${events[0]?.messageId ?? ''}`, undefined);
  const began = performance.now();
  for (let from = 0; from < events.length; from += BATCH) {
    await queue.enqueue({ sessionId, events: events.slice(from, from + BATCH), receivedAt: Date.now() });
  }
  await until('every batch is scored', 50, async () => {
    const { active = 0, waiting = 0, prioritized = 0, delayed = 0 } = await queue.queue.getJobCounts('active', 'waiting', 'prioritized', 'delayed');
    return active + waiting + prioritized + delayed === 0;
  });
  const elapsed = performance.now() - began;
  await checkTotals(scoring.database, sessionId, events);
  return (events.length / elapsed) * 1_000;
}

function partsOf(app: INestApplication) {
  return {
    queue: app.get(ScoringQueue, { strict: false }),
    sessions: app.get(SessionService, { strict: false }),
    database: app.get(DataSource),
  };
}

/** A rate of events that were not all counted is no rate. */
async function checkTotals(database: DataSource, session: SessionId, events: readonly LiveEvent[]): Promise<void> {
  const likes = events.reduce((sum, event) => sum + (event.kind === 'like' ? event.count : 0), 0);
  const comments = events.filter(({ kind }) => kind === 'comment').length;
  const [found]: { likes: string; comments: string }[] = await database.query('select likes, comments from session where id = $1', [session]);
  if (Number(found?.likes) !== likes || Number(found?.comments) !== comments) throw new Error(`Sent ${likes} likes and ${comments} comments, counted ${JSON.stringify(found)}.`);
}

/** How fast this database takes rows of this kind when nothing has to be decided about them: the ceiling of any ledger in it. */
async function rawInsertRate(databaseUrl: string, count: number): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('drop table if exists raw_entry; create table raw_entry (like ledger_entry including all)');
    const statements = Array.from({ length: count / 1_000 }, (_, statement) => columnsOf(statement * 1_000));
    const began = performance.now();
    for (const columns of statements) {
      await client.query(
        `insert into raw_entry (session_id, rule_version, received_at, source_key, cumulative, kind, viewer_id, quantity, unit_price, points, at, gift_id, coins, follower, note)
         select $1, 1, now(), * from unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::bigint[], $7::bigint[], $8::bigint[], $9::timestamptz[],
           $10::text[], $11::integer[], $12::boolean[], $13::text[])`,
        columns,
      );
    }
    return (count / (performance.now() - began)) * 1_000;
  } finally {
    await client.query('drop table if exists raw_entry');
    await client.end();
  }
}

function columnsOf(first: number): unknown[] {
  const events = madeEvents(1_000, VIEWERS, first);
  return [
    '00000000-0000-4000-8000-000000000001',
    events.map(({ messageId }) => messageId),
    events.map(() => 1),
    events.map(({ kind }) => kind),
    events.map(({ viewer }) => viewer?.id ?? null),
    events.map(() => 1),
    events.map(() => '18018000'),
    events.map(() => '18018000'),
    events.map(({ at }) => new Date(at)),
    events.map((event) => (event.kind === 'gift' ? event.gift.id : null)),
    events.map((event) => (event.kind === 'gift' ? event.gift.coins : null)),
    events.map((event) => (event.kind === 'like' ? event.follower : null)),
    events.map((event) => (event.kind === 'comment' ? event.text : null)),
  ];
}
