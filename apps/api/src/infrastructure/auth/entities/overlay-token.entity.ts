import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('overlay_token')
export class OverlayTokenEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'overlay_token_pk' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
