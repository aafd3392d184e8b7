import type { SessionId, ViewerId } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { stands } from './stands';

/**
 * Sums standings up from nothing, for what people did about them: after that a standing is what its entries say, whatever
 * stood there before. Every call runs inside a transaction that holds the session's lock.
 *
 * Present is what has its place after the watermark. The place of an entry is its sequence number, unless it takes back
 * or corrects another: then it is where that one is. The watermark is the viewer's last reset that stands, their own or
 * one of everybody at which they were there already.
 *
 * Hidden is who has an entry that says so and stands; no reset changes that.
 *
 * @param viewers null means everybody
 */
export async function recount(tx: EntityManager, session: SessionId, viewers: readonly ViewerId[] | null, version: bigint): Promise<void> {
  await recountStandings(tx, session, viewers, version);
  await recountGifts(tx, session, viewers);
  await tx.query(
    `update session set version = $2, active = counted.active, hidden = counted.hidden, points = counted.points
     from (select count(*) filter (where points > 0 and not hidden) as active, count(*) filter (where hidden) as hidden, coalesce(sum(points + used_points), 0) as points from standing where session_id = $1) counted
     where id = $1`,
    [session, version.toString()],
  );
}

async function recountStandings(tx: EntityManager, session: SessionId, viewers: readonly ViewerId[] | null, version: bigint): Promise<void> {
  await tx.query(
    `with everybody as (
       select seq, at, comment_mark from ledger_entry reset
       where session_id = $1 and kind = 'reset' and part_of is null and viewer_id is null and ${stands('reset')} order by seq desc limit 1
     ), hiding as (
       select viewer_id from ledger_entry hide where session_id = $1 and kind = 'hide' and part_of is null and ${stands('hide')}
     ), mark as (
       select standing.viewer_id, coalesce(last.seq, 0) as watermark, last.at as reset_at, coalesce(last.comment_mark, 0) as comment_mark
       from standing left join lateral (
         select seq, at, comment_mark from ledger_entry reset
           where session_id = $1 and viewer_id = standing.viewer_id and kind = 'reset' and ${stands('reset')}
         union all
         select seq, at, comment_mark from everybody
           where exists (select from ledger_entry e where e.session_id = $1 and e.viewer_id = standing.viewer_id and e.seq < everybody.seq)
              or exists (select from comment c where c.session_id = $1 and c.viewer_id = standing.viewer_id and c.id <= everybody.comment_mark)
         order by seq desc limit 1
       ) last on true
       where standing.session_id = $1 and ($2::text[] is null or standing.viewer_id = any($2))
     ), entry as (
       select e.viewer_id, e.kind, e.quantity, e.points, e.coins, e.at, coalesce(e.place, e.seq) > mark.watermark as present,
         e.kind in ('like', 'gift', 'comment', 'follow', 'share') as fact,
         e.points <> 0 and (e.kind not in ('adjustment', 'rescore', 'undo') or (e.kind <> 'undo' and ${stands('e')})) as scoring
       from ledger_entry e join mark on mark.viewer_id = e.viewer_id where e.session_id = $1
     ), sums as (
       select viewer_id,
         sum(points) filter (where present) as points, sum(points) filter (where not present) as used_points,
         sum(quantity) filter (where present and kind = 'like') as likes, sum(quantity) filter (where not present and kind = 'like') as used_likes,
         sum(quantity) filter (where present and kind = 'gift') as gifts, sum(quantity) filter (where not present and kind = 'gift') as used_gifts,
         sum(quantity * coins) filter (where present and kind = 'gift') as coins, sum(quantity * coins) filter (where not present and kind = 'gift') as used_coins,
         count(*) filter (where kind = 'comment') as distinct_comments,
         max(at) filter (where present and scoring) as scored_at, min(at) filter (where fact) as first_at
       from entry group by viewer_id
     ), said as (
       select mark.viewer_id, count(*) filter (where comment.id > comment_mark) as comments, count(*) filter (where comment.id <= comment_mark) as used_comments,
         min(comment.at) as first_at
       from mark join comment on comment.session_id = $1 and comment.viewer_id = mark.viewer_id group by mark.viewer_id
     )
     update standing set
       points = coalesce(sums.points, 0), used_points = coalesce(sums.used_points, 0),
       likes = coalesce(sums.likes, 0), used_likes = coalesce(sums.used_likes, 0),
       gifts = coalesce(sums.gifts, 0), used_gifts = coalesce(sums.used_gifts, 0),
       coins = coalesce(sums.coins, 0), used_coins = coalesce(sums.used_coins, 0),
       comments = coalesce(said.comments, 0), used_comments = coalesce(said.used_comments, 0),
       distinct_comments = coalesce(sums.distinct_comments, 0), watermark = mark.watermark, scored = scored_at is not null,
       hidden = standing.viewer_id in (select viewer_id from hiding),
       reached_at = date_trunc('milliseconds', coalesce(scored_at, reset_at, least(sums.first_at, said.first_at), reached_at)), version = $3
     from mark left join sums on sums.viewer_id = mark.viewer_id left join said on said.viewer_id = mark.viewer_id
     where standing.session_id = $1 and standing.viewer_id = mark.viewer_id`,
    [session, viewers, version.toString()],
  );
}

/** By the watermarks that `recountStandings` left. */
async function recountGifts(tx: EntityManager, session: SessionId, viewers: readonly ViewerId[] | null): Promise<void> {
  await tx.query(
    `update standing_gift set count = tally.present, used_count = tally.used
     from (
       select e.viewer_id, e.gift_id,
         coalesce(sum(e.quantity) filter (where e.seq > standing.watermark), 0) as present, coalesce(sum(e.quantity) filter (where e.seq <= standing.watermark), 0) as used
       from ledger_entry e join standing on standing.session_id = e.session_id and standing.viewer_id = e.viewer_id
       where e.session_id = $1 and e.kind = 'gift' and ($2::text[] is null or e.viewer_id = any($2)) group by e.viewer_id, e.gift_id
     ) tally
     where standing_gift.session_id = $1 and standing_gift.viewer_id = tally.viewer_id and standing_gift.gift_id = tally.gift_id`,
    [session, viewers],
  );
}
