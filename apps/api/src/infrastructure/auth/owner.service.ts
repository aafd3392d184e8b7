import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@app/domain';
import { DataSource } from 'typeorm';
import { AppConfig } from '../config';
import { SettingEntity, type AppUserEntity } from './entities';
import { makePassword, verifyPassword } from './password';
import { OWNER, Users } from './users.service';

/** The hash of the ADMIN_PASSWORD that was set last. */
const SET_BY_ENVIRONMENT = 'admin-password';

/** Makes sure that there is an owner, with the password of the environment or one that was made. */
@Injectable()
export class Owner implements OnModuleInit {
  private made: string | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly users: Users,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  async onModuleInit(): Promise<void> {
    const { adminPassword } = this.config;
    if ((await this.users.find(OWNER)) === null) await this.create(adminPassword);
    if (adminPassword !== null) await this.take(adminPassword);
  }

  async get(): Promise<AppUserEntity> {
    const owner = await this.users.find(OWNER);
    if (!owner) throw new Error('There is no owner.');
    return owner;
  }

  /** The password if it was made in this start; once, because it is to be printed once. */
  takeMadePassword(): string | null {
    const password = this.made;
    this.made = null;
    return password;
  }

  /** A password of the environment counts when it is another one than before: one that was changed since in the dashboard stays changed. */
  private async take(password: string): Promise<void> {
    const settings = this.database.getRepository(SettingEntity);
    const before = await settings.findOneBy({ key: SET_BY_ENVIRONMENT });
    if (before !== null && (await verifyPassword(password, before.value))) return;
    const owner = await this.get();
    if (!(await verifyPassword(password, owner.passwordHash))) await this.users.setPassword(owner.id, password);
    await settings.upsert({ key: SET_BY_ENVIRONMENT, value: (await this.get()).passwordHash }, ['key']);
  }

  private async create(adminPassword: string | null): Promise<void> {
    const password = adminPassword ?? makePassword();
    try {
      await this.users.create({ name: OWNER, role: 'owner', password });
      if (adminPassword === null) this.made = password;
    } catch (error) {
      // Another process was first: its password counts, and this one must not be printed.
      if (!(error instanceof DomainError)) throw error;
    }
  }
}
