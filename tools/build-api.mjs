// esbuild bundles our own code (apps + libs), swc emits decorator metadata, node_modules stay external.
import { readFile } from 'node:fs/promises';
import { transform } from '@swc/core';
import * as esbuild from 'esbuild';
import { exitOf, isRunning, startNode } from './child.mjs';

const watch = process.argv.includes('--watch');

const swcDecorators = {
  name: 'swc-decorators',
  setup(build) {
    build.onLoad({ filter: /apps[\\/]api[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!/^\s*@[A-Z]\w*\(/m.test(source) && !/\(\s*@[A-Z]/.test(source)) return undefined; // esbuild handles plain TypeScript itself
      const { code } = await transform(source, {
        filename: path, sourceMaps: 'inline', swcrc: false, configFile: false,
        module: { type: 'es6' },
        jsc: {
          target: 'es2022', keepClassNames: true, externalHelpers: false,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

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

const options = {
  entryPoints: ['apps/api/src/main.ts'], outfile: 'dist/apps/api/main.js', bundle: true,
  platform: 'node', format: 'esm', target: 'node20.19', packages: 'external', sourcemap: true, keepNames: true,
  tsconfig: 'apps/api/tsconfig.json', logLevel: 'info',
  alias: Object.fromEntries(['domain', 'scoring', 'contracts', 'webcast-simulator'].map((lib) => [`@app/${lib}`, `./libs/${lib}/src/index.ts`])),
  plugins: [swcDecorators, ...(watch ? [restart] : [])],
};

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
