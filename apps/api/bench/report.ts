import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { Measurement, Row } from './figure';
import { figures } from './figures';
import { redisVersion } from './ground/redis';
import { median } from './measure/percentile';

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGiB: number;
  readonly node: string;
  readonly redis: string | null;
  readonly loadBefore: number;
  readonly at: string;
}

export function readMachine(): Machine {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    redis: redisVersion(),
    loadBefore: loadavg()[0] ?? 0,
    at: new Date().toISOString(),
  };
}

/** Prints the table, and writes everything that was measured where `--json` says. */
export function writeReport(machine: Machine, rows: readonly Row[], { json, quick }: { readonly json?: string | undefined; readonly quick: boolean }): void {
  console.log(`\n${toTable(rows)}\n`);
  console.log(`${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB, Node ${machine.node}, Redis ${machine.redis ?? 'not installed'}, load at the start ${machine.loadBefore.toFixed(1)}${quick ? '; --quick: fewer events and one repetition, so no figures to quote' : ''}`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ machine, quick, rows: rows.map((row) => ({ ...row, median: median(row.values), reached: reached(row) })) }, null, 2)}\n`);
}

export function toTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const title = figures.find(({ name }) => name === row.figure)?.title ?? row.figure;
    const spread = row.values.length > 1 ? `${shown(Math.min(...row.values))} … ${shown(Math.max(...row.values))}` : '';
    return `| ${title} | ${row.backend === 'redis' ? 'with Redis' : 'PostgreSQL'} | ${row.what} | ${shown(median(row.values))} ${row.unit} | ${spread} | ${goalOf(row)} | ${verdict(row)} |`;
  });
  return ['| figure | on | what | median | min … max | goal | reached |', '| --- | --- | --- | --- | --- | --- | --- |', ...lines].join('\n');
}

/** Null where there is no goal. */
function reached({ goal, values }: Measurement): boolean | null {
  if (goal === undefined) return null;
  return 'atLeast' in goal ? median(values) >= goal.atLeast : median(values) <= goal.atMost;
}

function verdict(row: Measurement): string {
  const met = reached(row);
  return met === null ? '' : met ? 'yes' : 'no';
}

function goalOf({ goal, unit }: Measurement): string {
  if (goal === undefined) return '';
  return 'atLeast' in goal ? `≥ ${shown(goal.atLeast)} ${unit}` : `≤ ${shown(goal.atMost)} ${unit}`;
}

function shown(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
