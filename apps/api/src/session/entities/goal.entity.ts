import type { GoalKind } from '@app/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What shows are to reach, one of a kind. */
@Entity('goal')
export class GoalEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'goal_pk' })
  kind!: GoalKind;

  @Column('text', { nullable: true })
  title!: string | null;

  @Column('bigint')
  target!: string;

  @Column('jsonb')
  milestones!: number[];
}
