import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GoalsAndTimer1700000000008 implements MigrationInterface {
  readonly name = 'GoalsAndTimer1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table goal (
        kind text not null,
        title text,
        target bigint not null,
        milestones jsonb not null,
        constraint goal_pk primary key (kind)
      );

      create table session_room (
        session_id uuid not null,
        room_id text not null,
        likes bigint not null,
        constraint session_room_pk primary key (session_id, room_id),
        constraint session_room_session foreign key (session_id) references session (id) on delete cascade
      );
      -- Of shows of before, only the rooms that are live now are known.
      insert into session_room (session_id, room_id, likes)
        select id, connection ->> 'roomId', (connection ->> 'likes')::bigint from session
        where connection ->> 'state' = 'live' and connection ->> 'roomId' is not null and connection ->> 'likes' is not null;

      create table session_timer (
        session_id uuid not null,
        label text not null,
        round integer,
        rounds integer,
        duration_ms bigint not null,
        ms_per_coin integer not null,
        started_at bigint not null,
        added_ms bigint not null,
        added_by_coins_ms bigint not null,
        ends_at bigint,
        left_ms bigint,
        folded_seq bigint not null,
        constraint session_timer_pk primary key (session_id),
        constraint session_timer_session foreign key (session_id) references session (id) on delete cascade
      );

      -- Gifts in the order of the ledger, and how many follows there are, without a look at likes and comments.
      create index ledger_entry_gift on ledger_entry (session_id, seq) where kind = 'gift';
      create index ledger_entry_follow on ledger_entry (session_id, seq) where kind = 'follow';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ledger_entry_follow, ledger_entry_gift; drop table session_timer, session_room, goal');
  }
}
