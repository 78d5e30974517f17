import { defineConfig } from 'vitest/config'

/** They put other modules in the place of the program's own, or need the memory of a worker, for themselves alone. */
const ALONE = ['test/cli/exit-codes.test.ts', 'test/cli/too-long.test.ts']

export default defineConfig({
  test: {
    environment: 'node',
    // Most test files take less time than a worker takes to start: threads start faster than processes.
    pool: 'threads',
    maxWorkers: 2,
    globalSetup: 'test/support/temporary-folder.ts',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'rules/**/*.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      thresholds: { lines: 90 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', ...ALONE],
          globalSetup: 'test/support/global-setup.ts',
          testTimeout: 30_000,
          // Loading all rules again for each file took longer than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'isolated',
          include: ALONE,
          globalSetup: 'test/support/global-setup.ts',
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/support/built-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
