import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OverlayToken } from '@app/contracts';
import { DomainError } from '@app/domain';
import { DataSource, IsNull } from 'typeorm';
import { OverlayTokenEntity } from './entities';
import { Revocations } from './revocations.service';

const SECRET = 'overlay-token-secret';
/** 128 bits of the signature: short enough for an address that people copy. */
const SIGNATURE_BYTES = 16;
const FIRST_TOKEN = 'OBS';

/**
 * Links for OBS. A token is `id.signature`, signed with a secret of this installation: it can be shown again whenever the
 * organizer needs the link, though it is stored nowhere.
 */
@Injectable()
export class OverlayTokens implements OnModuleInit {
  private secret = Buffer.alloc(0);

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly revocations: Revocations,
  ) {}

  /** Processes that start together agree on one secret and one first link. */
  async onModuleInit(): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(`insert into setting (key, value) values ($1, $2) on conflict do nothing`, [SECRET, randomBytes(32).toString('base64url')]);
      const [row] = await manager.query<{ value: string }[]>(`select value from setting where key = $1 for update`, [SECRET]);
      if (!row) throw new Error('The secret of the overlay links was not stored.');
      this.secret = Buffer.from(row.value, 'base64url');
      // Only into an empty table: a link that was revoked stays revoked after a restart.
      await manager.query(`insert into overlay_token (id, name) select $1, $2 where not exists (select from overlay_token)`, [newId(), FIRST_TOKEN]);
    });
  }

  /** Links that work, oldest first. */
  async list(): Promise<OverlayToken[]> {
    const rows = await this.database.getRepository(OverlayTokenEntity).find({ where: { revokedAt: IsNull() }, order: { createdAt: 'ASC', id: 'ASC' } });
    return rows.map((row) => this.view(row));
  }

  async create(name: string): Promise<OverlayToken> {
    const row = { id: newId(), name, createdAt: new Date(), revokedAt: null };
    await this.database.getRepository(OverlayTokenEntity).insert(row);
    return this.view(row);
  }

  /** @throws DomainError `token.not-found` */
  async revoke(id: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { affected } = await manager.update(OverlayTokenEntity, { id, revokedAt: IsNull() }, { revokedAt: new Date() });
      if (!affected) throw new DomainError('token.not-found', 'There is no such overlay link, or it was revoked before.');
      await this.revocations.announce(manager, 'overlay-token', [id]);
    });
  }

  /** The link behind a token; null when it was made up or revoked. */
  async check(token: string): Promise<OverlayToken | null> {
    const [id, signature, ...rest] = token.split('.');
    if (!id || !signature || rest.length > 0) return null;
    const [actual, expected] = [Buffer.from(signature), Buffer.from(this.sign(id))];
    if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return null;
    const row = await this.database.getRepository(OverlayTokenEntity).findOneBy({ id, revokedAt: IsNull() });
    return row && this.view(row);
  }

  private view({ id, name, createdAt }: OverlayTokenEntity): OverlayToken {
    return { id, name, token: `${id}.${this.sign(id)}`, createdAt: createdAt.toISOString() };
  }

  private sign(id: string): string {
    return createHmac('sha256', this.secret).update(id).digest().subarray(0, SIGNATURE_BYTES).toString('base64url');
  }
}

function newId(): string {
  return randomBytes(6).toString('base64url');
}
