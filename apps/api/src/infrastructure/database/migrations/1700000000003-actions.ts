import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Actions1700000000003 implements MigrationInterface {
  readonly name = 'Actions1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ledger_entry
        add column actor text,
        add column undoes_seq bigint,
        add column place bigint,
        add column part_of bigint,
        add column comment_mark bigint;
      create index ledger_entry_action on ledger_entry (session_id, seq)
        where kind in ('adjustment', 'reset', 'rescore', 'undo') and part_of is null;

      alter table standing add column scored boolean not null default false;
      update standing set scored = points <> 0;

      -- Resets of before did not note where they fell among the comments. A new column is filled; what was there stays.
      alter table ledger_entry disable trigger ledger_entry_append_only;
      update ledger_entry set comment_mark =
        (select max(id) from comment where comment.session_id = ledger_entry.session_id and comment.used_by_seq <= ledger_entry.seq)
        where kind = 'reset';
      alter table ledger_entry enable trigger ledger_entry_append_only;
      -- Nor did standings take the moment of the entry, but one some microseconds later.
      update standing set reached_at = date_trunc('milliseconds', reset.at)
        from ledger_entry reset where reset.seq = standing.watermark and standing.points = 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table standing drop column scored;
      drop index ledger_entry_action;
      alter table ledger_entry drop column actor, drop column undoes_seq, drop column place, drop column part_of, drop column comment_mark;
    `);
  }
}
