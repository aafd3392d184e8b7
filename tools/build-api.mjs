// The API as one file; with --watch it is run, too, and made anew whenever a source changes.
import * as esbuild from 'esbuild';
import { apiBundle } from './api-bundle.mjs';
import { exitOf, isRunning, startNode } from './child.mjs';

const watch = process.argv.includes('--watch');

let product = null;
let stopping = false;

/** After each good build: the old process drains and gives its port back, then the new one starts. */
const restart = {
  name: 'restart',
  setup(build) {
    let turn = Promise.resolve();
    build.onEnd(({ errors }) => {
      if (errors.length > 0) return;
      turn = turn.then(async () => {
        await stopProduct();
        if (!stopping) product = startNode(['--enable-source-maps', 'dist/apps/api/main.js']);
      });
    });
  },
};

async function stopProduct() {
  if (!product || !isRunning(product)) return;
  const exited = exitOf(product);
  product.kill('SIGTERM');
  await exited;
}

const options = apiBundle({ entryPoints: ['apps/api/src/main.ts', 'apps/api/src/verify.ts'], outdir: 'dist/apps/api', plugins: watch ? [restart] : [] });

if (watch) {
  const context = await esbuild.context(options);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      stopping = true;
      await Promise.all([stopProduct(), context.dispose()]);
      process.exit(0);
    });
  }
  await context.watch();
} else await esbuild.build(options);
