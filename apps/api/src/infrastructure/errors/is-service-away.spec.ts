import { readFile } from 'node:fs/promises';
import { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';
import { isServiceAway } from './is-service-away';

/** Nothing listens on port 1. */
const nowhere = 'postgres://nobody@127.0.0.1:1/none';

async function failure(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('expected a failure');
}

describe('isServiceAway', () => {
  it('knows a refused connection of the driver', async () => {
    expect(isServiceAway(await failure(() => new Client({ connectionString: nowhere }).connect()))).toBe(true);
  });

  it('knows a refused connection of a pool and of TypeORM', async () => {
    const pool = new Pool({ connectionString: nowhere });
    expect(isServiceAway(await failure(() => pool.query('select 1')))).toBe(true);
    await pool.end();
    const source = new DataSource({ type: 'postgres', url: nowhere, entities: [] });
    expect(isServiceAway(await failure(() => source.initialize()))).toBe(true);
  });

  it.each(['Command timed out', 'Reached the max retries per request limit (which is 2). Refer to "maxRetriesPerRequest" option for details.', 'Connection is closed.'])('knows what ioredis says: %s', (message) => {
    expect(isServiceAway(new Error(message))).toBe(true);
  });

  it.each(['57P01', '57P03', '08006', '53300'])('knows SQLSTATE %s, also inside another error', (code) => {
    const driverError = Object.assign(new Error('the database system is shutting down'), { code });
    expect(isServiceAway(driverError)).toBe(true);
    expect(isServiceAway(new Error('wrapped', { cause: driverError }))).toBe(true);
    expect(isServiceAway(new AggregateError([new Error('x'), driverError]))).toBe(true);
  });

  it('does not take a wrong statement for a missing server', () => {
    expect(isServiceAway(Object.assign(new Error('syntax error'), { code: '42601' }))).toBe(false);
    expect(isServiceAway(Object.assign(new Error('duplicate key'), { code: '23505' }))).toBe(false);
  });

  it('does not take a missing file for a missing server', async () => {
    expect(isServiceAway(await failure(() => readFile('/nowhere/at/all')))).toBe(false);
  });

  it('survives an error that is its own cause', () => {
    const error = new Error('round');
    error.cause = error;
    expect(isServiceAway(error)).toBe(false);
  });
});
