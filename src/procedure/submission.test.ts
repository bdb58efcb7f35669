import { describe, expect, it } from 'vitest'
import { applicationEvents, around, completionRequested, file, frozen, noNotices, submittedBy } from '../../tests/helpers/applications.ts'
import { consultation } from '../../tests/helpers/consultations.ts'
import { edition, suspended, suspendedFacts } from '../../tests/helpers/editions.ts'
import { effect, fold, given, on } from '../../tests/helpers/given.ts'
import { identityOf, organisation } from '../../tests/helpers/organisations.ts'
import { CHENGGUAN, drafter, legalRepresentative } from '../../tests/helpers/people.ts'
import { calendar, days, measures, receivingTable, termsWith } from '../../tests/helpers/terms.ts'
import { type ApplicationStage, applicationStages, finalStages } from './application.ts'
import type { OrganisationStage } from './organisation.ts'
import { findingsOf, type StartFacts } from './submission.ts'

const name = '兰州A机械有限公司'
const accepting = edition('accepting')
const gone: readonly OrganisationStage[] = ['rejected', 'superseded', 'merged', 'dissolved']

describe('an application is started', () => {
  const start = { id: 'app-a', number: 'LZ2026-0001' }
  const facts = (others: Partial<StartFacts> = {}): StartFacts => ({
    edition: accepting,
    organisation: organisation('verified'),
    receiving: receivingTable,
    existing: null,
    ...others,
  })
  const starting = (others: Partial<StartFacts>, day: string) => given('application').when('application.start', start, drafter, facts(others), day)
  const { id: _, ...identity } = identityOf('a')
  const started = {
    type: 'ApplicationStarted',
    ...start,
    edition: 'edition-6',
    organisation: 'org-a',
    name,
    creditCode: identity.creditCode,
    kind: 'enterprise',
    area: '620102',
    body: CHENGGUAN,
  }

  it('by an organisation, and reaches the lead body of its area', () => {
    starting({}, '2026-03-16')
      .then(effect('application', 'app-a', started))
      .leaves({ stage: 'draft', body: CHENGGUAN, submissions: [], notices: noNotices, class: null, score: null, letters: [] })
  })

  it('before the organisation has been verified', () => {
    starting({ organisation: organisation('claimed') }, '2026-03-16').then(effect('application', 'app-a', started))
  })

  it('not on the day before the edition opens', () => {
    starting({}, '2026-03-09').thenShut('not-yet-open', { opens: days.opens })
  })

  it.each([days.opens, days.deadline])('on %s, the first and the last day', (day) => {
    starting({}, day).then(effect('application', 'app-a', started))
  })

  it('not on the day after the deadline', () => {
    starting({}, '2026-05-01').thenShut('deadline-passed', { deadline: days.deadline })
  })

  it('not once the applications are closed, even if a clock stands still', () => {
    starting({ edition: edition('reviewing') }, '2026-04-30').thenShut('deadline-passed', { deadline: days.deadline })
  })

  it('not before the edition is announced', () => {
    starting({ edition: edition('registered') }, '2026-03-16').thenShut('not-yet-open', { opens: '' })
  })

  it('not while the edition is suspended, nor when it is over', () => {
    starting({ edition: suspended }, '2026-03-16').thenShut('edition-suspended', suspendedFacts)
    starting({ edition: edition('ended') }, '2026-03-16').thenShut('edition-over', { edition: '第六届', stage: 'ended' })
    starting({ edition: edition('closed') }, '2026-03-16').thenShut('edition-over', { edition: '第六届', stage: 'closed' })
  })

  it('not a second time in one edition', () => {
    starting({ existing: 'LZ2026-0009' }, '2026-03-16').thenShut('already-applied', { application: 'LZ2026-0009' })
  })

  it.each(gone)('not by an organisation that is %s', (stage) => {
    starting({ organisation: organisation(stage) }, '2026-03-16').thenShut('organisation-dissolved', { organisation: name, stage })
  })

  it('not from an area that no lead body receives', () => {
    starting({ organisation: organisation('verified', 'a', { area: '620999' }) }, '2026-03-16').thenShut('receiving-body-unknown', { area: '620999' })
  })
})

describe('an application is submitted', () => {
  const submitting = (others = {}, command = {}, day: string = days.submitted) =>
    given('application', ...applicationEvents('draft')).when(
      'application.submit',
      { ...frozen, ...command },
      legalRepresentative,
      around({ edition: accepting, ...others }),
      day,
    )

  it('as a frozen, numbered version with the hash of every file', () => {
    submitting()
      .then(submittedBy('a'))
      .leaves({ stage: 'submitted', submissions: [{ number: 1, day: days.submitted, contentHash: 'sha-content-1', files: [file], statements: {} }] })
  })

  it('again as the next version, the earlier one kept', () => {
    given('application', ...applicationEvents('submitted'), on('2026-03-25', { type: 'ApplicationTakenBack' }))
      .when('application.submit', { ...frozen, contentHash: 'sha-content-2' }, legalRepresentative, around({ edition: accepting }), '2026-04-01')
      .then(submittedBy('a', 2))
      .leaves({
        stage: 'submitted',
        submissions: [
          { number: 1, day: days.submitted, contentHash: 'sha-content-1' },
          { number: 2, day: '2026-04-01', contentHash: 'sha-content-2' },
        ],
      })
  })

  it('with the name and the area the organisation has that day', () => {
    const moved = organisation('verified', 'a', { area: '620103', name: '兰州新A公司' })
    submitting({ organisation: moved })
      .then({
        type: 'ApplicationSubmitted',
        submission: { number: 1, contentHash: 'sha-content-1', files: [file], statements: {} },
        name: '兰州新A公司',
        area: '620103',
        body: receivingTable['620103'],
      })
      .leaves({ name: '兰州新A公司', area: '620103', body: '七里河区质量工作议事协调机构牵头部门' })
  })

  it('on the first day, on the last day to 24:00, and not before or after', () => {
    submitting({}, {}, '2026-03-09').thenShut('not-yet-open', { opens: days.opens })
    submitting({}, {}, days.opens).then(submittedBy('a'))
    submitting({}, {}, days.deadline).then(submittedBy('a'))
    submitting({}, {}, '2026-05-01').thenShut('deadline-passed', { deadline: days.deadline })
  })

  it('not while the edition is suspended, nor when it is over', () => {
    submitting({ edition: suspended }).thenShut('edition-suspended', suspendedFacts)
    submitting({ edition: edition('ended') }).thenShut('edition-over', { edition: '第六届', stage: 'ended' })
  })

  it('not before the receiving body has verified the organisation', () => {
    submitting({ organisation: organisation('claimed') }).thenShut('organisation-not-verified', { organisation: name })
  })

  it.each(gone)('not for an organisation that is %s', (stage) => {
    submitting({ organisation: organisation(stage) }).thenShut('organisation-dissolved', { organisation: name, stage })
  })

  it.each([
    [32, 'banned-false-material'],
    [33, 'banned-fraud'],
    [35, 'banned-revoked'],
  ] as const)('not under a ban of article %i, on its first and its last day, but before and after it', (article, code) => {
    const ban = (from: string, until: string) => ({ bans: [{ article, decision: '兰质办〔2021〕8号', from, until }] })
    const refusal = (until: string) => ({ decision: '兰质办〔2021〕8号', until })
    submitting(ban('2021-03-20', '2026-03-20')).thenShut(code, refusal('2026-03-20'))
    submitting(ban('2026-03-20', '2031-03-20')).thenShut(code, refusal('2031-03-20'))
    submitting(ban('2021-03-19', '2026-03-19')).then(submittedBy('a'))
    submitting(ban('2026-03-21', '2031-03-21')).then(submittedBy('a'))
  })

  it.each(['valid', 'under-reassessment', 'under-rectification'] as const)('not by a holder of the award whose title is %s ◇', (standing) => {
    const honours = [{ class: 'award', certificate: 'LZ22-Q0401-1', until: '2027-11-30', standing }] as const
    submitting({ honours }).thenShut('holder-still-valid', { certificate: 'LZ22-Q0401-1', until: '2027-11-30' })
  })

  it.each(['cancelled', 'award-withdrawn', 'revoked'] as const)('but by one whose title was %s', (standing) => {
    submitting({ honours: [{ class: 'award', certificate: 'LZ22-Q0401-1', until: null, standing }] }).then(submittedBy('a'))
  })

  it('and by a holder of the nomination', () => {
    submitting({ honours: [{ class: 'nomination', certificate: 'LZ22-T0401-1', until: null, standing: 'valid' }] }).then(submittedBy('a'))
  })

  it('and by a holder of the award where the rules let holders apply ◇', () => {
    const honours = [{ class: 'award', certificate: 'LZ22-Q0401-1', until: '2027-11-30', standing: 'valid' }] as const
    given('application', ...applicationEvents('draft'))
      .under({ holderMayApply: true })
      .when('application.submit', frozen, legalRepresentative, around({ edition: accepting, honours }), days.submitted)
      .then(submittedBy('a'))
  })

  it('not from an area that no lead body receives', () => {
    submitting({ receiving: {} }).thenShut('receiving-body-unknown', { area: '620102' })
  })

  it('not without the declaration on state secrets, nor without the others', () => {
    submitting({}, { declarations: ['truthful', 'secrets-marked'] }).thenRefused('state-secret-not-excluded')
    const missing = measures.dossier.declarations.filter((each) => each.key === 'truthful').map((each) => each.text)
    submitting({}, { declarations: ['no-state-secret', 'secrets-marked'] }).thenRefused('declarations-missing', { missing, keys: ['truthful'] })
  })

  it('not while the form lacks something, which is named', () => {
    submitting({}, { gaps: ['overview', 'evidence:audit'] }).thenRefused('dossier-incomplete', { gaps: ['overview', 'evidence:audit'] })
  })

  it('not while a text is longer than the rules let it be ◇', () => {
    const long = (overview: number, selfEvaluation: number) => submitting({}, { lengths: { overview, selfEvaluation } })
    long(3001, 9000).thenRefused('overview-too-long', { characters: 3001, most: 3000 })
    long(3000, 30_001).thenRefused('self-evaluation-too-long', { characters: 30_001, most: 30_000 })
  })

  it('not while a file is still on its way or was found broken', () => {
    submitting({}, { filesNotReady: ['审计报告.pdf'] }).thenRefused('file-not-ready', { files: ['审计报告.pdf'] })
  })

  it('not with a doubtful condition and no statement on it', () => {
    const answers = { ...frozen.answers, innovation: false }
    submitting({}, { answers }).thenRefused('condition-needs-statement', { conditions: ['innovation:own-answer'] })
    submitting({}, { answers, statements: { innovation: ' ' } }).thenRefused('condition-needs-statement', { conditions: ['innovation:own-answer'] })
  })

  it('but with a statement: a doubtful condition turns nobody away', () => {
    const command = { answers: { ...frozen.answers, innovation: false }, statements: { innovation: '新产品三项' } }
    submitting({}, command)
      .then(submittedBy('a', 1, { innovation: '新产品三项' }))
      .leaves({ submissions: [{ statements: { innovation: '新产品三项' } }] })
  })

  it('counts five full years of registration to the deadline, the day itself included ◇', () => {
    const registered = (day: string) => ({ organisation: organisation('verified', 'a', { registeredInCityOn: day }) })
    submitting(registered('2021-04-30')).then(submittedBy('a'))
    submitting(registered('2021-05-01')).thenRefused('condition-needs-statement', { conditions: ['registered:years-not-full'] })
  })

  it('or to the day of submission, where the rules say so ◇', () => {
    const on = (day: string) =>
      given('application', ...applicationEvents('draft'))
        .under({ referenceDay: 'submission' })
        .when(
          'application.submit',
          frozen,
          legalRepresentative,
          around({ edition: accepting, organisation: organisation('verified', 'a', { registeredInCityOn: '2021-03-20' }) }),
          day,
        )
    on('2026-03-19').thenRefused('condition-needs-statement', { conditions: ['registered:years-not-full'] })
    on('2026-03-20').then(submittedBy('a'))
  })

  it.each(applicationStages.filter((stage) => stage !== 'draft' && stage !== 'returned'))('not while it is %s', (stage) => {
    const code = finalStages.includes(stage) ? 'applicant-out' : 'step-not-open'
    given('application', ...applicationEvents(stage))
      .when('application.submit', frozen, legalRepresentative, around({ edition: accepting }), days.submitted)
      .thenShut(code, { stage, command: 'application.submit' })
  })
})

describe('a completion is submitted', () => {
  const completing = (day: string, events = applicationEvents('returned')) =>
    given('application', ...events).when('application.submit', { ...frozen, contentHash: 'sha-content-2' }, legalRepresentative, around(), day)

  it('up to the day named in the request, though the deadline has passed', () => {
    completing('2026-05-19').then(submittedBy('a', 2))
    completing('2026-05-20').then(submittedBy('a', 2)).leaves({ stage: 'submitted', completion: null })
    completing('2026-05-21').thenShut('deadline-passed', { deadline: '2026-05-20' })
  })

  it('and returns to where its notice stands, when it was already before the public', () => {
    completing('2026-05-20', [...applicationEvents('publicised'), on('2026-05-19', completionRequested)])
      .then(submittedBy('a', 2))
      .leaves({ stage: 'publicised', verdicts: {}, notices: { district: 'notice-district' } })
  })
})

describe('a submission is taken back to be changed', () => {
  const taking = (stage: ApplicationStage, day: string, others = {}) =>
    given('application', ...applicationEvents(stage), ...(stage === 'submitted' ? [verdict] : [])).when(
      'application.take-back',
      {},
      legalRepresentative,
      around({ edition: accepting, ...others }),
      day,
    )
  const verdict = on('2026-03-25', { type: 'VerdictRecorded', quality: 'truth', outcome: 'met', notes: [] })

  it('until the deadline; the frozen version stays, and what was audited is looked at anew', () => {
    taking('submitted', '2026-04-01')
      .then({ type: 'ApplicationTakenBack' })
      .leaves({ stage: 'draft', verdicts: {}, verdictNotes: {}, submissions: [{ number: 1 }] })
  })

  it('on the last day, and not on the day after', () => {
    taking('submitted', days.deadline).then({ type: 'ApplicationTakenBack' })
    taking('submitted', '2026-05-01').thenShut('deadline-passed', { deadline: days.deadline })
  })

  it('not before the edition opens, nor while it rests or is over', () => {
    taking('submitted', '2026-03-09').thenShut('not-yet-open', { opens: days.opens })
    taking('submitted', '2026-04-01', { edition: suspended }).thenShut('edition-suspended', suspendedFacts)
    taking('submitted', '2026-04-01', { edition: edition('ended') }).thenShut('edition-over', { edition: '第六届', stage: 'ended' })
  })

  it.each(applicationStages.filter((stage) => stage !== 'submitted'))('not while it is %s', (stage) => {
    const code = finalStages.includes(stage) ? 'applicant-out' : 'step-not-open'
    taking(stage, '2026-04-01').thenShut(code, { stage, command: 'application.take-back' })
  })
})

describe('an applicant leaves (退出)', () => {
  const leaving = (stage: ApplicationStage, others = {}) =>
    given('application', ...applicationEvents(stage)).when(
      'application.leave',
      { reason: '自愿退出' },
      legalRepresentative,
      around(others),
      '2026-07-29',
    )
  const decided: readonly ApplicationStage[] = ['approved', 'honoured']

  it.each(applicationStages.filter((stage) => !finalStages.includes(stage) && !decided.includes(stage)))('while it is %s', (stage) => {
    leaving(stage).then({ type: 'ApplicationLeft', reason: '自愿退出' }).leaves({ stage: 'left', outReason: '自愿退出' })
  })

  it('and the letters still with departments are called off, the answered ones kept', () => {
    const consultations = [consultation('sent', 'ecology'), consultation('answered', 'taxation'), consultation('closed-unanswered', 'court')]
    leaving('submitted', { consultations }).then(
      { type: 'ApplicationLeft', reason: '自愿退出' },
      effect('consultation', 'app-a.district.ecology', { type: 'ConsultationCalledOff' }),
    )
  })

  it('even while the edition is suspended or over', () => {
    leaving('submitted', { edition: suspended }).then({ type: 'ApplicationLeft', reason: '自愿退出' })
    leaving('submitted', { edition: edition('ended') }).then({ type: 'ApplicationLeft', reason: '自愿退出' })
  })

  it.each(decided)('not once the city government has decided and it is %s', (stage) => {
    leaving(stage).thenShut('already-decided-by-government', { stage })
  })

  it.each(finalStages.filter((stage) => !decided.includes(stage)))('not when it is already %s', (stage) => {
    leaving(stage).thenShut('step-not-open', { stage, command: 'application.leave' })
  })
})

describe('a letter is read', () => {
  const letter = 'letter-completion'
  const reading = (day: string, ...more: Parameters<typeof given>[1][]) =>
    given('application', ...applicationEvents('returned'), ...more).when('application.read-letter', { letter }, drafter, around(), day)

  it('and the day is kept', () => {
    reading('2026-05-08')
      .then({ type: 'LetterRead', letter })
      .leaves({ letters: [{ id: letter, kind: 'completion', readOn: '2026-05-08' }] })
  })

  it('once: a second reading changes nothing', () => {
    reading('2026-05-09', on('2026-05-08', { type: 'LetterRead', letter })).then()
  })

  it('and an unknown letter is no letter', () => {
    given('application', ...applicationEvents('submitted'))
      .when('application.read-letter', { letter: 'letter-x' }, drafter, around(), '2026-05-08')
      .thenRefused('nothing-chosen', { letters: 1 })
  })

  it('never loses the day on which it was first read', () => {
    const twice = [on('2026-05-08', { type: 'LetterRead', letter }), on('2026-05-09', { type: 'LetterRead', letter })]
    expect(fold('application', [...applicationEvents('returned'), ...twice])).toMatchObject({ letters: [{ readOn: '2026-05-08' }] })
  })
})

describe('the findings on the six conditions', () => {
  const context = { by: drafter, day: days.submitted, terms: termsWith(), calendar, id: 'ac-1' }
  const outcomes = (others: object, answers: Record<string, boolean> = frozen.answers) =>
    findingsOf(around({ edition: accepting, organisation: organisation('verified', 'a', others) }), answers, context).map(
      (finding) => `${finding.item} ${finding.outcome}: ${finding.fact}`,
    )

  it('are all met by a plain applicant', () => {
    expect(outcomes({})).toEqual(['1 met: registered', ...[2, 3, 4, 5, 6].map((item) => `${item} met: own-answer`)])
  })

  it.each([
    ['a domicile outside the table is for a person to judge', { area: '110000' }, '1 for-a-person: domicile-unclear'],
    ['an unknown day of registration is for a person to judge', { registeredInCityOn: null }, '1 for-a-person: registration-day-unknown'],
    ['less than five full years is not met', { registeredInCityOn: '2021-05-01' }, '1 not-met: years-not-full'],
  ])('%s', (_, others, first) => {
    expect(outcomes(others)[0]).toBe(first)
  })

  it("take the applicant's own word where the system cannot see", () => {
    expect(outcomes({}, { registered: false, 'quality-system': false })).toEqual([
      '1 not-met: own-answer',
      '2 not-met: own-answer',
      ...[3, 4, 5, 6].map((item) => `${item} for-a-person: unanswered`),
    ])
  })
})
