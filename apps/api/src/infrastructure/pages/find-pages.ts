import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder with the built pages: `dist/apps`, looked for upwards from where this code runs, source or bundle. */
export function findPages(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'nx.json')) || existsSync(join(folder, 'dist', 'apps', 'api'))) return join(folder, 'dist', 'apps');
    if (folder === dirname(folder)) return join(from, 'dist', 'apps');
  }
}

/** Where an app's build has its index.html; null while it is not built. */
export function findBuild(pages: string, app: 'admin' | 'overlays'): string | null {
  // Angular puts the files into `browser/`, unless it is told not to.
  return [join(pages, app, 'browser'), join(pages, app)].find((folder) => existsSync(join(folder, 'index.html'))) ?? null;
}
