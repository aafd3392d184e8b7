module.exports = {
  ...require('../jest.preset.cjs').nodePreset(__dirname),
  testMatch: ['<rootDir>/**/*.spec.ts'],
  testTimeout: 120_000,
};
