import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Walks are long and have a script of their own.
    exclude: [...configDefaults.exclude, 'tests/walks/**'],
    globalSetup: ['tests/helpers/build.ts', 'tests/helpers/shared-homes.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
