import { describe, expect, it } from 'vitest'
import { SAME_LEGAL_PERSON, STATUTORY_TIE } from '../../law/lanzhou-2023/articles/art-17-recusal.ts'
import { particulars as asked } from '../../law/lanzhou-2023/articles/art-28-objection.ts'
import { lanzhou2023On } from '../../law/lanzhou-2023/measures.ts'
import { widerTieKinds } from '../../law/lanzhou-2023/rules.ts'
import { roles } from '../../procedure/decision.ts'
import { stepNames } from '../../procedure/steps.ts'
import { declarable } from '../tie-kinds.ts'
import { editionStages, particulars, ties } from './labels.ts'
import { isStepName, roleLabel, roleWords, stepLabel, stepWords } from './steps.ts'

describe('the labels of steps and roles', () => {
  it('name every step of the table and nothing else', () => {
    expect(Object.keys(stepWords).sort()).toEqual([...stepNames].sort())
    expect(Object.keys(roleWords).sort()).toEqual([...roles].sort())
  })

  it('are short, and no two steps share one', () => {
    const zh = stepNames.map((name) => stepLabel(name, 'zh'))
    const en = stepNames.map((name) => stepLabel(name, 'en'))
    expect(zh.filter((label) => label.length > 13 || label.length < 2)).toEqual([])
    expect(en.filter((label) => !/^[A-Z][a-zA-Z' -]+$/.test(label) || label.length > 45)).toEqual([])
    expect(zh.filter((label, index) => zh.indexOf(label) !== index)).toEqual([])
    expect(en.filter((label, index) => en.indexOf(label) !== index)).toEqual([])
  })

  it('say who acts', () => {
    expect(roleLabel('district', 'zh')).toBe('县（区）牵头部门')
    expect(roleLabel('system', 'zh')).toBe('系统（到期自动）')
    expect(stepLabel('application.recommend', 'zh')).toBe('出具审核意见并报送市级')
    expect([isStepName('application.submit'), isStepName('application.vanish'), isStepName('toString')]).toEqual([true, false, false])
  })
})

describe('the small words', () => {
  it('cover the codes that the measures bring', () => {
    expect(Object.keys(ties).sort()).toEqual([STATUTORY_TIE, SAME_LEGAL_PERSON, ...widerTieKinds].sort())
    expect([...declarable].sort()).toEqual([SAME_LEGAL_PERSON, ...widerTieKinds].sort())
    expect(
      Object.values(asked)
        .flat()
        .filter((each) => !(each in particulars)),
    ).toEqual([])
    expect(lanzhou2023On('2026-11-23').stages.filter((stage) => !(stage in editionStages))).toEqual([])
  })
})
