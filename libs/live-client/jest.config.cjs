const { angularPreset } = require('../../jest.preset.cjs');
const angular = angularPreset(__dirname);

// Two environments: a component needs a document, and a socket of its own is worth more in plain node than in jsdom's copy.
module.exports = {
  rootDir: __dirname,
  // Jest reads this here and in no project.
  testTimeout: angular.testTimeout,
  projects: [
    { ...angular, displayName: 'live-client', testEnvironment: 'node', setupFilesAfterEnv: [], testPathIgnorePatterns: ['\\.component\\.spec\\.ts$'] },
    { ...angular, displayName: 'live-client (document)', testMatch: ['<rootDir>/src/**/*.component.spec.ts'] },
  ],
};
for (const project of module.exports.projects) delete project.coverageDirectory;
module.exports.coverageDirectory = angular.coverageDirectory;
