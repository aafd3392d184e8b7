import { asks, hasLink, normalizeComment, sourceKey, storableText, type CommentEvent, type Gift, type SessionId, type SourceKey, type ViewerId } from '@app/domain';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { arrayOf, arrayOfTexts, arrayOfTimes } from './array-literal';
import type { LedgerBatch } from './batch';
import type { NewEntry, Settlement } from './settle';
import type { Standing } from './standing';

/** All SQL that writes scores. Every call runs inside a transaction that holds the session's lock. */

/** A B-tree entry holds at most 2,704 bytes; a comment of ligatures can normalize to more. */
const LONGEST_KEY = 200;

/** The form in which a source key is stored: as it is, or cut and told apart by its SHA-256 when it is long. */
export function storedKey(key: SourceKey): SourceKey {
  if (key.length <= LONGEST_KEY) return key;
  // A cut may go through an emoji, and half of one would come back from the database as another key.
  return sourceKey(`${storableText(key.slice(0, 120))}#${createHash('sha256').update(key).digest('base64url')}`);
}

/** One writer at a time for each session. In a statement of its own, so that later reads see what the last writer left. */
export async function lockSession(tx: EntityManager, session: SessionId): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [session]);
}

/** The version of the session, or null when there is none. */
export async function readVersion(tx: EntityManager, session: SessionId): Promise<bigint | null> {
  const rows: { version: string }[] = await tx.query('select version from session where id = $1', [session]);
  return rows[0] === undefined ? null : BigInt(rows[0].version);
}

export async function readHighest(tx: EntityManager, session: SessionId, keys: readonly SourceKey[]): Promise<Map<SourceKey, number>> {
  if (keys.length === 0) return new Map();
  // One look into the index for each key. Asked for all keys at once, a planner without fresh statistics reads the whole session instead.
  const rows: { source_key: SourceKey; highest: string }[] = await tx.query(
    `select source_key, highest from unnest($2::text[]) as wanted (source_key) cross join lateral (
       select cumulative as highest from ledger_entry where session_id = $1 and ledger_entry.source_key = wanted.source_key order by cumulative desc limit 1) as known`,
    [session, arrayOfTexts(keys)],
  );
  return new Map(rows.map((row) => [row.source_key, Number(row.highest)]));
}

interface StandingRow {
  viewer_id: ViewerId;
  points: string;
  likes: string;
  comments: string;
  gifts: string;
  coins: string;
  used_points: string;
  used_likes: string;
  used_comments: string;
  used_gifts: string;
  used_coins: string;
  distinct_comments: number;
  watermark: string;
  scored: boolean;
  hidden: boolean;
  reached_at: Date;
  version: string;
}

function toStanding(row: StandingRow): Standing {
  return {
    viewerId: row.viewer_id,
    present: { points: BigInt(row.points), likes: Number(row.likes), comments: Number(row.comments), gifts: Number(row.gifts), coins: Number(row.coins) },
    used: {
      points: BigInt(row.used_points),
      likes: Number(row.used_likes),
      comments: Number(row.used_comments),
      gifts: Number(row.used_gifts),
      coins: Number(row.used_coins),
    },
    distinctComments: row.distinct_comments,
    watermark: BigInt(row.watermark),
    scored: row.scored,
    hidden: row.hidden,
    reachedAt: row.reached_at.getTime(),
    version: BigInt(row.version),
  };
}

/** Standings of these viewers, or of everybody. */
export async function readStandings(db: EntityManager, session: SessionId, viewers?: readonly ViewerId[]): Promise<Standing[]> {
  const rows: StandingRow[] =
    viewers === undefined
      ? await db.query('select * from standing where session_id = $1', [session])
      : await db.query(
          // As for the keys above: one look into the index for each viewer, which also clears it of what updates left behind.
          `select known.* from unnest($2::text[]) as wanted (viewer_id) cross join lateral (
             select * from standing where session_id = $1 and standing.viewer_id = wanted.viewer_id limit 1) as known`,
          [session, viewers],
        );
  return rows.map(toStanding);
}

/** Keeps comments that are not kept yet; gives back, by viewer, how many those were and when the first was said. Null: nobody who can be named. */
export async function keepComments(
  tx: EntityManager,
  session: SessionId,
  comments: readonly CommentEvent[],
): Promise<Map<ViewerId | null, { count: number; earliest: number }>> {
  const kept = new Map<ViewerId | null, { count: number; earliest: number }>();
  if (comments.length === 0) return kept;
  const rows: { viewer_id: ViewerId | null; at: Date }[] = await tx.query(
    `insert into comment (session_id, message_id, viewer_id, text, emotes, at, folded, asks, has_link)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::jsonb[], $6::timestamptz[], $7::text[], $8::boolean[], $9::boolean[]) as new (message_id, viewer_id)
     on conflict (session_id, message_id) do nothing
     returning viewer_id, at`,
    [
      session,
      arrayOfTexts(comments.map((each) => each.messageId)),
      arrayOfTexts(comments.map((each) => each.viewer?.id ?? null)),
      arrayOfTexts(comments.map((each) => storableText(each.text))),
      arrayOfTexts(comments.map((each) => JSON.stringify(each.emotes.map((emote) => ({ ...emote, imageUrl: storableText(emote.imageUrl) }))))),
      arrayOfTimes(comments.map((each) => each.at)),
      arrayOfTexts(comments.map((each) => normalizeComment(each.text))),
      arrayOf(comments.map((each) => asks(each.text))),
      arrayOf(comments.map((each) => hasLink(each.text))),
    ],
  );
  for (const { viewer_id: viewerId, at } of rows) {
    const soFar = kept.get(viewerId);
    kept.set(viewerId, { count: (soFar?.count ?? 0) + 1, earliest: Math.min(soFar?.earliest ?? Infinity, at.getTime()) });
  }
  return kept;
}

export async function appendEntries(tx: EntityManager, batch: LedgerBatch, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const events = entries.map(({ fact }) => fact.event);
  await tx.query(
    `insert into ledger_entry (session_id, rule_version, received_at, source_key, cumulative, kind, viewer_id, quantity, unit_price, points, at, gift_id, coins, follower, note)
     select $1, $2, $3, * from unnest($4::text[], $5::bigint[], $6::text[], $7::text[], $8::bigint[], $9::bigint[], $10::bigint[], $11::timestamptz[],
       $12::text[], $13::integer[], $14::boolean[], $15::text[])`,
    [
      batch.sessionId,
      batch.ruleVersion,
      new Date(batch.receivedAt),
      arrayOfTexts(entries.map(({ fact }) => fact.key)),
      arrayOf(entries.map(({ cumulative }) => cumulative)),
      arrayOfTexts(events.map(({ kind }) => kind)),
      arrayOfTexts(events.map(({ viewer }) => viewer?.id ?? null)),
      arrayOf(entries.map(({ quantity }) => quantity)),
      arrayOf(entries.map(({ fact }) => fact.unitPrice)),
      arrayOf(entries.map(({ points }) => points)),
      arrayOfTimes(events.map(({ at }) => at)),
      arrayOfTexts(events.map((event) => (event.kind === 'gift' ? event.gift.id : null))),
      arrayOf(events.map((event) => (event.kind === 'gift' ? event.gift.coins : null))),
      arrayOf(events.map((event) => (event.kind === 'like' ? event.follower : null))),
      arrayOfTexts(events.map((event) => (event.kind === 'comment' ? storableText(event.text) : null))),
    ],
  );
}

/** Writes absolutes: what the standings are, not by how much they changed. What only people at the desk change is not among it. */
export async function writeStandings(tx: EntityManager, session: SessionId, standings: readonly Standing[]): Promise<void> {
  if (standings.length === 0) return;
  await tx.query(
    `insert into standing (session_id, viewer_id, points, likes, comments, gifts, coins, distinct_comments, scored, reached_at, version)
     select $1, * from unnest($2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::integer[], $9::boolean[], $10::timestamptz[], $11::bigint[])
     on conflict (session_id, viewer_id) do update set
       points = excluded.points, likes = excluded.likes, comments = excluded.comments, gifts = excluded.gifts, coins = excluded.coins,
       distinct_comments = excluded.distinct_comments, scored = excluded.scored, reached_at = excluded.reached_at, version = excluded.version`,
    [
      session,
      arrayOfTexts(standings.map(({ viewerId }) => viewerId)),
      arrayOf(standings.map(({ present }) => present.points)),
      arrayOf(standings.map(({ present }) => present.likes)),
      arrayOf(standings.map(({ present }) => present.comments)),
      arrayOf(standings.map(({ present }) => present.gifts)),
      arrayOf(standings.map(({ present }) => present.coins)),
      arrayOf(standings.map(({ distinctComments }) => distinctComments)),
      arrayOf(standings.map(({ scored }) => scored)),
      arrayOfTimes(standings.map(({ reachedAt }) => reachedAt)),
      arrayOf(standings.map(({ version }) => version)),
    ],
  );
}

export async function writeGiftCounts(tx: EntityManager, session: SessionId, gifts: Settlement['gifts']): Promise<void> {
  if (gifts.length === 0) return;
  await tx.query(
    `insert into standing_gift (session_id, viewer_id, gift_id, count)
     select $1, * from unnest($2::text[], $3::text[], $4::bigint[])
     on conflict (session_id, viewer_id, gift_id) do update set count = standing_gift.count + excluded.count`,
    [session, gifts.map(({ viewerId }) => viewerId), gifts.map(({ giftId }) => giftId), gifts.map(({ count }) => count)],
  );
}

/**
 * How viewers look now; an older message never overwrites a newer look. When they were seen is written even if they look
 * the same: a message from in between may still come. Sorted, so that two sessions cannot deadlock.
 */
export async function writeViewers(tx: EntityManager, viewers: LedgerBatch['viewers']): Promise<void> {
  if (viewers.length === 0) return;
  const sorted = [...viewers].sort((a, b) => (a.id < b.id ? -1 : 1));
  await tx.query(
    `insert into viewer (id, handle, nickname, avatar_url, seen_at)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])
     on conflict (id) do update set handle = excluded.handle, nickname = excluded.nickname, avatar_url = excluded.avatar_url, seen_at = excluded.seen_at
     where viewer.seen_at <= excluded.seen_at`,
    [
      sorted.map(({ id }) => id),
      sorted.map(({ handle }) => storableText(handle)),
      sorted.map(({ nickname }) => storableText(nickname)),
      sorted.map(({ avatarUrl }) => avatarUrl && storableText(avatarUrl)),
      sorted.map(({ seenAt }) => new Date(seenAt)),
    ],
  );
}

export async function writeGifts(tx: EntityManager, gifts: readonly Gift[]): Promise<void> {
  if (gifts.length === 0) return;
  const sorted = [...new Map(gifts.map((gift) => [gift.id, gift])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  await tx.query(
    `insert into gift (id, name, coins, icon_url)
     select * from unnest($1::text[], $2::text[], $3::integer[], $4::text[])
     on conflict (id) do update set name = excluded.name, coins = excluded.coins, icon_url = coalesce(excluded.icon_url, gift.icon_url)
     where (gift.name, gift.coins, gift.icon_url) is distinct from (excluded.name, excluded.coins, coalesce(excluded.icon_url, gift.icon_url))`,
    [sorted.map(({ id }) => id), sorted.map(({ name }) => storableText(name)), sorted.map(({ coins }) => coins), sorted.map(({ iconUrl }) => iconUrl && storableText(iconUrl))],
  );
}

export async function writeTotals(tx: EntityManager, session: SessionId, version: bigint, gained: Settlement['gained']): Promise<void> {
  await tx.query(
    `update session set version = $2, participants = participants + $3, active = active + $4,
       comments = comments + $5, likes = likes + $6, gifts = gifts + $7, coins = coins + $8, points = points + $9 where id = $1`,
    [session, version.toString(), gained.participants, gained.active, gained.comments, gained.likes, gained.gifts, gained.coins, gained.points.toString()],
  );
}
