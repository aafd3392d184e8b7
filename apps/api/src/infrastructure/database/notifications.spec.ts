import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { breakableLink, eventually, testDatabase, type BreakableLink, type TestDatabase } from '../../testing';
import { DatabaseAddress } from './database-address';
import { Notifications, type Notification } from './notifications.service';

let test: TestDatabase;
let console: Client;
let notifications: Notifications;
let heard: Notification[];
let missed: number;

beforeAll(async () => {
  Logger.overrideLogger(false);
  test = await testDatabase();
  console = new Client({ connectionString: test.url });
  await console.connect();
});
afterAll(async () => {
  await console.end();
  await test.drop();
});
beforeEach(async () => {
  [heard, missed] = [[], 0];
  notifications = new Notifications(new DatabaseAddress(test.url));
  notifications.messages.subscribe((message) => heard.push(message));
  notifications.missed.subscribe(() => missed++);
  await notifications.onModuleInit();
  await notifications.listen('weather');
});
afterEach(() => notifications.onApplicationShutdown());

const tell = (payload: string): Promise<unknown> => console.query(`select pg_notify('weather', $1)`, [payload]);
const hears = (payload: string): Promise<Notification> => eventually(`"${payload}" is heard`, () => heard.find((message) => message.payload === payload));
const listeners = async (): Promise<number> => (await console.query(`select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)).rowCount ?? 0;
const cut = (): Promise<unknown> => console.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');

describe('notifications', () => {
  it('are heard on the channels that were asked for', async () => {
    await console.query(`select pg_notify('traffic', 'jam')`);
    await tell('sun');
    expect(await hears('sun')).toEqual({ channel: 'weather', payload: 'sun' });
    expect(heard).toHaveLength(1);
  });

  it('are heard when they are true: after the commit, in the order of the commits, and never after a rollback', async () => {
    await console.query('begin');
    await tell('hail');
    await console.query('rollback');
    await console.query('begin');
    await tell('rain');
    await tell('rain');
    await tell('sun');
    expect(heard).toEqual([]);
    await console.query('commit');
    await hears('sun');
    expect(heard.map(({ payload }) => payload)).toEqual(['rain', 'sun']);
  });

  it('say that something may have been missed when the connection was lost, and are heard again', async () => {
    await cut();
    await tell('nobody hears this');
    await eventually('it says so', () => (missed > 0 ? true : null));
    await tell('sun');
    await hears('sun');
    expect([missed, heard.map(({ payload }) => payload)]).toEqual([1, ['sun']]);
  });

  it('survive that again and again, on every channel', async () => {
    await notifications.listen('traffic');
    for (let times = 1; times <= 3; times++) {
      await cut();
      await eventually(`it came back ${times} times`, () => (missed === times ? true : null));
    }
    await console.query(`select pg_notify('traffic', 'clear')`);
    expect(await hears('clear')).toEqual({ channel: 'traffic', payload: 'clear' });
  });

  it('leave no connection behind when they are stopped just after they lost it', async () => {
    await cut();
    await notifications.onApplicationShutdown();
    await eventually('no connection is left', async () => ((await listeners()) === 0 ? true : null));
    await tell('nobody hears this');
    expect(missed).toBe(0);
  });
});

describe('notifications over a connection that falls silent', () => {
  let link: BreakableLink;
  let far: Notifications;
  const over = async (pulse: { everyMs: number; answerMs: number }): Promise<void> => {
    far = new Notifications(new DatabaseAddress(link.url), pulse);
    far.messages.subscribe((message) => heard.push(message));
    far.missed.subscribe(() => missed++);
    await far.onModuleInit();
    await far.listen('far');
  };
  const tellFar = (payload: string): Promise<unknown> => console.query(`select pg_notify('far', $1)`, [payload]);

  beforeEach(async () => {
    link = await breakableLink(test.url);
  });
  afterEach(async () => {
    await far.onApplicationShutdown();
    await link.close();
  });

  it('notice it, look for another one until they find it, and say that something may have been missed', async () => {
    await over({ everyMs: 50, answerMs: 500 });
    await tellFar('sun');
    await hears('sun');
    link.silence();
    await tellFar('nobody hears this');
    await eventually('they tried again, twice and in vain', () => (link.turnedAway() >= 2 ? true : null));
    expect(missed).toBe(0);
    link.mend();
    await eventually('they say so', () => (missed > 0 ? true : null));
    await tellFar('rain');
    await hears('rain');
    expect([missed, heard.map(({ payload }) => payload)]).toEqual([1, ['sun', 'rain']]);
  });

  it('do not keep the program from stopping', async () => {
    await over({ everyMs: 60_000, answerMs: 100 });
    link.silence();
    await far.onApplicationShutdown();
    await tellFar('nobody hears this');
    expect([missed, heard]).toEqual([0, []]);
  });
});
