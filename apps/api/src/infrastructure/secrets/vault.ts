import { Injectable } from '@nestjs/common';
import path from 'node:path';
import { AppConfig } from '../config';
import { makeKeyFile, readKeyFile } from './key-file';
import { seal, unseal } from './seal';

/**
 * Encrypts what the database keeps and may not tell. The key lies in `DATA_DIR/secrets` and never in the database, so that
 * a dump of the one opens nothing without the other.
 */
@Injectable()
export class Vault {
  private readonly file: string;

  constructor({ dataDir }: AppConfig) {
    this.file = path.join(dataDir, 'secrets', 'vault.key');
  }

  async seal(name: string, text: string): Promise<string> {
    return seal(await makeKeyFile(this.file), name, text);
  }

  /** Null for what was not sealed with the key of this `DATA_DIR`. */
  async unseal(name: string, sealed: string): Promise<string | null> {
    const key = await readKeyFile(this.file);
    return key === null ? null : unseal(key, name, sealed);
  }
}
