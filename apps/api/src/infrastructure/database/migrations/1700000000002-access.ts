import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Access1700000000002 implements MigrationInterface {
  readonly name = 'Access1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app_user (
        id uuid not null,
        name text not null,
        role text not null,
        password_hash text not null,
        created_at timestamptz not null default now(),
        constraint app_user_pk primary key (id)
      );
      create unique index app_user_name on app_user (name);

      create table access_key (
        id uuid not null,
        hash bytea not null,
        kind text not null,
        name text not null default '',
        user_id uuid not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz,
        used_at timestamptz,
        revoked_at timestamptz,
        constraint access_key_pk primary key (id),
        constraint access_key_user foreign key (user_id) references app_user (id) on delete cascade
      );
      create unique index access_key_hash on access_key (hash);
      create index access_key_by_user on access_key (user_id);

      create table overlay_token (
        id text not null,
        name text not null,
        created_at timestamptz not null default now(),
        revoked_at timestamptz,
        constraint overlay_token_pk primary key (id)
      );

      create table setting (
        key text not null,
        value text not null,
        constraint setting_pk primary key (key)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table setting, overlay_token, access_key, app_user');
  }
}
