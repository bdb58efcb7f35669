import { defineConfig } from 'vitest/config'

const patience = { testTimeout: 240_000, hookTimeout: 400_000 }

/**
 * Walks are long: they run by `npm run walk`, not with the tests, one after the other; `npm run walk -- whole-edition` runs the one
 * whose name has these words. Journeys that are made with a mouse among the tests are made here once more by keyboard alone.
 */
export default defineConfig({
  test: {
    globalSetup: ['tests/helpers/build.ts', 'tests/helpers/shared-homes.ts', 'tests/helpers/told-story.ts'],
    pool: 'forks',
    maxWorkers: 1,
    bail: 1,
    projects: [
      { test: { name: 'walks', include: ['tests/walks/**/*.test.ts'], ...patience } },
      {
        test: {
          name: 'keyboard',
          include: [
            'a-group-visits-records-and-each-member-signs',
            'the-government-strikes-one-out-and-certificates-verify-on-the-portal',
            'the-meeting-goes-from-its-call-to-a-result-in-several-windows',
            'a-new-years-days-off-are-read-previewed-and-adopted-by-two',
            'an-edition-is-answered-announced-and-its-earliest-day-tried',
            'two-colleagues-write-one-dossier-and-overwrite-nothing-unseen',
            'a-clerk-does-the-next-thing-and-reads-why-another-must-wait',
            'three-people-prepare-review-and-sign',
            'the-office-goes-from-reviewed-materials-to-a-published-acceptance-list',
            'three-offices-draw-a-group-and-one-who-cannot-come-is-followed-by-the-next-number',
            'two-administrators-open-an-account-and-read-why-a-post-is-refused',
            'those-who-look-back-find-an-entry-and-check-its-proof',
            'a-dossier-goes-from-the-district-to-the-city',
            'what-others-do-appears-without-moving-a-row',
            'the-city-clerk-opens-what-is-most-urgent-and-every-number-its-list',
          ].map((name) => `tests/journeys/workspace/${name}.test.ts`),
          env: { HANDS: 'keyboard' },
          ...patience,
        },
      },
    ],
  },
})
