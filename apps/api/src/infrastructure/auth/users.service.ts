import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Role } from '@app/contracts';
import { DomainError } from '@app/domain';
import { DataSource, type Repository } from 'typeorm';
import { AccessKeys } from './access-keys.service';
import { AppUserEntity } from './entities';
import { hashPassword, makePassword, verifyPassword } from './password';
import type { UserView } from './user.dto';

export const OWNER = 'owner';

/** Who may sign in. The one named `owner` is always there and always the owner. */
@Injectable()
export class Users {
  private readonly table: Repository<AppUserEntity>;

  constructor(
    @InjectDataSource() database: DataSource,
    private readonly keys: AccessKeys,
  ) {
    this.table = database.getRepository(AppUserEntity);
  }

  find(name: string): Promise<AppUserEntity | null> {
    return this.table.findOneBy({ name });
  }

  async list(): Promise<UserView[]> {
    return (await this.table.find({ order: { createdAt: 'ASC', name: 'ASC' } })).map(view);
  }

  /** @throws DomainError `request.invalid` when the name is taken */
  async create({ name, role, password }: { readonly name: string; readonly role: Role; readonly password: string }): Promise<UserView> {
    const id = randomUUID();
    const inserted = await this.table
      .createQueryBuilder()
      .insert()
      .values({ id, name, role, passwordHash: await hashPassword(password) })
      .orIgnore()
      .returning('id')
      .execute();
    const rows: unknown = inserted.raw;
    if (!Array.isArray(rows) || rows.length === 0) throw new DomainError('request.invalid', `There is a user "${name}" already.`);
    return view(await this.table.findOneByOrFail({ id }));
  }

  /** @throws DomainError `request.invalid` for an unknown user, and for another role for the owner */
  async change(id: string, { role, password }: { readonly role?: Role; readonly password?: string }, askedBy: string): Promise<UserView> {
    const user = await this.byId(id);
    if (role !== undefined && user.name === OWNER && role !== 'owner') throw new DomainError('request.invalid', 'The owner stays the owner.');
    if (role !== undefined) await this.table.update({ id }, { role });
    if (password !== undefined) await this.setPassword(id, password, askedBy);
    return view(await this.byId(id));
  }

  /** @throws DomainError `request.invalid` for an unknown user and for the owner */
  async remove(id: string): Promise<void> {
    const user = await this.byId(id);
    if (user.name === OWNER) throw new DomainError('request.invalid', 'The owner stays.');
    // Before the row and its keys are gone, so that those who hold a socket hear of it.
    await this.keys.revokeAll(id);
    await this.table.delete({ id });
  }

  /** The user with this name and password, or null. A name that does not exist takes as long as a wrong password. */
  async authenticate(name: string, password: string): Promise<AppUserEntity | null> {
    const user = await this.find(name);
    const right = await verifyPassword(password, user?.passwordHash ?? (await nobody()));
    return right ? user : null;
  }

  /** Ends the user's sign-ins, except the one by which it was asked. */
  async setPassword(userId: string, password: string, askedBy: string | null = null): Promise<void> {
    await this.table.update({ id: userId }, { passwordHash: await hashPassword(password) });
    await this.keys.signOutEverywhere(userId, askedBy);
  }

  private async byId(id: string): Promise<AppUserEntity> {
    const user = await this.table.findOneBy({ id });
    if (!user) throw new DomainError('request.invalid', 'There is no such user.');
    return user;
  }
}

function view({ id, name, role, createdAt }: AppUserEntity): UserView {
  return { id, name, role, createdAt: createdAt.toISOString() };
}

let nobodysHash: Promise<string> | undefined;
/** A hash that nothing matches, of the usual cost. */
function nobody(): Promise<string> {
  return (nobodysHash ??= hashPassword(makePassword()));
}
