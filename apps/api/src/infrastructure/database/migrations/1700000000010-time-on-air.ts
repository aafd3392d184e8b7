import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TimeOnAir1700000000010 implements MigrationInterface {
  readonly name = 'TimeOnAir1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table session add column on_air_until timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table session drop column on_air_until');
  }
}
