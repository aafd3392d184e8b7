// esbuild bundles our own code (apps + libs), swc emits decorator metadata, node_modules stay external.
import { readFile } from 'node:fs/promises';
import { transform } from '@swc/core';

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

/** esbuild's options for a program that is made of the API's code. */
export function apiBundle({ plugins = [], ...options }) {
  return {
    bundle: true, platform: 'node', format: 'esm', target: 'node20.19', packages: 'external', sourcemap: true, keepNames: true,
    tsconfig: 'apps/api/tsconfig.json', logLevel: 'info',
    alias: Object.fromEntries(['domain', 'scoring', 'contracts', 'webcast-simulator'].map((lib) => [`@app/${lib}`, `./libs/${lib}/src/index.ts`])),
    plugins: [swcDecorators, ...plugins],
    ...options,
  };
}
