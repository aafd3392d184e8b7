import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWhen } from '../../../testing';
import { run } from './child-process';
import { EmbeddedTrial, query } from './testing/embedded-trial';
import { binariesIn, findPostgresBinaries } from './postgres-binaries';
import { chooseAccount } from './server-account';
import type { HostTraits } from './start-embedded-postgres';

jest.setTimeout(120_000);

const NOBODY = { uid: 65534, gid: 65534 };

let trial: EmbeddedTrial;
let container: HostTraits;

beforeEach(() => {
  trial = new EmbeddedTrial();
  container = { euid: 0, refuge: trial.refuge, namespacesAllowed: () => Promise.resolve(false) };
});

afterEach(() => trial.end());

describeWhen(process.geteuid?.() === 0, 'only root may change users', 'started by root', () => {
  it('keeps the files with root where the system lets root pose as an ordinary user', async () => {
    const allowed = spawnSync('unshare', ['-U', '--map-user=1000', 'true']).status === 0;
    const { url } = await trial.start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(statSync(join(trial.folder, 'postgres/data')).uid).toBe(allowed ? 0 : NOBODY.uid);
  });

  it('runs as nobody where it does not', async () => {
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

  it('takes the programs along when nobody may not enter the folder of the packages either', async () => {
    const closed = mkdtempSync(join(trial.folder, 'packages-'));
    const binaries = await findPostgresBinaries();
    cpSync(binaries.root, join(closed, 'native'), { recursive: true, verbatimSymlinks: true });
    for (const program of ['initdb', 'postgres', 'pg_ctl']) chmodSync(join(closed, 'native/bin', program), 0o700);
    const dataFolder = join(trial.folder, 'data');
    const account = await chooseAccount({ ...container, binaries: binariesIn(join(closed, 'native'), binaries.version), dataFolder, clusterId: 'one' });
    expect(account.binaries.root.startsWith(trial.refuge)).toBe(true);
    for (const program of [account.binaries.initdb, account.binaries.postgres, account.binaries.pgCtl]) {
      expect(await run(account.command(program, ['--version']))).toMatchObject({ code: 0 });
    }
  });

  it('goes on with the cluster of nobody when the system has become more generous', async () => {
    const first = await trial.start(trial.folder, container);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await trial.stop(first);
    const second = await trial.start(trial.folder);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('takes over a cluster of root when the system has become less generous', async () => {
    const first = await trial.start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await trial.stop(first);
    const second = await trial.start(trial.folder, container);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('says in one line what to do when there is no way', async () => {
    mkdirSync(join(trial.folder, 'postgres/data'), { recursive: true });
    writeFileSync(join(trial.folder, 'postgres/cluster.json'), JSON.stringify({ password: 'made-up', port: 0 }));
    chmodSync(trial.folder, 0o700);
    await expect(trial.start(trial.folder, container)).rejects.toThrow(/^PostgreSQL does not run as root .*: start as an ordinary user, or set DATABASE_URL.*$/);
  });

  it('needs nothing of this when an ordinary user starts it', async () => {
    const own = join(trial.folder, 'own');
    mkdirSync(own, { mode: 0o700 });
    chownSync(own, NOBODY.uid, NOBODY.gid);
    const { child, url } = await trial.startInChild(own, NOBODY);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(statSync(join(own, 'postgres/data')).uid).toBe(NOBODY.uid);
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
});
