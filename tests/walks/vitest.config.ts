import { defineConfig } from 'vitest/config'

/** Walks are long: they run by `npm run walk`, not with the tests. */
export default defineConfig({
  test: {
    include: ['tests/walks/**/*.test.ts'],
    globalSetup: ['tests/helpers/build.ts', 'tests/helpers/shared-homes.ts'],
    testTimeout: 240_000,
    hookTimeout: 400_000,
    pool: 'forks',
    maxWorkers: 1,
    bail: 1,
  },
})
