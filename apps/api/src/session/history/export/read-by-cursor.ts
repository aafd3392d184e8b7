import type { EntityManager } from 'typeorm';

const ROWS_AT_ONCE = 2_000;

/**
 * The rows of a query page by page, through a cursor of PostgreSQL: all of one moment, and never more than a page of them
 * in memory. To be called inside a transaction, one at a time.
 */
export async function* readByCursor<Row>(tx: EntityManager, sql: string, parameters: readonly unknown[]): AsyncGenerator<Row[]> {
  await tx.query(`declare export_rows no scroll cursor for ${sql}`, [...parameters]);
  for (;;) {
    const rows: Row[] = await tx.query(`fetch ${ROWS_AT_ONCE} from export_rows`);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await tx.query('close export_rows');
}
