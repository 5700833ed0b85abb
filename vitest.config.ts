import { defineConfig } from 'vitest/config';
import { SlowFirst } from './tools/testing/slow-first.ts';

export default defineConfig({
  test: {
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        test: {
          name: 'unit',
          // A busy machine is no failure: tests are about outcomes, never about time.
          testTimeout: 60_000,
          include: ['packages/**/*.test.ts', 'server/**/*.test.ts', 'tools/**/*.test.ts', 'web/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          // One worker reads each module once for all its files, which takes a third of the time; nothing is mocked.
          isolate: false,
        },
      },
      {
        test: {
          name: 'database',
          include: ['server/**/*.db.test.ts'],
          globalSetup: ['server/src/testing/database-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // As above: each file has a database of its own, and closes what it opened.
          isolate: false,
        },
      },
      {
        test: {
          name: 'end-to-end',
          include: ['e2e/**/*.e2e.test.ts'],
          globalSetup: ['e2e/app/demo-template-setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 360_000,
          // Each file has a program, a database and a browser of its own; two of them keep two cores busy.
          maxWorkers: 2,
        },
      },
    ],
  },
});
