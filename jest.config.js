/** Native ESM: Payload and its adapters ship ES modules only. */
const config = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  globalSetup: '<rootDir>/test/helpers/globalSetup.mjs',
  globalTeardown: '<rootDir>/test/helpers/globalTeardown.mjs',
  // Small machines too: half of the time is spent in the databases' own processes.
  maxWorkers: 2,
  moduleNameMapper: {
    '^@payload-config$': '<rootDir>/payload.config.ts',
    '^payload-elchi$': '<rootDir>/src/index.ts',
    '^payload-elchi/(client|rsc|types|output|testing)$': '<rootDir>/src/exports/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '\\.(css|scss)$': '<rootDir>/test/helpers/empty.js',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.next', '<rootDir>/.elchi'],
  setupFiles: ['<rootDir>/test/helpers/rememberHashes.mjs'],
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testSequencer: '<rootDir>/test/helpers/longestFirst.mjs',
  testTimeout: 60_000,
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
        swcrc: false,
      },
    ],
  },
  workerIdleMemoryLimit: '2GB',
}

export default config
