import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AppConfig } from '../config';
import { AccessKeys } from './access-keys.service';
import { AppUserEntity } from './entities';
import { hashPassword, makePassword, verifyPassword } from './password';

export const OWNER = 'owner';

/** Who may sign in. There is always an owner. */
@Injectable()
export class Users implements OnModuleInit {
  private made: string | null = null;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly config: AppConfig,
    private readonly keys: AccessKeys,
  ) {}

  async onModuleInit(): Promise<void> {
    const { adminPassword } = this.config;
    const password = adminPassword ?? makePassword();
    const users = this.database.getRepository(AppUserEntity);
    const owner = await users.findOneBy({ name: OWNER });
    if (owner) {
      if (adminPassword !== null && !(await verifyPassword(adminPassword, owner.passwordHash))) await this.setPassword(owner.id, adminPassword);
      return;
    }
    const inserted = await users
      .createQueryBuilder()
      .insert()
      .values({ id: randomUUID(), name: OWNER, role: 'owner', passwordHash: await hashPassword(password) })
      .orIgnore()
      .returning('id')
      .execute();
    const rows: unknown = inserted.raw;
    // Another process may have been first; then its password counts, and this one must not be printed.
    if (adminPassword === null && Array.isArray(rows) && rows.length > 0) this.made = password;
  }

  /** The owner's password if it was made in this start; once, because it is to be printed once. */
  takeMadePassword(): string | null {
    const password = this.made;
    this.made = null;
    return password;
  }

  /** The user with this name and password, or null. A name that does not exist takes as long as a wrong password. */
  async authenticate(name: string, password: string): Promise<AppUserEntity | null> {
    const user = await this.database.getRepository(AppUserEntity).findOneBy({ name });
    const right = await verifyPassword(password, user?.passwordHash ?? (await nobody));
    return right ? user : null;
  }

  async owner(): Promise<AppUserEntity> {
    return this.database.getRepository(AppUserEntity).findOneByOrFail({ name: OWNER });
  }

  async setPassword(userId: string, password: string): Promise<void> {
    await this.database.getRepository(AppUserEntity).update({ id: userId }, { passwordHash: await hashPassword(password) });
    await this.keys.signOutEverywhere(userId);
  }
}

/** A hash that nothing matches, of the usual cost. */
const nobody = hashPassword(makePassword());
