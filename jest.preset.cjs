const path = require('node:path');
const root = __dirname;
const moduleNameMapper = {
  '^@app/(domain|scoring|contracts|live-client|webcast-simulator)$': path.join(root, 'libs/$1/src/index.ts'),
  // This package exports for "import" only, and Jest resolves as "require".
  '^tiktok-live-proto/v3$': path.join(root, 'node_modules/tiktok-live-proto/dist/node/v3.js'),
};
const swc = (parser) => ['@swc/jest', {
  swcrc: false,
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser,
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
}];
// NestJS 12 is ESM-only. Jest can require(esm) only on Node >= 24.9, so on Node 20/22 swc turns those packages into CommonJS.
const ESM_ONLY = [
  '@nestjs',
  // the TikTok connector and what it requires
  'tiktok-live-connector', 'tiktok-live-api-sdk', 'tiktok-live-proto', 'got', '@sindresorhus', '@sec-ant', 'byte-counter',
  'cacheable-lookup', 'cacheable-request', 'chunk-data', 'decompress-response', 'get-stream', 'is-stream', 'lowercase-keys',
  'mimic-response', 'normalize-url', 'responselike', 'uint8array-extras',
  // what fetches pictures
  'p-queue', 'p-timeout', 'request-filtering-agent',
];
/** No spec measures time: this only ends what hangs, and a machine may be busy. */
const testTimeout = 30_000;
/** Node projects (api, libs) */
exports.nodePreset = (dir) => ({
  displayName: path.basename(dir),
  testTimeout,
  rootDir: dir,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  moduleNameMapper,
  coverageDirectory: path.join(root, 'coverage', path.relative(root, dir)),
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    [`node_modules/(${ESM_ONLY.join('|')})/.+\\.js$`]: swc({ syntax: 'ecmascript', importMeta: true }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
});
exports.moduleNameMapper = moduleNameMapper;
/** Angular projects: ngtsc through jest-preset-angular, zoneless TestBed, CJS mode. */
exports.angularPreset = (dir) => ({
  displayName: path.basename(dir),
  testTimeout,
  rootDir: dir,
  preset: 'jest-preset-angular',
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  moduleNameMapper,
  coverageDirectory: path.join(root, 'coverage', path.relative(root, dir)),
  transform: { '^.+\\.(ts|mjs|js|html|svg)$': ['jest-preset-angular', { tsconfig: '<rootDir>/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' }] },
});
