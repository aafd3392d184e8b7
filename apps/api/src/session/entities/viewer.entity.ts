import type { ViewerId } from '@app/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a viewer last looked, across sessions. */
@Entity('viewer')
export class ViewerEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'viewer_pk' })
  id!: ViewerId;

  @Column('text')
  handle!: string;

  @Column('text')
  nickname!: string;

  @Column('text', { name: 'avatar_url', nullable: true })
  avatarUrl!: string | null;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;
}
