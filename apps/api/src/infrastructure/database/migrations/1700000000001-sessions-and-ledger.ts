import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SessionsAndLedger1700000000001 implements MigrationInterface {
  readonly name = 'SessionsAndLedger1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rule_set (
        version integer generated always as identity,
        rules jsonb not null,
        created_at timestamptz not null default now(),
        created_by text,
        constraint rule_set_pk primary key (version)
      );

      create table session (
        id uuid not null,
        host text not null,
        title text,
        status text not null,
        connection jsonb not null,
        created_at timestamptz not null default now(),
        started_at timestamptz,
        stopped_at timestamptz,
        version bigint not null default 0,
        participants integer not null default 0,
        active integer not null default 0,
        comments bigint not null default 0,
        likes bigint not null default 0,
        gifts bigint not null default 0,
        coins bigint not null default 0,
        on_air_comment_id bigint,
        on_air_at timestamptz,
        constraint session_pk primary key (id)
      );
      create index session_newest on session (created_at, id);
      -- One connection for each host: two running sessions would each count half of the show.
      create unique index session_one_on_per_host on session (host) where status in ('running', 'paused');

      create table session_gap (
        id bigint generated always as identity,
        session_id uuid not null,
        reason text not null,
        from_at timestamptz not null,
        to_at timestamptz,
        constraint session_gap_pk primary key (id),
        constraint session_gap_session foreign key (session_id) references session (id) on delete cascade
      );
      create index session_gap_by_session on session_gap (session_id, from_at);

      create table viewer (
        id text not null,
        handle text not null,
        nickname text not null,
        avatar_url text,
        seen_at timestamptz not null,
        constraint viewer_pk primary key (id)
      );

      create table gift (
        id text not null,
        name text not null,
        coins integer not null,
        icon_url text,
        constraint gift_pk primary key (id)
      );

      create table comment (
        id bigint generated always as identity,
        session_id uuid not null,
        message_id text not null,
        viewer_id text,
        text text not null,
        emotes jsonb not null,
        at timestamptz not null,
        used_at timestamptz,
        used_by_seq bigint,
        constraint comment_pk primary key (id),
        constraint comment_once unique (session_id, message_id)
      );
      create index comment_by_viewer on comment (session_id, viewer_id, id);

      create table ledger_entry (
        seq bigint generated always as identity,
        session_id uuid not null,
        source_key text not null,
        cumulative bigint not null,
        kind text not null,
        viewer_id text,
        quantity bigint not null,
        unit_price bigint not null,
        points bigint not null,
        rule_version integer,
        at timestamptz not null,
        received_at timestamptz not null,
        gift_id text,
        coins integer,
        follower boolean,
        note text,
        constraint ledger_entry_pk primary key (seq),
        constraint ledger_entry_once unique (session_id, source_key, cumulative)
      );
      create index ledger_entry_by_viewer on ledger_entry (session_id, viewer_id, seq);

      create table standing (
        session_id uuid not null,
        viewer_id text not null,
        points bigint not null default 0,
        likes bigint not null default 0,
        comments bigint not null default 0,
        gifts bigint not null default 0,
        coins bigint not null default 0,
        used_points bigint not null default 0,
        used_likes bigint not null default 0,
        used_comments bigint not null default 0,
        used_gifts bigint not null default 0,
        used_coins bigint not null default 0,
        distinct_comments integer not null default 0,
        watermark bigint not null default 0,
        reached_at timestamptz not null,
        version bigint not null,
        constraint standing_pk primary key (session_id, viewer_id)
      );
      create index standing_rank on standing (session_id, points desc, reached_at, viewer_id);

      create table standing_gift (
        session_id uuid not null,
        viewer_id text not null,
        gift_id text not null,
        count bigint not null default 0,
        used_count bigint not null default 0,
        constraint standing_gift_pk primary key (session_id, viewer_id, gift_id)
      );

      -- The ledger is append-only for everybody, also for a slip in a console. Deleting a whole session lifts it knowingly.
      create function refuse_ledger_change() returns trigger language plpgsql as $$
      begin
        if current_setting('ledger.purge', true) = 'on' and tg_op = 'DELETE' then return null; end if;
        raise exception 'ledger_entry is append-only';
      end $$;
      create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
        for each statement execute function refuse_ledger_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table standing_gift, standing, ledger_entry, comment, gift, viewer, session_gap, session, rule_set;
      drop function refuse_ledger_change();
    `);
  }
}
