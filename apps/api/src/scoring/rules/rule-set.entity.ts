import type { RuleSet } from '@app/scoring';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A version of the rules. Never changed: ledger entries name the version that priced them. */
@Entity('rule_set')
export class RuleSetEntity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'rule_set_pk' })
  version!: number;

  @Column('jsonb')
  rules!: RuleSet;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('text', { name: 'created_by', nullable: true })
  createdBy!: string | null;
}
