import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SessionRuns1700000000004 implements MigrationInterface {
  readonly name = 'SessionRuns1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table session_run (
        id bigint generated always as identity,
        session_id uuid not null,
        started_at timestamptz not null,
        stopped_at timestamptz,
        constraint session_run_pk primary key (id),
        constraint session_run_session foreign key (session_id) references session (id) on delete cascade
      );
      create index session_run_by_session on session_run (session_id, started_at);
      -- Earlier starts of a session that was resumed are not known any more.
      insert into session_run (session_id, started_at, stopped_at) select id, started_at, stopped_at from session where started_at is not null;

      alter table session add column points numeric not null default 0;
      update session set points = given.points
        from (select session_id, sum(points + used_points) as points from standing group by session_id) given where given.session_id = session.id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session drop column points;
      drop table session_run;
    `);
  }
}
