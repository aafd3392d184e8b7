import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreSymlinks } from './postgres-binaries';

it('makes the second names of the libraries when no install script did', async () => {
  const home = mkdtempSync(join(tmpdir(), 'tls-symlinks-'));
  try {
    mkdirSync(join(home, 'native/lib'), { recursive: true });
    writeFileSync(join(home, 'native/lib/libpq.so.5.18'), 'library');
    const links = ['libpq.so', 'libpq.so.5'].map((name) => ({ source: 'native/lib/libpq.so.5.18', target: `native/lib/${name}` }));
    writeFileSync(join(home, 'native/pg-symlinks.json'), JSON.stringify(links));
    await restoreSymlinks(home);
    await restoreSymlinks(home);
    expect(readFileSync(join(home, 'native/lib/libpq.so.5'), 'utf8')).toBe('library');
    expect(readFileSync(join(home, 'native/lib/libpq.so'), 'utf8')).toBe('library');
  } finally {
    rmSync(home, { recursive: true });
  }
});
