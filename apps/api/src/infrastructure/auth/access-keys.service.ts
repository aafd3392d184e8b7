import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Role } from '@app/contracts';
import { DomainError } from '@app/domain';
import { DataSource, IsNull } from 'typeorm';
import { AccessKeyEntity, type AccessKeyKind } from './entities';
import type { Identity } from './identity';
import { hashKey, newKey } from './key-hash';
import { Revocations } from './revocations.service';

const DAY_MS = 86_400_000;
export const COOKIE_LIFETIME_MS = 30 * DAY_MS;
const LINK_LIFETIME_MS = 15 * 60_000;

const lifetimes: Record<AccessKeyKind, number | null> = { cookie: COOKIE_LIFETIME_MS, link: LINK_LIFETIME_MS, bearer: null };

interface IdentityRow {
  readonly id: string;
  readonly user_id: string;
  readonly name: string;
  readonly role: Role;
}

/** Keys that sign somebody in: made, looked up, used up, revoked. */
@Injectable()
export class AccessKeys {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly revocations: Revocations,
  ) {}

  /** A new key. It is returned here once and cannot be read again. */
  async issue(userId: string, kind: AccessKeyKind, name = ''): Promise<{ id: string; key: string }> {
    const [id, key] = [randomUUID(), newKey()];
    const lifetime = lifetimes[kind];
    const expiresAt = lifetime === null ? null : new Date(Date.now() + lifetime);
    const keys = this.database.getRepository(AccessKeyEntity);
    await keys.query(`delete from access_key where expires_at < now() - interval '1 day'`);
    await keys.insert({ id, hash: hashKey(key), kind, name, userId, expiresAt });
    return { id, key };
  }

  /** Who holds this cookie or bearer key; null when it is unknown, expired or revoked. */
  async find(key: string, kind: 'cookie' | 'bearer'): Promise<Identity | null> {
    const [row] = await this.database.query<IdentityRow[]>(
      `select k.id, u.id as user_id, u.name, u.role from access_key k join app_user u on u.id = k.user_id
       where k.hash = $1 and k.kind = $2 and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())`,
      [hashKey(key), kind],
    );
    return row ? { keyId: row.id, userId: row.user_id, name: row.name, role: row.role } : null;
  }

  /** Uses up a one-time link. Of two who try at the same moment one gets in. */
  async redeemLink(key: string): Promise<{ userId: string }> {
    const [rows] = await this.database.query<[{ user_id: string }[], number]>(
      `update access_key set used_at = now()
       where hash = $1 and kind = 'link' and used_at is null and revoked_at is null and expires_at > now() returning user_id`,
      [hashKey(key)],
    );
    const row = rows[0];
    if (!row) throw new DomainError('auth.link-used', 'This link was used or is older than 15 minutes. Sign in with the password, or restart the server for a new link.');
    return { userId: row.user_id };
  }

  /** Bearer keys that still work, oldest first. */
  list(): Promise<AccessKeyEntity[]> {
    return this.database.getRepository(AccessKeyEntity).find({ where: { kind: 'bearer', revokedAt: IsNull() }, order: { createdAt: 'ASC' } });
  }

  /** @throws DomainError `token.not-found` when there is no such bearer key that still works */
  async revokeBearer(id: string): Promise<void> {
    if ((await this.revoke('id = $1 and kind = $2', [id, 'bearer'])) === 0) throw new DomainError('token.not-found', 'There is no such key, or it was revoked before.');
  }

  /** Ends a browser's sign-in. A program that signs out keeps its key: that is revoked by its id. */
  async signOut(keyId: string): Promise<void> {
    await this.revoke('id = $1 and kind = $2', [keyId, 'cookie']);
  }

  /**
   * After a new password: nobody stays signed in with the old one. Bearer keys are not made from it and stay, and so does
   * the key of whoever asks.
   */
  async signOutEverywhere(userId: string, exceptKeyId: string | null = null): Promise<void> {
    await this.revoke(`user_id = $1 and kind <> 'bearer' and id is distinct from $2::uuid`, [userId, exceptKeyId]);
  }

  /** Whatever the user holds. */
  async revokeAll(userId: string): Promise<void> {
    await this.revoke('user_id = $1', [userId]);
  }

  private revoke(condition: string, values: readonly (string | null)[]): Promise<number> {
    return this.database.transaction(async (manager) => {
      const [rows] = await manager.query<[{ id: string }[], number]>(
        `update access_key set revoked_at = now() where revoked_at is null and ${condition} returning id::text`,
        [...values],
      );
      await this.revocations.announce(manager, 'access-key', rows.map(({ id }) => id));
      return rows.length;
    });
  }
}
