import { describe, expect, it } from 'vitest'
import { applicationStages } from '../../procedure/application.ts'
import { type CaseKind, caseKinds } from '../../procedure/decision.ts'
import { openObjectionStages } from '../../procedure/objection.ts'
import { stepNames, stepRow } from '../../procedure/steps.ts'
import type { Audience, Language } from './language.ts'
import { isStage, stageLabel, stages } from './stages.ts'

const audiences: readonly Audience[] = ['office', 'applicant', 'public']
const languages: readonly Language[] = ['zh', 'en']

/** Every stage that the table of steps leads from or to, by kind. A step that opens a case, or opens another, is skipped. */
function stagesOfSteps(kind: CaseKind): readonly string[] {
  const rows = stepNames.map(stepRow).filter((row) => row.kind === kind)
  return [...new Set(rows.flatMap((row) => [...row.from, ...row.to]))].filter((stage) => stage !== 'new')
}

/** Stages that no step's row names: reached by an event of another case, or kept for acts to come. */
const besides: Partial<Record<CaseKind, readonly string[]>> = {
  application: ['left', 'ended', 'struck-out', 'approved', 'honoured', 'chosen', 'not-chosen', 'candidate', 'not-candidate', 'not-listed', 'visited'],
  consultation: ['called-off'],
  notice: ['standing'],
  organisation: ['superseded'],
  sheet: ['withdrawn'],
  visit: ['replaced'],
  draw: ['replaced'],
  opening: ['kept'],
  honour: ['valid', 'under-reassessment', 'under-rectification', 'cancelled', 'award-withdrawn', 'revoked'],
}

describe('the names of stages', () => {
  it.each(caseKinds.map((kind) => [kind]))('of %s: every stage of the table of steps has one', (kind) => {
    expect(stagesOfSteps(kind).filter((stage) => !isStage(kind, stage))).toEqual([])
  })

  it.each(caseKinds.map((kind) => [kind]))('of %s: nothing is left over', (kind) => {
    const known = new Set([...stagesOfSteps(kind), ...(besides[kind] ?? []), ...(kind === 'application' ? applicationStages : [])])
    expect(Object.keys(stages[kind]).filter((stage) => !known.has(stage))).toEqual([])
  })

  it('every application stage and every open objection has a name', () => {
    expect(applicationStages.filter((stage) => !isStage('application', stage))).toEqual([])
    expect(openObjectionStages.filter((stage) => !isStage('objection', stage))).toEqual([])
    expect(Object.keys(stages.application)).toHaveLength(applicationStages.length)
  })

  it('has a word for every audience in both languages', () => {
    for (const kind of caseKinds)
      for (const stage of Object.keys(stages[kind]))
        for (const audience of audiences) {
          expect(stageLabel(kind, stage, audience, 'zh')).toMatch(/^[\u4e00-\u9fff（），、]+$/)
          expect(stageLabel(kind, stage, audience, 'en')).toMatch(/^[A-Z][A-Za-z ,'-]+$/)
        }
  })

  it('tells two stages apart for people in office', () => {
    for (const kind of caseKinds)
      for (const language of languages) {
        const words = Object.keys(stages[kind]).map((stage) => stageLabel(kind, stage, 'office', language))
        expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
      }
  })

  it('speaks the words of the measures', () => {
    const zh = (kind: CaseKind, stage: string, audience: Audience = 'office') => stageLabel(kind, stage, audience, 'zh')
    expect(zh('application', 'not-listed')).toBe('未列入受理名单')
    expect(zh('application', 'proposed')).toBe('列入拟获奖名单')
    expect(zh('honour', 'under-reassessment')).toBe('期满考核中')
    expect(['cancelled', 'award-withdrawn', 'revoked'].map((standing) => zh('honour', standing))).toEqual(['已取消称号', '已取消奖励', '已撤销'])
    expect(zh('consultation', 'sent')).toBe('未回复')
  })

  it('tells the public nothing that was not made public', () => {
    const word = (stage: string) => stageLabel('application', stage, 'public', 'zh')
    const same = (stages: readonly string[]) => expect(new Set(stages.map(word)).size, stages.join(' ')).toBe(1)
    same(['submitted', 'returned', 'not-recommended'])
    same(['publicised', 'recommended'])
    same(['received', 'reviewed', 'not-listed'])
    same(['listed', 'visited', 'candidate', 'not-candidate', 'chosen', 'not-chosen'])
    same(['proposed', 'put-forward', 'approved', 'struck-out'])
    same(['left', 'ended'])
  })

  it('asks for a fresh page where a stage is not known', () => {
    expect(stageLabel('application', 'constructor', 'office', 'zh')).toBe('状态已更新，请刷新页面')
  })
})
