// npm run bench: the figures of the README, measured on the real parts.
import { exitOf, killRunning, onStopRequest, passOn, startNode } from './child.mjs';
import { buildStale, checkNode, installPackages } from './prepare.mjs';
import { main, step } from './terminal.mjs';

let bench = null;
onStopRequest((signal) => {
  if (bench) return passOn(signal, bench);
  killRunning();
  process.exit(signal === 'SIGINT' ? 130 : 143);
});

await main(async () => {
  checkNode();
  await installPackages();
  // Some figures look at pages.
  const args = process.argv.slice(2);
  if (measuresPages(args)) {
    await buildStale();
    await (await import('./find-browser.mjs')).default();
    args.push('--browser', process.env.E2E_BROWSER);
  }
  // Built every time: a figure of yesterday's code is worse than none.
  await step('Building the program and the bench', build);
  bench = startNode(['--enable-source-maps', '--expose-gc', 'dist/bench/bench.js', ...args], { env: { NODE_ENV: 'production' } });
  return exitOf(bench);
});

function measuresPages(args) {
  return !args.includes('--list') && (!args.includes('--only') || ['desk', 'on-air', 'on-air-for-hours'].some((name) => args.includes(name)));
}

async function build() {
  const { build: bundle } = await import('esbuild');
  const { apiBundle } = await import('./api-bundle.mjs');
  await bundle(apiBundle({ entryPoints: { program: 'apps/api/src/main.ts', bench: 'apps/api/bench/main.ts' }, outdir: 'dist/bench', logLevel: 'warning' }));
}
