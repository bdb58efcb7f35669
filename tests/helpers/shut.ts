import { it } from 'vitest'
import { type ApplicationStage, applicationStages, finalStages } from '../../src/procedure/application.ts'
import type { By } from '../../src/procedure/decision.ts'
import type { EditionState } from '../../src/procedure/edition.ts'
import type { StepName } from '../../src/procedure/steps.ts'
import { applicationEvents, around } from './applications.ts'
import { edition, suspended, suspendedFacts } from './editions.ts'
import { given } from './given.ts'

const factsAround = (of: EditionState): object => around({ edition: of })

/** A step of an application is shut at every other stage, while its edition rests, and when it is over. */
export function shutOutside(name: StepName, open: readonly ApplicationStage[], command: object, by: By, facts = factsAround) {
  it.each(applicationStages.filter((stage) => !open.includes(stage)))('not while it is %s', (stage) => {
    const code = finalStages.includes(stage) ? 'applicant-out' : 'step-not-open'
    given('application', ...applicationEvents(stage))
      .when(name, command, by, facts(edition()), '2026-07-01')
      .thenShut(code, { stage, command: name })
  })

  it('not while the edition is suspended, nor when it is over', () => {
    const standing = given('application', ...applicationEvents(open[0] ?? 'submitted'))
    standing.when(name, command, by, facts(suspended), '2026-07-01').thenShut('edition-suspended', suspendedFacts)
    const over = { edition: '第六届', stage: 'ended' }
    standing.when(name, command, by, facts(edition('ended')), '2026-07-01').thenShut('edition-over', over)
  })
}
