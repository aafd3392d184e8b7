import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { EmbeddedTrial, query, until } from './testing/embedded-trial';

jest.setTimeout(120_000);

let trial: EmbeddedTrial;
let folder: string;

beforeEach(() => {
  trial = new EmbeddedTrial();
  folder = trial.folder;
});

afterEach(() => trial.end());

describe('first start', () => {
  it('makes a durable UTF-8 database that only loopback and the password reach', async () => {
    const { url } = await trial.start();
    const settings = await query<{ name: string; setting: string }>(
      url,
      `SELECT name, setting FROM pg_settings WHERE name IN
       ('fsync', 'synchronous_commit', 'listen_addresses', 'unix_socket_directories', 'server_encoding', 'max_connections')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      server_encoding: 'UTF8',
      max_connections: '60',
    });
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('keeps the password where only the owner reads it', async () => {
    await trial.start();
    expect(statSync(join(folder, 'postgres/cluster.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'postgres/data')).mode & 0o077).toBe(0);
  });

  it('starts over when an earlier first start was cut short', async () => {
    const leftover = join(folder, 'postgres', 'data.new-999999999');
    mkdirSync(leftover, { recursive: true });
    writeFileSync(join(leftover, 'PG_VERSION'), '18\n');
    writeFileSync(join(folder, 'postgres', 'password-999999999'), 'half');
    const { url } = await trial.start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(readdirSync(join(folder, 'postgres')).sort()).toEqual(['cluster.json', 'data', 'server.log']);
  });

  it('works in a folder with spaces, quotes and other letters, closed to everyone else', async () => {
    const closed = join(folder, 'Live Söng\'s "show" $HOME');
    mkdirSync(closed);
    chmodSync(closed, 0o700);
    const { url } = await trial.start(closed);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says in one line that a folder cannot be used', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(trial.start(join(folder, 'file'))).rejects.toThrow(/^The database folder .* cannot be written \(E[A-Z]+\): set DATA_DIR .*$/);
  });
});

describe('next start', () => {
  it('finds everything that was committed, under the same address', async () => {
    const first = await trial.start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await trial.stop(first);
    expect(existsSync(join(folder, 'postgres/data/postmaster.pid'))).toBe(false);
    const second = await trial.start();
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('moves to another port when the old one is taken', async () => {
    const first = await trial.start();
    await trial.stop(first);
    const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
    await once(squatter, 'listening');
    try {
      const second = await trial.start();
      expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
      expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      squatter.close();
    }
  });

  it('takes over the server that a killed process left running', async () => {
    const { child, url } = await trial.startInChild();
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const orphan = trial.postmasterPid();
    const next = await trial.start();
    expect(trial.postmasterPid()).toBe(orphan);
    expect(await query(next.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await trial.stop(next);
    expect(existsSync(join(folder, 'postgres/data/postmaster.pid'))).toBe(false);
    await expect(query(next.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('repairs the database when process and server were both killed', async () => {
    const { child, url } = await trial.startInChild();
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    child.kill('SIGKILL');
    process.kill(trial.postmasterPid(), 'SIGKILL');
    await once(child, 'exit');
    expect(await query((await trial.start()).url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('waits for a server that is still on its way down', async () => {
    const { child, url } = await trial.startInChild();
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    child.kill('SIGKILL');
    await once(child, 'exit');
    process.kill(trial.postmasterPid(), 'SIGINT');
    expect(await query((await trial.start()).url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('is not misled by a process number that now belongs to another program', async () => {
    const first = await trial.start();
    await trial.stop(first);
    writeFileSync(join(folder, 'postgres/data/postmaster.pid'), `${process.pid}\n/elsewhere\n1700000000\n1\n\n127.0.0.1\n\nready\n`);
    expect(await query((await trial.start()).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('never makes a new database over one whose password is lost', async () => {
    await trial.stop(await trial.start());
    rmSync(join(folder, 'postgres/cluster.json'));
    await expect(trial.start()).rejects.toThrow(/cluster\.json is missing/);
    await expect(trial.start()).rejects.toThrow(/cluster\.json is missing/);
    expect(existsSync(join(folder, 'postgres/data/PG_VERSION'))).toBe(true);
  });
});

describe('while running', () => {
  it('refuses a second product on the same data folder in one line, and leaves the first alone', async () => {
    const { child, url } = await trial.startInChild();
    try {
      await expect(trial.start()).rejects.toThrow(
        new RegExp(`^Another TikTok Live Support \\(process ${child.pid}\\) is already running on this data folder: .*$`),
      );
      expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
      await trial.stop(await trial.start());
    }
  });

  it('brings the server back under the same address when it is killed', async () => {
    const { url } = await trial.start();
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const killed = trial.postmasterPid();
    process.kill(killed, 'SIGKILL');
    await until('the database is back', () => trial.lines.includes('The database is back'));
    expect(trial.postmasterPid()).not.toBe(killed);
    expect(await query(url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });
});
