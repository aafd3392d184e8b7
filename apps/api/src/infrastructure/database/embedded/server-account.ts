import { readFileSync } from 'node:fs';
import { chmod, chown, cp, lchown, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { run, type Command } from './child-process';
import { EmbeddedPostgresError, messageOf, orOwnServer } from './embedded-postgres.error';
import { binariesIn, type PostgresBinaries } from './postgres-binaries';

/** Who runs PostgreSQL, with which binaries, on which folder. PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly kind: 'self' | 'namespace' | 'other-user';
  readonly binaries: PostgresBinaries;
  /** PGDATA; need not exist yet. */
  readonly dataFolder: string;
  command(program: string, args: readonly string[]): Command;
  /** Hands a file or folder that this process made to the account. */
  own(path: string): Promise<void>;
}

export interface AccountRequest {
  readonly binaries: PostgresBinaries;
  readonly dataFolder: string;
  /** Where root puts what an unprivileged user must reach, when the project lies in a closed folder. */
  readonly refuge: string;
  /** Name of this cluster inside the refuge. */
  readonly clusterId: string;
  /** Effective user id of this process; undefined on Windows. */
  readonly euid: number | undefined;
  /** Can root map itself to an ordinary user? Containers often forbid it. */
  readonly namespacesAllowed?: () => Promise<boolean>;
}

export async function chooseAccount(request: AccountRequest): Promise<ServerAccount> {
  if (request.euid !== 0) return self(request);
  const owner = await stat(request.dataFolder).catch(() => null);
  // A cluster once made by an ordinary user stays that user's, or that user could never start it again.
  if (owner && owner.uid !== 0) return otherUser(request, owner.uid, owner.gid);
  const mapped = ordinaryUid();
  if (await (request.namespacesAllowed?.() ?? canMap(mapped))) return namespace(request, mapped);
  const { uid, gid } = nobody();
  return otherUser(request, uid, gid);
}

const withPlainLocale = (program: string, args: readonly string[]): Command =>
  // macOS: postgres ends at once when no valid locale is set. Windows has no env(1) and no such trouble.
  process.platform === 'win32' ? { program, args } : { program: '/usr/bin/env', args: ['LC_ALL=C', program, ...args] };

function self({ binaries, dataFolder }: AccountRequest): ServerAccount {
  return { kind: 'self', binaries, dataFolder, command: withPlainLocale, own: () => Promise.resolve() };
}

const unshareArgs = (uid: number): string[] => ['-U', `--map-user=${uid}`, '--map-group=1000', '--'];

async function canMap(uid: number): Promise<boolean> {
  return (await run({ program: 'unshare', args: [...unshareArgs(uid), 'true'] })).code === 0;
}

/** In a user namespace root counts as an ordinary user, while its files, in any folder, stay root's. */
function namespace({ binaries, dataFolder }: AccountRequest, uid: number): ServerAccount {
  return {
    kind: 'namespace',
    binaries,
    dataFolder,
    command: (program, args) => ({ program: 'unshare', args: [...unshareArgs(uid), '/usr/bin/env', 'LC_ALL=C', program, ...args] }),
    own: () => Promise.resolve(),
  };
}

async function otherUser(request: AccountRequest, uid: number, gid: number): Promise<ServerAccount> {
  try {
    const binaries = await reachableBinaries(request, uid, gid);
    const dataFolder = await reachableDataFolder(request, uid, gid);
    return {
      kind: 'other-user',
      binaries,
      dataFolder,
      command: (program, args) => ({ ...withPlainLocale(program, args), uid, gid }),
      own: (path) => ownAll(path, uid, gid),
    };
  } catch (error) {
    throw new EmbeddedPostgresError(
      `PostgreSQL does not run as root and no other way was found here (${messageOf(error)}): start as an ordinary user, ${orOwnServer}.`,
    );
  }
}

async function reachableBinaries({ binaries, refuge }: AccountRequest, uid: number, gid: number): Promise<PostgresBinaries> {
  const works = async ({ postgres }: PostgresBinaries): Promise<boolean> =>
    (await run({ program: postgres, args: ['--version'], uid, gid })).code === 0;
  if (await works(binaries)) return binaries;
  const copy = binariesIn(join(refuge, `postgres-${binaries.version}`), binaries.version);
  if (await works(copy)) return copy;
  const unfinished = `${copy.root}.${process.pid}`;
  await openFolder(refuge);
  await cp(binaries.root, unfinished, { recursive: true, verbatimSymlinks: true });
  await openToAll(unfinished);
  await rm(copy.root, { recursive: true, force: true });
  await rename(unfinished, copy.root);
  return copy;
}

async function reachableDataFolder(request: AccountRequest, uid: number, gid: number): Promise<string> {
  const { dataFolder, refuge, clusterId } = request;
  const parent = join(dataFolder, '..');
  const { mode } = await stat(parent);
  await chmod(parent, (mode & 0o777) | 0o111);
  if (await canEnter(parent, uid, gid)) {
    if (await stat(dataFolder).catch(() => null)) await ownAll(dataFolder, uid, gid);
    return dataFolder;
  }
  if (await stat(dataFolder).catch(() => null)) throw new Error(`user ${uid} may not enter ${parent}`);
  await openFolder(refuge);
  await openFolder(join(refuge, clusterId));
  return join(refuge, clusterId, 'data');
}

async function canEnter(folder: string, uid: number, gid: number): Promise<boolean> {
  return (await run({ program: '/bin/sh', args: ['-c', 'cd "$1"', 'sh', folder], uid, gid })).code === 0;
}

async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { uid } = await stat(folder);
  if (uid !== 0) throw new Error(`${folder} belongs to user ${uid}`);
  await chmod(folder, 0o755);
}

/** A root with a strict umask installs packages that only root can read. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o111 ? 0o755 : 0o644);
  }
}

async function ownAll(path: string, uid: number, gid: number): Promise<void> {
  if (!(await stat(path)).isDirectory()) return chown(path, uid, gid);
  for (const entry of await readdir(path, { recursive: true })) await lchown(join(path, entry), uid, gid);
  await chown(path, uid, gid);
}

/** initdb looks the user's name up and gives up when there is none, so the mapped id has to be in the list. */
function ordinaryUid(): number {
  const uids = accounts().map(({ uid }) => uid);
  return uids.includes(1000) ? 1000 : nobody().uid;
}

function nobody(): { uid: number; gid: number } {
  const found = accounts().find(({ name }) => name === 'nobody');
  return found ?? { uid: 65534, gid: 65534 };
}

function accounts(): { name: string; uid: number; gid: number }[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
      .filter(({ name }) => name !== '');
  } catch {
    return [];
  }
}
