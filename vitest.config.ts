import { defineConfig } from 'vitest/config'

/** Four groups: the rooms in Node, the built page in a real browser, the measurements, and what takes long. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/bench/**', 'tests/**/*.long.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: ['tests/**/*.long.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      { test: { name: 'bench', include: ['tests/bench/**/*.test.ts'], testTimeout: 900_000 } },
      { test: { name: 'long', include: ['tests/**/*.long.test.ts'], testTimeout: 3_600_000, hookTimeout: 60_000 } },
    ],
  },
})
