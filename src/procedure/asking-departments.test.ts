import { describe, it } from 'vitest'
import { applicationEvents, around } from '../../tests/helpers/applications.ts'
import { allAnswered, asked, consultation, consultationDue } from '../../tests/helpers/consultations.ts'
import { edition, suspended, suspendedFacts } from '../../tests/helpers/editions.ts'
import { effect, given } from '../../tests/helpers/given.ts'
import { CHENGGUAN, city, district } from '../../tests/helpers/people.ts'
import { days, departments } from '../../tests/helpers/terms.ts'
import { type ApplicationStage, applicationStages, finalStages } from './application.ts'

const question = '近五年有无重大事故和违法行为'
/** Five years back from the day of the letter, that day included. */
const lookedBack = { district: '2021-05-06', meeting: '2021-07-02', submission: '2021-07-02' }
const letter = (department: string, round: 'district' | 'meeting' | 'submission', due: string, asker: string) =>
  effect('consultation', `app-a.${round}.${department}`, { ...asked(department, round), lookBackFrom: lookedBack[round], due, asker })

describe('the district asks the departments', () => {
  const asking = (named: readonly string[], others = {}, stage: ApplicationStage = 'submitted') =>
    given('application', ...applicationEvents(stage)).when(
      'application.consult',
      { departments: named, question },
      district,
      around(others),
      days.consulted,
    )

  it('all whom the rules name, each with a letter due in seven working days over the May holiday', () => {
    asking(departments)
      .then(...departments.map((each) => letter(each, 'district', consultationDue, CHENGGUAN)))
      .leaves({ stage: 'submitted' })
      .leavesBeside('consultation', 'app-a.district.ecology', {
        stage: 'sent',
        sentOn: days.consulted,
        due: '2026-05-14',
        reminders: [],
        answer: null,
      })
  })

  it('not with one of them left out', () => {
    asking(departments.filter((each) => each !== 'court')).thenRefused('departments-missing', { missing: ['court'], application: 'LZ2026-0001' })
  })

  it('and others besides', () => {
    asking([...departments, 'customs']).then(...[...departments, 'customs'].map((each) => letter(each, 'district', consultationDue, CHENGGUAN)))
  })

  it('one more later, and nobody twice', () => {
    asking(['ecology', 'customs'], { consultations: allAnswered }).then(letter('customs', 'district', consultationDue, CHENGGUAN))
    asking(['ecology'], { consultations: allAnswered }).thenRefused('nothing-chosen', { departments: ['ecology'] })
  })

  it('not while the edition is suspended, nor when it is over', () => {
    asking(departments, { edition: suspended }).thenShut('edition-suspended', suspendedFacts)
    asking(departments, { edition: edition('ended') }).thenShut('edition-over', { edition: '第六届', stage: 'ended' })
  })

  it.each(applicationStages.filter((stage) => stage !== 'submitted'))('not while the application is %s', (stage) => {
    const code = finalStages.includes(stage) ? 'applicant-out' : 'step-not-open'
    asking(departments, {}, stage).thenShut(code, { stage, command: 'application.consult' })
  })
})

describe('an applicant is looked up again', () => {
  const again = (gate: 'meeting' | 'submission', stage: ApplicationStage, others = {}, named: readonly string[] = departments) =>
    given('application', ...applicationEvents(stage)).when(
      'application.recheck',
      { gate, departments: named, question },
      city,
      around(others),
      '2026-07-02',
    )
  const letters = (round: 'meeting' | 'submission') => departments.map((each) => letter(each, round, '2026-07-13', 'city'))

  it.each(['visited', 'candidate'] as const)('before the meeting while it is %s, and every department is asked again', (stage) => {
    again('meeting', stage)
      .then({ type: 'Rechecked', gate: 'meeting' }, ...letters('meeting'))
      .leaves({ stage, rechecks: { meeting: '2026-07-02', submission: null } })
      .leavesBeside('consultation', 'app-a.meeting.ecology', { stage: 'sent', round: 'meeting' })
  })

  it.each(['chosen', 'proposed'] as const)('before submission while it is %s', (stage) => {
    again('submission', stage)
      .then({ type: 'Rechecked', gate: 'submission' }, ...letters('submission'))
      .leaves({ rechecks: { meeting: null, submission: '2026-07-02' } })
  })

  it.each([
    ['meeting', 'chosen'],
    ['meeting', 'proposed'],
    ['submission', 'visited'],
    ['submission', 'candidate'],
  ] as const)('for the %s not while it is %s', (gate, stage) => {
    again(gate, stage).thenRefused('step-not-open', { stage, command: 'application.recheck' })
  })

  it.each([
    ['none of them', [] as readonly string[]],
    ['all but one', departments.slice(1)],
  ] as const)('not without asking the departments of the rules: %s', (_, named) => {
    const missing = departments.filter((each) => !named.includes(each))
    again('meeting', 'candidate', {}, named).thenRefused('departments-missing', { missing, application: 'LZ2026-0001' })
    again('submission', 'proposed', {}, named).thenRefused('departments-missing', { missing, application: 'LZ2026-0001' })
  })

  it('and a department asked in the same round is not asked twice; one asked in another round is', () => {
    const [first = '', ...rest] = departments
    const consultations = [consultation('answered', first, 'meeting'), consultation('answered', first, 'district')]
    again('meeting', 'candidate', { consultations }, rest).then(
      { type: 'Rechecked', gate: 'meeting' },
      ...rest.map((each) => letter(each, 'meeting', '2026-07-13', 'city')),
    )
    again('submission', 'proposed', { consultations }, rest).thenRefused('departments-missing', { missing: [first], application: 'LZ2026-0001' })
  })

  it('and a letter called off does not count as asked', () => {
    const consultations = [consultation('called-off', departments[0], 'meeting')]
    again('meeting', 'candidate', { consultations }).then({ type: 'Rechecked', gate: 'meeting' }, ...letters('meeting'))
  })

  it('a ban found on the way shuts the gate, to its last day', () => {
    const bans = [{ article: 32, decision: '兰质办〔2026〕8号', from: '2026-06-01', until: '2026-07-02' }]
    again('meeting', 'candidate', { bans }).thenShut('banned-false-material', { decision: '兰质办〔2026〕8号', until: '2026-07-02' })
    again('meeting', 'candidate', { bans: bans.map((ban) => ({ ...ban, until: '2026-07-01' })) }).then(
      { type: 'Rechecked', gate: 'meeting' },
      ...letters('meeting'),
    )
  })

  it('not while the edition is suspended, nor when it is over', () => {
    again('meeting', 'candidate', { edition: suspended }).thenShut('edition-suspended', suspendedFacts)
    again('meeting', 'candidate', { edition: edition('closed') }).thenShut('edition-over', { edition: '第六届', stage: 'closed' })
  })

  const open: readonly ApplicationStage[] = ['visited', 'candidate', 'chosen', 'proposed']
  it.each(applicationStages.filter((stage) => !open.includes(stage)))('not while the application is %s', (stage) => {
    const code = finalStages.includes(stage) ? 'applicant-out' : 'step-not-open'
    again('meeting', stage).thenShut(code, { stage, command: 'application.recheck' })
  })
})
