import { normalizeComment } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { announceEverywhere } from '../session.feed';

/** The words that the organizer does not want to read; the same for all sessions. */
@Injectable()
export class HiddenWordsService {
  constructor(private readonly dataSource: DataSource) {}

  /** From A to Z, in the form in which comments are compared. */
  async list(): Promise<string[]> {
    const rows: { word: string }[] = await this.dataSource.query('select word from hidden_word order by word');
    return rows.map(({ word }) => word);
  }

  /** These and no others. Words that differ in case only are one. */
  async put(words: readonly string[]): Promise<string[]> {
    const kept = [...new Set(words.map(normalizeComment))].filter((word) => word !== '');
    await this.dataSource.transaction(async (tx) => {
      // Two who save at once leave the list of one of them, and not a mixture.
      await tx.query('lock table hidden_word in share row exclusive mode');
      await tx.query('delete from hidden_word');
      await tx.query('insert into hidden_word (word) select unnest($1::text[])', [kept]);
      await announceEverywhere(tx, 'comments');
    });
    return this.list();
  }
}
