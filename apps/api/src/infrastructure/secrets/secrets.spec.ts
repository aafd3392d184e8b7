import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config';
import { makeKeyFile, readKeyFile } from './key-file';
import { seal, unseal } from './seal';
import { Vault } from './vault';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tls-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the key file', () => {
  const file = (): string => join(folder, 'secrets', 'vault.key');

  it('is not there before there is something to keep', async () => {
    expect(await readKeyFile(file())).toBeNull();
  });

  it('is made once, for its owner alone', async () => {
    const key = await makeKeyFile(file());
    expect(key).toHaveLength(32);
    expect(await makeKeyFile(file())).toEqual(key);
    expect([statSync(file()).mode & 0o777, statSync(join(folder, 'secrets')).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  it('is one and the same for all who make it at the same moment, and leaves no drafts', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => makeKeyFile(file())));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect(readdirSync(join(folder, 'secrets'))).toEqual(['vault.key']);
  });

  it('is closed to others again when it came back from a backup open', async () => {
    await makeKeyFile(file());
    chmodSync(file(), 0o644);
    await readKeyFile(file());
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('is not replaced when it cannot be read: what was sealed with it would be lost', async () => {
    await makeKeyFile(file());
    writeFileSync(file(), 'half a k');
    await expect(makeKeyFile(file())).rejects.toThrow('does not hold a key');
    expect(readFileSync(file(), 'utf8')).toBe('half a k');
  });
});

describe('a sealed text', () => {
  const [key, otherKey] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

  it('opens with its key under its name, and never looks the same twice', () => {
    const [one, two] = [seal(key, 'sign-key', 'ユーラー key'), seal(key, 'sign-key', 'ユーラー key')];
    expect([unseal(key, 'sign-key', one), unseal(key, 'sign-key', two)]).toEqual(['ユーラー key', 'ユーラー key']);
    expect(one).not.toBe(two);
  });

  it('stays closed to another key, under another name, and when a single character was changed', () => {
    const sealed = seal(key, 'sign-key', 'secret');
    expect([unseal(otherKey, 'sign-key', sealed), unseal(key, 'other', sealed)]).toEqual([null, null]);
    const parts = sealed.split('.');
    for (const at of [1, 2, 3]) {
      const changed = parts.map((part, i) => (i === at ? `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}` : part)).join('.');
      expect(unseal(key, 'sign-key', changed)).toBeNull();
    }
  });

  it.each(['', 'v1', 'v2.a.b.c', 'v1...', 'v1.a.b.c.d', 'secret'])('is not %j', (rubbish) => {
    expect(unseal(key, 'sign-key', rubbish)).toBeNull();
  });
});

describe('the vault', () => {
  const vault = (name: string): Vault => new Vault(readConfig({ DATA_DIR: join(folder, name) }));

  it('opens after a restart what it sealed before, and nothing of another installation', async () => {
    const sealed = await vault('one').seal('sign-key', 'secret');
    expect(await vault('one').unseal('sign-key', sealed)).toBe('secret');
    expect(await vault('two').unseal('sign-key', sealed)).toBeNull();
    expect(sealed).not.toContain('secret');
  });
});
