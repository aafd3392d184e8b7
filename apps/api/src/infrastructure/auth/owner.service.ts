import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@app/domain';
import { AppConfig } from '../config';
import type { AppUserEntity } from './entities';
import { makePassword, verifyPassword } from './password';
import { OWNER, Users } from './users.service';

/** Makes sure that there is an owner, with the password of the environment or one that was made. */
@Injectable()
export class Owner implements OnModuleInit {
  private made: string | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly users: Users,
  ) {}

  async onModuleInit(): Promise<void> {
    const { adminPassword } = this.config;
    if ((await this.users.find(OWNER)) === null) await this.create(adminPassword);
    const owner = await this.get();
    if (adminPassword !== null && !(await verifyPassword(adminPassword, owner.passwordHash))) await this.users.setPassword(owner.id, adminPassword);
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
