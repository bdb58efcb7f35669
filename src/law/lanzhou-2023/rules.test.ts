import { describe, expect, it } from 'vitest'
import { ARTICLES, filesBelow, read } from '../../../scripts/law-sources.ts'
import { type RuleParameter, type RuleValue, suggestedRules } from '../measures.ts'
import { departments } from './places.ts'
import { ruleParameters, widerTieKinds } from './rules.ts'

/** Parameters that the office sets and no rule reads. */
const unread: readonly string[] = []

function fits({ shape }: RuleParameter, value: RuleValue): boolean {
  switch (shape.kind) {
    case 'yes-no':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number' && Number.isInteger(value) && shape.least <= value && value <= shape.most
    case 'choice':
      return typeof value === 'string' && shape.options.includes(value)
    case 'list':
      return Array.isArray(value) && value.every((each) => typeof each === 'string' && (shape.options?.includes(each) ?? true))
  }
}

/** The code of law and procedure without comments, tests, and the table of parameters itself. */
const sources = [...filesBelow('src/law'), ...filesBelow('src/procedure')]
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/(?:law\/measures|lanzhou-2023\/rules)\.ts$/.test(file))
  .map((file) => read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))

/** Read as `rules.key`, or taken out of the rules by `const { key } = … rules`. */
function isRead(key: string): boolean {
  const pattern = new RegExp(`\\brules\\.${key}\\b|\\{[^{}]*\\b${key}\\b[^{}]*\\} = [\\w.]*\\brules\\b`)
  return sources.some((source) => pattern.test(source))
}

describe('the parameters of the implementing rules', () => {
  it('have clauses from 1 on without a gap, and each key once', () => {
    expect(ruleParameters.map((parameter) => parameter.clause)).toEqual(ruleParameters.map((_, index) => index + 1))
    expect(new Set(ruleParameters.map((parameter) => parameter.key)).size).toBe(ruleParameters.length)
  })

  for (const parameter of ruleParameters) {
    it(`suggest for ${parameter.key} (${parameter.title}) a value of its own shape`, () => {
      expect(fits(parameter, parameter.suggested)).toBe(true)
    })
  }

  it('each fill articles of the measures, and are named in both languages', () => {
    for (const { key, fills, title, titleEn } of ruleParameters) {
      expect([key, fills.length > 0 && fills.every((article) => article >= 1 && article <= ARTICLES)]).toEqual([key, true])
      expect([key, title !== '' && titleEn !== '']).toEqual([key, true])
    }
  })

  it('are read by the law or the procedure, but for those listed', () => {
    expect(ruleParameters.map((parameter) => parameter.key).filter((key) => !isRead(key))).toEqual(unread)
  })

  it('suggest departments and ties that exist', () => {
    const { consultedDepartments, widerTiesThatBar } = suggestedRules(ruleParameters)
    const known: readonly string[] = departments.map((department) => department.key)
    expect(consultedDepartments.filter((key) => !known.includes(key))).toEqual([])
    expect(widerTiesThatBar.filter((kind) => !(widerTieKinds as readonly string[]).includes(kind))).toEqual([])
  })

  it('are all in the values that are suggested together', () => {
    expect(Object.keys(suggestedRules(ruleParameters)).sort()).toEqual(ruleParameters.map((parameter) => parameter.key).sort())
  })
})
