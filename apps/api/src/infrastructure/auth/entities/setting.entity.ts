import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the server has to remember about itself, such as the secret that signs overlay links. */
@Entity('setting')
export class SettingEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'setting_pk' })
  key!: string;

  @Column('text')
  value!: string;
}
