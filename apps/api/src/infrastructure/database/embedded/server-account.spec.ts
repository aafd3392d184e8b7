import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWhen } from '../../../testing';
import { EmbeddedTrial, query } from './embedded-trial';
import type { HostTraits } from './start-embedded-postgres';

jest.setTimeout(120_000);

const NOBODY = { uid: 65534, gid: 65534 };

let trial: EmbeddedTrial;
let refuge: string;
let container: HostTraits;

beforeEach(() => {
  trial = new EmbeddedTrial();
  refuge = mkdtempSync(join(tmpdir(), 'tls-refuge-'));
  chmodSync(refuge, 0o755);
  container = { euid: 0, refuge, namespacesAllowed: () => Promise.resolve(false) };
});

afterEach(async () => {
  await trial.end();
  rmSync(refuge, { recursive: true, force: true });
});

describeWhen(process.geteuid?.() === 0, 'only root may change users', 'started by root', () => {
  it('keeps the files with root where the system lets root pose as an ordinary user', async () => {
    const { url } = await trial.start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(statSync(join(trial.folder, 'postgres/data')).uid).toBe(0);
  });

  it('runs as nobody where it does not', async () => {
    chmodSync(trial.folder, 0o755);
    const { url } = await trial.start(trial.folder, container);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(statSync(join(trial.folder, 'postgres/data')).uid).toBe(NOBODY.uid);
    expect(statSync(join(trial.folder, 'postgres/cluster.json'))).toMatchObject({ uid: 0 });
  });

  it('keeps the cluster elsewhere when nobody may not enter the data folder, and finds it again', async () => {
    chmodSync(trial.folder, 0o700);
    const first = await trial.start(trial.folder, container);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await trial.stop(first);
    const second = await trial.start(trial.folder, container);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('goes on with the cluster of nobody when the system has become more generous', async () => {
    chmodSync(trial.folder, 0o755);
    const first = await trial.start(trial.folder, container);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await trial.stop(first);
    const second = await trial.start(trial.folder);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('takes over a cluster of root when the system has become less generous', async () => {
    chmodSync(trial.folder, 0o755);
    const first = await trial.start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await trial.stop(first);
    const second = await trial.start(trial.folder, container);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('says in one line what to do when there is no way', async () => {
    chmodSync(trial.folder, 0o700);
    await trial.stop(await trial.start());
    await expect(trial.start(trial.folder, container)).rejects.toThrow(/^PostgreSQL does not run as root .*: start as an ordinary user, or set DATABASE_URL.*$/);
  });

  it('needs nothing of this when an ordinary user starts it', async () => {
    const own = join(trial.folder, 'own');
    mkdirSync(own, { mode: 0o700 });
    chmodSync(trial.folder, 0o755);
    chownSync(own, NOBODY.uid, NOBODY.gid);
    const { child, url } = await trial.startInChild(own, NOBODY);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(statSync(join(own, 'postgres/data')).uid).toBe(NOBODY.uid);
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
});
