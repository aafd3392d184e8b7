// What has to be there before anything runs: a Node that is new enough, the packages, the builds. Uses nothing but Node.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode, runNpm } from './child.mjs';
import { step, StepError } from './terminal.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');

export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || (major === 24 && minor >= 11) || major > 24;
  if (!fits) throw new StepError(`Node ${version} does not run this project: take 24 (24.11 or later), 22 (22.13 or later) or 20 (20.19 or later), from https://nodejs.org.`);
}

/** Values in `.env` count where the environment says nothing. */
export function readDotEnv() {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

export async function installPackages() {
  if (isInstalled()) return;
  await step('Installing packages (the first time takes a minute or two)', async () => {
    const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund']);
    if (code !== 0) throw new StepError('npm ci failed, see above.', output);
  });
}

/** npm notes in node_modules what it has put there; anything else there than in the lock file means that it is stale. */
export function isInstalled() {
  const wanted = JSON.parse(read('package-lock.json')).packages;
  let present;
  try {
    present = JSON.parse(read('node_modules/.package-lock.json')).packages;
  } catch {
    return false;
  }
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    const found = present[path];
    return found ? found.version === version : optional === true;
  });
}

const SHARED = ['libs', 'package-lock.json', 'tsconfig.base.json', 'nx.json'];
const BUILDS = {
  admin: { sources: ['apps/admin', ...SHARED], result: 'dist/apps/admin' },
  overlays: { sources: ['apps/overlays', ...SHARED], result: 'dist/apps/overlays' },
  api: { sources: ['apps/api', 'tools/build-api.mjs', 'tools/api-bundle.mjs', ...SHARED], result: 'dist/apps/api/main.js' },
};
const NOTE = 'dist/.built.json';

export async function buildStale() {
  const before = builtBefore();
  const now = Object.fromEntries(Object.entries(BUILDS).map(([name, { sources }]) => [name, fingerprint(sources)]));
  const stale = Object.keys(BUILDS).filter((name) => before[name] !== now[name] || !existsSync(join(root, BUILDS[name].result)));
  if (stale.length === 0) return;
  await step(`Building ${stale.join(', ')}`, async () => {
    const { code, output } = await runNx(['run-many', '-t', 'build', '-p', stale.join(',')]);
    if (code !== 0) throw new StepError('The build failed, see above.', output);
  });
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, NOTE), JSON.stringify(now, null, 2));
}

/** The development builds of `npm run dev` lie in the same place. */
export function forgetBuilds() {
  rmSync(join(root, NOTE), { force: true });
}

/** Without its daemon, which would stay behind, and without colours and questions. */
export function runNx(args, { onLine, style = 'static' } = {}) {
  return runNode(['node_modules/nx/dist/bin/nx.js', ...args, `--output-style=${style}`], {
    onLine,
    env: { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NG_CLI_ANALYTICS: 'false', NO_COLOR: '1', FORCE_COLOR: '0' },
  });
}

function builtBefore() {
  try {
    return JSON.parse(read(NOTE));
  } catch {
    return {};
  }
}

function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, source);
  return hash.digest('hex');
}

function addTo(hash, path) {
  if (path.endsWith('.spec.ts')) return;
  const entries = folderEntries(path);
  if (entries) for (const entry of entries.sort()) addTo(hash, `${path}/${entry}`);
  else hash.update(path).update('\0').update(readFileSync(join(root, path)));
}

function folderEntries(path) {
  try {
    return readdirSync(join(root, path));
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
