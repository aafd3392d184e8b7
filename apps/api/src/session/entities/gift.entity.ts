import type { GiftId } from '@app/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a gift was last called. Prices that scored are in the ledger, not here. */
@Entity('gift')
export class GiftEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'gift_pk' })
  id!: GiftId;

  @Column('text')
  name!: string;

  @Column('integer')
  coins!: number;

  @Column('text', { name: 'icon_url', nullable: true })
  iconUrl!: string | null;
}
