import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** `UNBROKEN=long` makes outages as long and kills as many as the product promises to bear; otherwise they are short, for every day. */
export const longRun = process.env['UNBROKEN'] === 'long';

const folder = resolve(__dirname, '../../../dist/unbroken');

/** Always the same numbers for the same seed: a linear congruential generator is random enough for moments. */
export class Randomness {
  constructor(private state: number) {}

  /** A whole number from 0 to below the bound. */
  below(bound: number): number {
    this.state = (this.state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((this.state / 2_147_483_648) * bound);
  }
}

/** Leaves figures of a run as a table in `dist/unbroken`, for whoever wants to look. */
export function report(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const table = [line(columns), line(columns.map(() => '---')), ...rows.map((row) => line(columns.map((column) => row[column] ?? '')))].join('\n');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.md`), `## ${title}\n${table}\n`);
}
