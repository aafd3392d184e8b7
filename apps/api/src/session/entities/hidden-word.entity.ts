import { Entity, PrimaryColumn } from 'typeorm';

/** A word that the organizer does not want to read, in the form of `normalizeComment`. */
@Entity('hidden_word')
export class HiddenWordEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'hidden_word_pk' })
  word!: string;
}
