/** Boundaries between files; those between projects are in eslint.config.mjs. `tools/boundaries.spec.ts` breaks each of them on purpose. */
const MODULE = 'ingestion|scoring|session|broadcast';
const SPEC = '\\.(spec|conformance|trial|fixture)\\.ts$|/testing/|/test-setup\\.ts$|^e2e/|^tools/|^apps/api/bench/';

const against = (from, to) => ({
  name: `${from}-knows-nothing-of-${to.replaceAll('|', '-or-')}`,
  comment: 'One way through: ingestion → scoring → session, and broadcast listens to session.',
  severity: 'error',
  from: { path: `^apps/api/src/${from}/` },
  to: { path: `^apps/api/src/(${to})/` },
});

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'modules-meet-at-their-index',
      comment: 'What index.ts does not offer is free to change.',
      severity: 'error',
      from: { path: `^apps/api/src/(${MODULE})/` },
      to: { path: `^apps/api/src/(${MODULE})/`, pathNot: ['^apps/api/src/$1/', '^apps/api/src/[^/]+/index\\.ts$'] },
    },
    against('session', 'ingestion|scoring|broadcast'),
    against('scoring', 'ingestion|broadcast'),
    against('ingestion', 'broadcast'),
    against('broadcast', 'ingestion|scoring'),
    {
      name: 'infrastructure-knows-no-module',
      severity: 'error',
      from: { path: '^apps/api/src/infrastructure/' },
      to: { path: `^apps/api/src/(${MODULE})/|^apps/api/src/app\\.module\\.ts$` },
    },
    {
      name: 'only-the-app-module-knows-all',
      severity: 'error',
      from: { path: '^apps/api/src/[^/]+\\.ts$', pathNot: ['^apps/api/src/(app\\.module|main|verify)\\.ts$', SPEC] },
      to: { path: `^apps/api/src/(${MODULE})/` },
    },
    {
      name: 'nothing-below-knows-the-app-module',
      severity: 'error',
      from: { path: '^apps/api/src/[^/]+/', pathNot: SPEC },
      to: { path: '^apps/api/src/app\\.module\\.ts$' },
    },
    {
      name: 'the-product-does-not-stand-on-its-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: SPEC },
      to: { path: '\\.(spec|conformance|trial|fixture)\\.ts$|/src/testing/|^apps/api/bench/' },
    },
    {
      name: 'connector-only-in-ingestion',
      comment: 'TikTok changes; the project notices in one folder. The simulator tries itself against the real connector.',
      severity: 'error',
      from: { path: '^(apps|libs|e2e|tools)/', pathNot: ['^apps/api/src/ingestion/', '^apps/api/bench/', '^libs/webcast-simulator/'] },
      to: { path: 'node_modules/(tiktok-live-connector|tiktok-live-api-sdk)/' },
    },
    {
      name: 'simulator-only-in-tests-and-the-demo',
      severity: 'error',
      from: { path: '^(apps|libs|e2e|tools)/', pathNot: [SPEC, '^apps/api/src/ingestion/demo/', '^libs/webcast-simulator/'] },
      to: { path: '^libs/webcast-simulator/' },
    },
    {
      name: 'pure-libs-stay-pure',
      comment: 'No package, no file, no network, no clock: the same ledger and the same rules give the same result.',
      severity: 'error',
      from: { path: '^libs/(domain|scoring|contracts)/src/', pathNot: SPEC },
      to: { pathNot: '^libs/(domain|scoring|contracts)/' },
    },
    {
      name: 'the-api-runs-without-development-packages',
      comment: 'The container image has none.',
      severity: 'error',
      from: { path: '^(apps/api|libs/webcast-simulator)/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
  },
};
