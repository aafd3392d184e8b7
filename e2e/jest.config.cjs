module.exports = {
  ...require('../jest.preset.cjs').nodePreset(__dirname),
  globalSetup: '<rootDir>/../tools/find-browser.mjs',
  // A whole program starts, and a browser watches a show.
  testTimeout: 120_000,
  // Each spec file starts a program and a browser of its own; two cores bear one at a time.
  maxWorkers: 1,
};
