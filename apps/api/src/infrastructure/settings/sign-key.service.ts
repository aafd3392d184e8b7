import type { SignKeyState } from '@app/contracts';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AppConfig } from '../config';
import { Vault } from '../secrets';

const SETTING = 'sign-key';

interface Stored {
  readonly key: string;
  readonly at: string;
}

/** The key of the sign service: that of the environment, or else one that was stored here, encrypted. */
@Injectable()
export class SignKey {
  private readonly logger = new Logger(SignKey.name);
  private lastKnown: string | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly vault: Vault,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  async state(): Promise<SignKeyState> {
    if (this.config.signApiKey !== null) return { source: 'environment', storedAt: null };
    const stored = await this.stored();
    return stored === null ? { source: 'none', storedAt: null } : { source: 'stored', storedAt: stored.at };
  }

  async put(key: string): Promise<SignKeyState> {
    const value = JSON.stringify({ sealed: await this.vault.seal(SETTING, key), at: new Date().toISOString() });
    await this.database.query('insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value', [SETTING, value]);
    return this.state();
  }

  async forget(): Promise<void> {
    await this.database.query('delete from setting where key = $1', [SETTING]);
  }

  /** For a connection that is about to be made. While the database is away: what was in use before. Null is no key. */
  async present(): Promise<string | null> {
    if (this.config.signApiKey !== null) return this.config.signApiKey;
    try {
      this.lastKnown = (await this.stored())?.key ?? null;
    } catch (error) {
      this.logger.warn(`The stored key of the sign service cannot be read now: ${String(error)}`);
    }
    return this.lastKnown;
  }

  private async stored(): Promise<Stored | null> {
    const [row] = await this.database.query<{ value: string }[]>('select value from setting where key = $1', [SETTING]);
    if (row === undefined) return null;
    const { sealed, at } = JSON.parse(row.value) as { sealed: string; at: string };
    const key = await this.vault.unseal(SETTING, sealed);
    if (key === null) this.logger.warn('The stored key of the sign service was sealed with another DATA_DIR/secrets and does not open here. Enter it again, or set SIGN_API_KEY.');
    return key === null ? null : { key, at };
  }
}
