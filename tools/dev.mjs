// npm run dev: the product on its one port; the API restarts and the pages are rebuilt when a file changes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { exitOf, isRunning, onStopRequest, root, startNode } from './child.mjs';
import { checkNode, forgetBuilds, installPackages, readDotEnv } from './prepare.mjs';
import { main } from './terminal.mjs';

const COLOURS = { api: 36, admin: 35, overlays: 33 };

await main(async () => {
  checkNode();
  readDotEnv();
  await installPackages();
  forgetBuilds();
  console.log('Reload a page to see its changes. Ctrl-C stops everything.');

  let stopping = false;
  const children = new Map();
  const start = (name, args, env = {}) => {
    const child = startNode(args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    children.set(name, child);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        // Nx has much to say about being stopped.
        if (stopping && name !== 'api') return;
        console.log(`\x1b[${COLOURS[name]}m${name.padEnd(8)}\x1b[0m ${line}`);
      });
    }
    return exitOf(child);
  };

  // Watchers of Nx start processes of their own, so they are stopped by the group.
  const pages = { NX_DAEMON: 'false', NX_TUI: 'false', NG_CLI_ANALYTICS: 'false', FOLLOW_PARENT: 'group' };
  const exits = [start('api', ['tools/build-api.mjs', '--watch'])];
  for (const name of ['admin', 'overlays']) {
    if (!existsSync(join(root, 'apps', name, 'src/main.ts'))) continue;
    exits.push(start(name, ['node_modules/nx/dist/bin/nx.js', 'run', `${name}:build:development`, '--watch', '--output-style=stream'], pages));
  }

  const stop = () => {
    stopping = true;
    for (const [name, child] of children) {
      if (!isRunning(child)) continue;
      if (name === 'api' || process.platform === 'win32') child.kill('SIGTERM');
      else process.kill(-child.pid, 'SIGTERM');
    }
  };
  onStopRequest(stop);
  const first = await Promise.race(exits);
  const wanted = stopping;
  stop();
  await Promise.all(exits);
  return wanted ? 0 : first || 1;
});
