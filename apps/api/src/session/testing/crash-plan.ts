import type { DataSource } from 'typeorm';

/** How a transaction ends before it should: its backend is killed, or a statement fails. */
export type Crash = 'kill' | 'fail';

/** Every table that a batch writes to. */
const TABLES = ['viewer', 'gift', 'comment', 'ledger_entry', 'standing', 'standing_gift', 'session'];

/**
 * Teaches a database to fall over on purpose: each statement that writes, and each row of a standing once more at the
 * commit, is a moment, and at the moments of the plan the transaction is ended. Moments are counted by a sequence, which
 * no rollback takes back; so each crash happens once.
 */
export async function plantCrashes(database: DataSource): Promise<(plan: ReadonlyMap<number, Crash>) => Promise<void>> {
  await database.query(`
    create table crash_plan (moment bigint primary key, crash text not null);
    create sequence crash_moment;
    create function crash_as_planned() returns trigger language plpgsql as $$
    declare
      now_is bigint := nextval('crash_moment');
      planned text;
    begin
      select crash into planned from crash_plan where moment = now_is;
      if planned = 'kill' then perform pg_terminate_backend(pg_backend_pid()); end if;
      if planned = 'fail' then raise exception 'This statement fails on purpose'; end if;
      return new;
    end $$;
    ${TABLES.map((table) => `create trigger crash_${table} before insert or update on "${table}" for each statement execute function crash_as_planned();`).join('\n')}
    create constraint trigger crash_at_commit after insert or update on standing deferrable initially deferred for each row execute function crash_as_planned();
  `);
  return async (plan) => {
    await database.query('delete from crash_plan');
    await database.query('insert into crash_plan select * from unnest($1::bigint[], $2::text[])', [[...plan.keys()], [...plan.values()]]);
    await database.query(`select setval('crash_moment', 1, false)`);
  };
}
