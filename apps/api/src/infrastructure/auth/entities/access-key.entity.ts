import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AppUserEntity } from './app-user.entity';

/** `cookie`: a signed-in browser. `bearer`: a script. `link`: becomes a cookie once. */
export type AccessKeyKind = 'cookie' | 'bearer' | 'link';

/** The key itself is in nobody's database: a copy of this table signs nobody in. */
@Entity('access_key')
@Index('access_key_hash', ['hash'], { unique: true })
@Index('access_key_by_user', ['userId'])
export class AccessKeyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'access_key_pk' })
  id!: string;

  /** SHA-256 of the key. Enough without salt, because a key is 256 random bits and cannot be guessed. */
  @Column('bytea')
  hash!: Buffer;

  @Column('text')
  kind!: AccessKeyKind;

  /** What its owner calls it; empty for cookies and links. */
  @Column('text', { default: '' })
  name!: string;

  @ForeignKey(() => AppUserEntity, { name: 'access_key_user', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** Null: until it is revoked. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
