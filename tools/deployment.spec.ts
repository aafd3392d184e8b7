import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/* No container engine is needed here: what can drift apart unnoticed are names in files that nobody compiles. */
const root = resolve(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const all = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].flatMap(([, name]) => name ?? []))];

const documented = all(read('.env.example'), /^([A-Z_]+)=/gm);
const ofCompose = all(read('docker-compose.yaml'), /\$\{([A-Z_]+)/g);
const ofProduct = all(read('apps/api/src/infrastructure/config/read-config.ts'), /(?:text\(|env\[|Url\()'([A-Z_]+)'/g);

it('finds what the product and the composition read', () => {
  expect(ofProduct).toEqual(expect.arrayContaining(['DATABASE_URL', 'REDIS_URL', 'ADMIN_PASSWORD', 'LOG_LEVEL']));
  expect(ofCompose).toEqual(expect.arrayContaining(['DB_USER', 'DB_PASSWORD', 'ADMIN_PASSWORD']));
});

it('explains every variable in .env.example, and none that nobody reads', () => {
  expect([...documented].sort()).toEqual([...new Set([...ofCompose, ...ofProduct])].sort());
});

it('hands every setting of the product on to its container', () => {
  const service = read('docker-compose.yaml').split(/^ {2}(?=\w+:$)/m).find((text) => text.startsWith('app:')) ?? '';
  const settings = [...all(service, /^ {6}([A-Z_]+):/gm), ...all(service, /\$\{([A-Z_]+)/g), ...all(read('Dockerfile'), /\b([A-Z_]+)=/g)];
  expect(settings).toEqual(expect.arrayContaining(ofProduct));
});

it('keeps secrets and local data out of git and out of the image', () => {
  for (const file of ['.gitignore', '.dockerignore']) {
    expect(read(file).split('\n')).toEqual(expect.arrayContaining(['.env', '.data']));
  }
});

it('starts what the build makes', () => {
  const main = /CMD \[.*"(dist\/[^"]+)"\]/.exec(read('Dockerfile'))?.[1];
  expect(main).toBe('dist/apps/api/main.js');
  expect(read('tools/build-api.mjs')).toContain(`'apps/api/src/main.ts'`);
  expect(read('tools/build-api.mjs')).toContain(`outdir: 'dist/apps/api'`);
  expect(existsSync(join(root, 'apps/api/src/main.ts'))).toBe(true);
});
