// esbuild bundles our own code (apps + libs), swc emits decorator metadata, node_modules stay external.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { transform } from '@swc/core';
import * as esbuild from 'esbuild';
const watch = process.argv.includes('--watch');
const swcDecorators = {
  name: 'swc-decorators',
  setup(b) {
    b.onLoad({ filter: /apps\/api\/src\/.*\.ts$/ }, async ({ path }) => {
      const src = await readFile(path, 'utf8');
      if (!/^\s*@[A-Z]\w*\(/m.test(src) && !/\(\s*@[A-Z]/.test(src)) return; // esbuild handles plain TS itself
      const { code } = await transform(src, {
        filename: path, sourceMaps: 'inline', swcrc: false, configFile: false,
        module: { type: 'es6' },
        jsc: { target: 'es2022', keepClassNames: true, externalHelpers: false,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false } },
      });
      return { contents: code, loader: 'js' };
    });
  },
};
let child;
const restart = {
  name: 'restart',
  setup(b) {
    let t0;
    b.onStart(() => { t0 = performance.now(); });
    b.onEnd((r) => {
      console.log(`[api] rebuilt in ${(performance.now() - t0).toFixed(0)} ms, ${r.errors.length} errors`);
      if (r.errors.length) return;
      const start = () => { child = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/api/main.js'], { stdio: 'inherit' }); };
      if (child && child.exitCode === null) { child.once('exit', start); child.kill('SIGTERM'); } else start();
    });
  },
};
const options = {
  entryPoints: ['apps/api/src/main.ts'], outfile: 'dist/apps/api/main.js', bundle: true,
  platform: 'node', format: 'esm', target: 'node20.19', packages: 'external', sourcemap: true, keepNames: true,
  tsconfig: 'apps/api/tsconfig.json', logLevel: 'info',
  alias: Object.fromEntries(['domain', 'scoring', 'contracts', 'webcast-simulator'].map((lib) => [`@app/${lib}`, `./libs/${lib}/src/index.ts`])),
  plugins: [swcDecorators, ...(watch ? [restart] : [])],
};
if (watch) {
  const ctx = await esbuild.context(options);
  await ctx.watch();
  for (const s of ['SIGINT', 'SIGTERM']) process.on(s, async () => { child?.kill(); await ctx.dispose(); process.exit(0); });
} else await esbuild.build(options);
