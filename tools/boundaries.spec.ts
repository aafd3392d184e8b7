import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/*
 * Every boundary is broken here on purpose, and the lint has to notice. A rule that binds nothing is worse than none:
 * it tells a reader that something is kept which is not.
 */
const root = resolve(__dirname, '..');

describe('ESLint refuses', () => {
  const BOUNDARY = '@nx/enforce-module-boundaries';
  /** [what, the file it is planted in (any file of that project), the text, the rule] */
  const forbidden: [string, string, string, string][] = [
    ['a framework in the domain', 'libs/domain/src/index.ts', `export { Injectable } from '@nestjs/common';`, BOUNDARY],
    ['any package in the domain', 'libs/domain/src/index.ts', `export { Subject } from 'rxjs';`, BOUNDARY],
    ['the domain knowing how points are made', 'libs/domain/src/index.ts', `export { score } from '@app/scoring';`, BOUNDARY],
    ['scoring knowing the wire', 'libs/scoring/src/index.ts', `export * from '@app/contracts';`, BOUNDARY],
    ['scoring knowing a database', 'libs/scoring/src/index.ts', `export { Client } from 'pg';`, BOUNDARY],
    ['contracts knowing scoring', 'libs/contracts/src/index.ts', `export * from '@app/scoring';`, BOUNDARY],
    ['contracts knowing validators', 'libs/contracts/src/index.ts', `export { IsString } from 'class-validator';`, BOUNDARY],
    ['the client library knowing the server', 'libs/live-client/src/index.ts', `export { Server } from 'socket.io';`, BOUNDARY],
    ['the client library knowing the simulator', 'libs/live-client/src/index.ts', `export * from '@app/webcast-simulator';`, BOUNDARY],
    ['the simulator knowing the client library', 'libs/webcast-simulator/src/index.ts', `export * from '@app/live-client';`, BOUNDARY],
    ['the simulator knowing the connector', 'libs/webcast-simulator/src/index.ts', `export { SignConfig } from 'tiktok-live-connector';`, BOUNDARY],
    ['the dashboard knowing the database', 'apps/admin/src/main.ts', `export { DataSource } from 'typeorm';`, BOUNDARY],
    ['the dashboard knowing the simulator', 'apps/admin/src/main.ts', `export * from '@app/webcast-simulator';`, BOUNDARY],
    ['overlays with widgets', 'apps/overlays/src/main.ts', `export { MatButton } from '@angular/material/button';`, BOUNDARY],
    ['overlays knowing the queue', 'apps/overlays/src/main.ts', `export { Queue } from 'bullmq';`, BOUNDARY],
    ['overlays knowing the dashboard', 'apps/overlays/src/main.ts', `export * from '../../admin/src/main';`, BOUNDARY],
    ['the API knowing Angular', 'apps/api/src/main.ts', `export { signal } from '@angular/core';`, BOUNDARY],
    ['the API knowing the client library', 'apps/api/src/main.ts', `export * from '@app/live-client';`, BOUNDARY],
    ['an import that hides in a call', 'libs/domain/src/index.ts', `export const late = () => import('@app/scoring');`, BOUNDARY],
    ['a package that nobody declared', 'apps/api/src/main.ts', `export { default } from 'body-parser';`, BOUNDARY],
    ['the environment outside of the configuration', 'apps/api/src/main.ts', `export const port = process.env['PORT'];`, 'no-restricted-properties'],
    ['the environment by import', 'apps/api/src/main.ts', `export { env } from 'node:process';`, 'no-restricted-imports'],
    ['any', 'libs/domain/src/index.ts', `export const x = (y: any): unknown => y;`, '@typescript-eslint/no-explicit-any'],
    ['a promise left alone', 'apps/api/src/main.ts', `export const f = (p: Promise<void>): void => { p; p.then(() => 1); };`, '@typescript-eslint/no-floating-promises'],
    ['an error that is silenced', 'libs/domain/src/index.ts', `// @ts-expect-error because\nexport const x: string = 1;`, '@typescript-eslint/ban-ts-comment'],
    ['a rule that is switched off', 'libs/domain/src/index.ts', `export const x = (y: any): unknown => y; // eslint-disable-line`, '@typescript-eslint/no-explicit-any'],
    ['a file that nobody reads to the end', 'libs/domain/src/index.ts', `${'export {};\n'.repeat(301)}`, 'max-lines'],
    ['a component that is checked all the time', 'apps/overlays/src/main.ts', `import { Component } from '@angular/core';\n@Component({ selector: 'app-x', template: '' })\nexport class XComponent {}`, '@angular-eslint/prefer-on-push-component-change-detection'],
  ];
  const allowed: [string, string, string][] = [
    ['scoring on the domain', 'libs/scoring/src/index.ts', `export * from '@app/domain';`],
    ['contracts on the domain', 'libs/contracts/src/index.ts', `export * from '@app/domain';`],
    ['the client library on contracts and sockets', 'libs/live-client/src/index.ts', `export * from '@app/contracts';\nexport { io } from 'socket.io-client';`],
    ['overlays on the client library', 'apps/overlays/src/main.ts', `export * from '@app/live-client';`],
    ['the dashboard on the client library', 'apps/admin/src/main.ts', `export * from '@app/live-client';`],
    ['the API on scoring and Nest', 'apps/api/src/main.ts', `export * from '@app/scoring';\nexport { Module } from '@nestjs/common';`],
    ['the simulator on sockets', 'libs/webcast-simulator/src/index.ts', `export { WebSocketServer } from 'ws';`],
  ];

  let found: string[][];
  beforeAll(() => {
    const planted = [...forbidden, ...allowed].map(([, file, text]) => ({ file, text }));
    const output = execFileSync(process.execPath, [join(root, 'tools/lint-planted.mjs')], {
      cwd: root,
      input: JSON.stringify(planted),
      env: { ...process.env, NX_DAEMON: 'false' },
    });
    found = JSON.parse(output.toString()) as string[][];
  });

  it.each(forbidden.map(([what, file, , rule], index) => ({ what, file, rule, index })))('$what', ({ rule, index }) => {
    expect(found[index]).toContain(rule);
  });

  it.each(allowed.map(([what], index) => ({ what, index: forbidden.length + index })))('not: $what', ({ index }) => {
    expect(found[index]).toEqual([]);
  });
});

describe('dependency-cruiser refuses', () => {
  const api = 'apps/api/src';
  /** [rule, the file that imports, what it imports] */
  const forbidden: [string, string, string][] = [
    ['modules-meet-at-their-index', `${api}/scoring/plant.ts`, '../session/ledger'],
    ['modules-meet-at-their-index', `${api}/broadcast/deep/plant.ts`, '../../session/ledger'],
    ['session-knows-nothing-of-ingestion-or-scoring-or-broadcast', `${api}/session/plant.ts`, '../scoring'],
    ['session-knows-nothing-of-ingestion-or-scoring-or-broadcast', `${api}/session/plant.ts`, '../broadcast'],
    ['scoring-knows-nothing-of-ingestion-or-broadcast', `${api}/scoring/plant.ts`, '../ingestion'],
    ['ingestion-knows-nothing-of-broadcast', `${api}/ingestion/plant.ts`, '../broadcast'],
    ['broadcast-knows-nothing-of-ingestion-or-scoring', `${api}/broadcast/plant.ts`, '../scoring'],
    ['infrastructure-knows-no-module', `${api}/infrastructure/health/plant.ts`, '../../session'],
    ['only-the-app-module-knows-all', `${api}/plant.ts`, './session'],
    ['nothing-below-knows-the-app-module', `${api}/session/plant.ts`, '../app.module'],
    ['the-product-does-not-stand-on-its-tests', `${api}/session/plant.ts`, '../testing'],
    ['connector-only-in-ingestion', `${api}/session/plant.ts`, 'tiktok-live-connector'],
    ['simulator-only-in-tests-and-the-demo', `${api}/ingestion/plant.ts`, '@app/webcast-simulator'],
    ['pure-libs-stay-pure', 'libs/scoring/src/plant.ts', 'node:fs'],
    ['pure-libs-stay-pure', 'libs/domain/src/plant.ts', 'rxjs'],
    ['the-api-runs-without-development-packages', `${api}/session/plant.ts`, 'fast-check'],
    ['no-circle', `${api}/session/plant.ts`, './ring'],
  ];
  const allowed: [string, string][] = [
    [`${api}/ingestion/plant.ts`, '../scoring'],
    [`${api}/ingestion/plant.ts`, '../session'],
    [`${api}/scoring/plant.ts`, '../session'],
    [`${api}/broadcast/plant.ts`, '../session'],
    [`${api}/session/plant.ts`, '../infrastructure/health'],
    [`${api}/session/plant.ts`, '@app/scoring'],
    [`${api}/session/plant.spec.ts`, '@app/webcast-simulator'],
    [`${api}/session/plant.spec.ts`, '../testing'],
    [`${api}/ingestion/demo/plant.ts`, '@app/webcast-simulator'],
    [`${api}/ingestion/plant.ts`, 'tiktok-live-connector'],
    ['libs/scoring/src/plant.ts', '@app/domain'],
    ['libs/scoring/src/plant.spec.ts', 'fast-check'],
  ];

  let stage: string;
  let found: { from: string; rule: { name: string } }[];

  /** Each plant has a file of its own, so that one run tells about all of them. */
  const numbered = (file: string, number: number): string => file.replace('plant', `plant${number}`);

  beforeAll(() => {
    mkdirSync(join(root, 'tmp'), { recursive: true });
    stage = mkdtempSync(join(root, 'tmp', 'boundaries-'));
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'package.json']) copyFileSync(join(root, name), join(stage, name));
    for (const module of ['ingestion', 'scoring', 'session', 'broadcast', 'testing', 'infrastructure/health']) plant(`${api}/${module}/index.ts`);
    for (const file of [`${api}/session/ledger.ts`, `${api}/app.module.ts`, `${api}/main.ts`]) plant(file);
    for (const lib of ['domain', 'scoring', 'contracts', 'webcast-simulator']) plant(`libs/${lib}/src/index.ts`);
    [...forbidden.map(([, file, imported]) => [file, imported] as const), ...allowed].forEach(([file, imported], number) => plant(numbered(file, number), imported));
    plant(`${api}/session/ring.ts`, `./plant${forbidden.findIndex(([rule]) => rule === 'no-circle')}`);
    found = cruise();
  });
  afterAll(() => rmSync(stage, { recursive: true, force: true }));

  function plant(file: string, imported?: string): void {
    mkdirSync(dirname(join(stage, file)), { recursive: true });
    writeFileSync(join(stage, file), imported ? `import * as it from '${imported}';\nexport const planted = it;\n` : 'export const here = 1;\n');
  }

  function cruise(): { from: string; rule: { name: string } }[] {
    const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const { stdout, stderr } = spawnSync(process.execPath, [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'], { cwd: stage });
    if (stderr.length > 0) throw new Error(stderr.toString());
    return (JSON.parse(stdout.toString()) as { summary: { violations: typeof found } }).summary.violations;
  }

  const rulesBrokenBy = (file: string): string[] => found.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  it.each(forbidden.map(([rule, file, imported], number) => ({ rule, file, imported, number })))('$rule: $file → $imported', ({ rule, file, number }) => {
    expect(rulesBrokenBy(numbered(file, number))).toEqual([rule]);
  });

  it.each(allowed.map(([file, imported], index) => ({ file, imported, number: forbidden.length + index })))('not: $file → $imported', ({ file, number }) => {
    expect(rulesBrokenBy(numbered(file, number))).toEqual([]);
  });
});
