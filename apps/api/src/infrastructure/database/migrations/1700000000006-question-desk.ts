import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuestionDesk1700000000006 implements MigrationInterface {
  readonly name = 'QuestionDesk1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table comment
        add column folded text not null default '',
        add column asks boolean not null default false,
        add column has_link boolean not null default false;
      -- Comments of before are sorted by what a pattern can tell; new ones are by the program.
      update comment set
        folded = lower(trim(normalize(text, NFKC))),
        asks = text ~ '[[:alpha:]]' and text ~ '[?？؟]',
        has_link = text ~* '://|www[.]|[[:alnum:]][.](com|net|org|io|me|gg|tv|co|ly|app|shop|xyz|live|link|th|cn)([^[:alnum:]]|$)';
      create index comment_newest on comment (session_id, id);

      create table prepared_comment (
        session_id uuid not null,
        comment_id bigint not null,
        place integer not null,
        aired boolean not null default false,
        constraint prepared_comment_pk primary key (session_id, comment_id),
        constraint prepared_comment_session foreign key (session_id) references session (id) on delete cascade
      );

      create table hidden_word (
        word text not null,
        constraint hidden_word_pk primary key (word)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table hidden_word, prepared_comment;
      drop index comment_newest;
      alter table comment drop column folded, drop column asks, drop column has_link;
    `);
  }
}
