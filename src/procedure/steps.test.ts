import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allRoads, isOpenAt, OPENED, stagesAsked, trialsAt } from '../../tests/helpers/roads.ts'
import { stagesOf } from '../../tests/helpers/stages.ts'
import { endsOf, stepsPage } from '../../tests/helpers/steps-page.ts'
import type { RefusalCode } from '../law/verdict.ts'
import { finalStages } from './application.ts'
import { caseKinds, isRefused, type roles } from './decision.ts'
import { type StepName, stepNames, stepRow, stepsFrom } from './steps.ts'

const roads = allRoads()
const PAGE = 'docs/steps.md'

/** Where the gate names a more exact ground than the stage itself. */
const exactGround: Partial<Record<StepName, Partial<Record<string, RefusalCode>>>> = {
  'application.leave': {
    approved: 'already-decided-by-government',
    honoured: 'already-decided-by-government',
    ...Object.fromEntries(finalStages.filter((stage) => stage !== 'honoured').map((stage) => [stage, 'step-not-open'])),
  },
  'application.recommend': { submitted: 'district-notice-missing' },
  'sheet.seal': { recused: 'recused-by-rule' },
  ...Object.fromEntries(stepNames.filter((name) => stepRow(name).kind === 'visit').map((name) => [name, { replaced: 'visit-replaced' as const }])),
  'objection.confirm': Object.fromEntries(
    ['registered', 'investigating', 'refused', 'decided'].map((stage) => [stage, 'objection-result-not-sent' as const]),
  ),
  ...Object.fromEntries(
    (
      [
        'edition.publish-acceptance-list',
        'edition.sign-report',
        'edition.publish-proposed-list',
        'edition.submit-list',
        'edition.issue-certificates',
      ] satisfies StepName[]
    ).map((name) => [name, { closed: 'edition-over', ended: 'edition-over' }]),
  ),
}

function refusalAt(name: StepName, stage: string): RefusalCode {
  const out = stepRow(name).kind === 'application' && (finalStages as readonly string[]).includes(stage)
  return exactGround[name]?.[stage] ?? (out ? 'applicant-out' : 'step-not-open')
}

describe.each(stepNames)('%s', (name) => {
  const { from, to } = stepRow(name)
  const asked = stagesAsked(name)
  const open = asked.filter((stage) => isOpenAt(name, stage))

  it('names stages that its kind of case has', () => {
    const known: readonly string[] = [OPENED, ...stagesOf[stepRow(name).kind]]
    expect([...from, ...to].filter((stage) => !known.includes(stage))).toEqual([])
    expect(asked.length).toBeGreaterThan(0)
  })

  it.each(open)('is allowed from %s to every role it names, and leads where the table says', (stage) => {
    const trials = trialsAt(name, stage)
    expect(new Set(trials.map((trial) => trial.role))).toEqual(new Set(stepRow(name).by))
    for (const { decision, stageAfter, role } of trials) {
      expect(decision, `as ${role}`).toSatisfy((each) => !isRefused(each as typeof decision))
      const allowedAfter = to.length > 0 ? to : [stage]
      expect(allowedAfter, `the stage after, as ${role}`).toContain(stageAfter)
    }
  })

  it.each(asked.filter((stage) => !isOpenAt(name, stage)))('is refused from %s, and for that reason', (stage) => {
    for (const { decision } of trialsAt(name, stage)) expect(decision).toMatchObject({ allowed: false, code: refusalAt(name, stage) })
  })

  it('reaches every stage it is said to lead to', () => {
    const reached = new Set(open.flatMap((stage) => trialsAt(name, stage).map((trial) => trial.stageAfter)))
    expect(to.filter((stage) => !reached.has(stage))).toEqual([])
  })
})

describe('the table', () => {
  it('says which refused commands leave the checks that were made for them', () => {
    expect(stepNames.filter((name) => stepRow(name).step.leaves)).toEqual([
      'application.assign-readers',
      'application.form-group',
      'draw.freeze',
      'visit.complete-group',
    ])
  })

  it('is read by kind, stage and role', () => {
    expect(stepsFrom('application', 'recommended', 'city')).toEqual(['application.receive', 'application.return-to-district'])
    expect(stepsFrom('application', 'recommended', 'legal-representative')).toEqual(['application.leave', 'application.read-letter'])
    expect(stepsFrom('application', 'honoured', 'city')).toEqual([])
    expect(stepsFrom('edition', 'accepting', 'system')).toEqual(['edition.close-applications'])
    expect(stepsFrom('sheet', 'recused', 'expert')).toEqual([])
  })

  it('names each step by its kind and a verb of its own', () => {
    for (const name of stepNames) expect(name.startsWith(`${stepRow(name).kind}.`)).toBe(true)
    expect(new Set(stepNames.map((name) => stepRow(name).step)).size).toBe(stepNames.length)
  })

  it('gives those who watch no step but their number in a draw: 市表彰奖励办公室 answers its filing besides, discipline inspection witnesses an unsealing, and audit takes none', () => {
    const of = (role: (typeof roles)[number]) =>
      stepNames.filter((name) => stepRow(name).by.includes(role) && !['act', 'account'].includes(stepRow(name).kind))
    expect(of('commendation')).toEqual(['edition.answer-filing', 'draw.commit', 'draw.open'])
    expect(of('discipline')).toEqual(['application.witness-unsealing', 'draw.commit', 'draw.open'])
    expect(of('auditor')).toEqual([])
    expect(of('public')).toEqual(['organisation.sign-up'])
  })

  it('lets the clock do what falls due, and nothing that binds others', () => {
    const clock = stepNames.filter((name) => stepRow(name).by.includes('system'))
    expect(clock).toEqual([
      'edition.close-applications',
      'consultation.remind',
      'consultation.tell-supervisor',
      'notice.end',
      'notice.recount',
      'draw.go-on',
      'act.hand-over',
    ])
    expect(clock.filter((name) => stepRow(name).binding)).toEqual([])
  })

  it('asks three steps of every list, notice, rejection, ban and approval', () => {
    const binds = (name: StepName) => stepRow(name).binding === true
    const publishing = stepNames.filter((name) => name.includes('publish') || name.startsWith('notice.lengthen') || name === 'notice.withdraw')
    const adverse: readonly StepName[] = [
      'organisation.reject',
      'application.decline',
      'objection.refuse',
      'objection.decide',
      'ban.impose',
      'expert.remove',
    ]
    const deciding: readonly StepName[] = [
      'edition.announce',
      'edition.submit-list',
      'approval.decide',
      'edition.issue-certificates',
      'edition.sign-report',
    ]
    expect([...publishing, ...adverse, ...deciding].filter((name) => !binds(name))).toEqual([])
  })
})

describe('the stages', () => {
  it('are all reached by some step', () => {
    const reached = (kind: (typeof caseKinds)[number]) => new Set(roads.filter((road) => road.kind === kind).map((road) => road.to))
    // An opening is kept by the reading of a file: no step leads there.
    const never = caseKinds
      .filter((kind) => kind !== 'opening')
      .flatMap((kind) => stagesOf[kind].filter((stage) => !reached(kind).has(stage)).map((stage) => `${kind} ${stage}`))
    expect(never).toEqual([])
  })

  it('of an application that are final lead nowhere, except that a notice taken back brings those outside it back', () => {
    const onward = roads.filter((road) => road.kind === 'application' && (finalStages as readonly string[]).includes(road.from))
    expect(onward).toEqual([{ kind: 'application', from: 'not-listed', to: 'reviewed', step: 'notice.withdraw' }])
    expect([...endsOf('application', roads), 'not-listed'].sort()).toEqual([...finalStages].sort())
  })
})

it(`${PAGE} is what the table says`, () => {
  const page = stepsPage(roads)
  if (process.env.UPDATE_STEPS) {
    mkdirSync('docs', { recursive: true })
    writeFileSync(PAGE, page)
  }
  const kept = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : ''
  expect(kept, `${PAGE} is out of date; write it again with UPDATE_STEPS=1`).toBe(page)
})
