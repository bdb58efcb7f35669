import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/helpers/longest-first.ts'

/** Rooms whose tests open nothing: no server, no database, no browser. */
const quiet = ['law', 'procedure', 'contract', 'web'].map((room) => `src/${room}/**/*.test.{ts,tsx}`)
/** It measures time, and is left alone with it. */
const measuring = 'src/server/dashboard/speed.test.ts'
const patience = { testTimeout: 120_000, hookTimeout: 240_000, expect: { poll: { timeout: 20_000 } } }

export default defineConfig({
  test: {
    globalSetup: ['tests/helpers/build.ts', 'tests/helpers/shared-homes.ts', 'tests/helpers/told-story.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'whole',
          include: ['tests/**/*.test.{ts,tsx}', measuring],
          // Walks are long and have a script of their own.
          exclude: [...configDefaults.exclude, 'tests/walks/**'],
          ...patience,
        },
      },
      // The files of these two leave nothing behind: a worker takes one after the other, and reads each module once.
      {
        test: {
          name: 'server',
          include: ['src/server/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, measuring],
          isolate: false,
          ...patience,
        },
      },
      { test: { name: 'quiet', include: quiet, isolate: false, ...patience } },
    ],
  },
})
