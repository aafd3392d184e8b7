import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HiddenAndOnAir1700000000005 implements MigrationInterface {
  readonly name = 'HiddenAndOnAir1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table standing add column hidden boolean not null default false;
      -- Those who are hidden are in no ranking: so they are not in its index, and a rank is counted without them.
      drop index standing_rank;
      create index standing_rank on standing (session_id, points desc, reached_at, viewer_id) where not hidden;
      create index standing_hidden on standing (session_id) where hidden;
      alter table session add column hidden integer not null default 0;

      alter table ledger_entry
        add column comment_id bigint,
        add column before_comment_id bigint,
        add column before_at timestamptz,
        add column before_was_new boolean;
      drop index ledger_entry_action;
      create index ledger_entry_action on ledger_entry (session_id, seq)
        where kind in ('adjustment', 'reset', 'rescore', 'hide', 'on-air', 'off-air', 'undo') and part_of is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ledger_entry_action;
      create index ledger_entry_action on ledger_entry (session_id, seq)
        where kind in ('adjustment', 'reset', 'rescore', 'undo') and part_of is null;
      alter table ledger_entry drop column comment_id, drop column before_comment_id, drop column before_at, drop column before_was_new;
      alter table session drop column hidden;
      drop index standing_hidden, standing_rank;
      alter table standing drop column hidden;
      create index standing_rank on standing (session_id, points desc, reached_at, viewer_id);
    `);
  }
}
