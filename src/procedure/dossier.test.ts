import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteria, items, measures, termsWith } from '../../tests/helpers/terms.ts'
import { refuse } from '../law/verdict.ts'
import { characters, type DossierContent, emptyDossier, gapsOf, lengthGaps, lengthsOf, withinLengths } from './dossier.ts'

const years = [2023, 2024, 2025]
const required = measures.dossier.evidence.filter((slot) => slot.required).map((slot) => slot.key)

const complete: DossierContent = {
  basics: { contact: '王五', phone: '0931-1234567', sector: '通用设备', products: '泵', helpers: '无' },
  conditions: { answers: Object.fromEntries(measures.conditions.map((each) => [each.key, true])), statements: {} },
  indicators: { years, values: Object.fromEntries(measures.dossier.indicators.map(({ key }) => [key, ['1', '2', '3']])), notes: {} },
  overview: { text: '本公司成立于2010年。' },
  items: Object.fromEntries(items.map((item) => [item.code, { text: '我们这样做。' }])),
  evidence: { files: required.map((slot) => ({ slot, upload: `upload-${slot}`, name: `${slot}.pdf`, businessSecret: false })) },
}

const gaps = (dossier: DossierContent, rules = {}) => gapsOf(dossier, termsWith(rules), criteria)

/** One part taken out, and the gap that it must leave. */
interface Removal {
  readonly gap: string
  readonly without: (dossier: DossierContent) => DossierContent
}

const removals: readonly Removal[] = [
  ...(['contact', 'phone', 'sector', 'products', 'helpers'] as const).map((field) => ({
    gap: `basics:${field}`,
    without: (dossier: DossierContent) => ({ ...dossier, basics: dossier.basics && { ...dossier.basics, [field]: ' ' } }),
  })),
  ...measures.conditions.map(({ key }) => ({
    gap: `condition:${key}`,
    without: (dossier: DossierContent) => {
      const { [key]: _, ...answers } = dossier.conditions?.answers ?? {}
      return { ...dossier, conditions: { answers, statements: {} } }
    },
  })),
  ...measures.dossier.indicators.map(({ key }) => ({
    gap: `indicator:${key}`,
    without: (dossier: DossierContent) => ({
      ...dossier,
      indicators: dossier.indicators && { ...dossier.indicators, values: { ...dossier.indicators.values, [key]: ['1', null, '3'] } },
    }),
  })),
  { gap: 'overview', without: (dossier) => ({ ...dossier, overview: { text: '\n ' } }) },
  ...items.map(({ code }) => ({
    gap: `item:${code}`,
    without: (dossier: DossierContent) => ({ ...dossier, items: { ...dossier.items, [code]: { text: '' } } }),
  })),
  ...required.map((slot) => ({
    gap: `evidence:${slot}`,
    without: (dossier: DossierContent) => ({ ...dossier, evidence: { files: (dossier.evidence?.files ?? []).filter((file) => file.slot !== slot) } }),
  })),
]

describe('the gaps of a dossier', () => {
  it('a complete one has none', () => {
    expect(gaps(complete)).toEqual([])
  })

  it.each(removals.map((each) => [each.gap, each] as const))('taking out one part leaves exactly its gap: %s', (gap, { without }) => {
    expect(gaps(without(complete))).toEqual([gap])
  })

  it('taking out any parts leaves exactly their gaps, in whatever order they went', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...removals]), (taken) => {
        const left = taken.reduce((dossier, each) => each.without(dossier), complete)
        expect([...gaps(left)].sort()).toEqual(taken.map((each) => each.gap).sort())
      }),
    )
  })

  it('an empty one lacks every part, whole sections under one name', () => {
    const whole = ['basics', 'indicators', 'overview']
    const singly = removals.map((each) => each.gap).filter((gap) => !whole.some((section) => gap.startsWith(section.replace(/s$/, ''))))
    expect([...gaps(emptyDossier)].sort()).toEqual([...whole, ...singly.filter((gap) => !gap.startsWith('basics'))].sort())
  })

  it.each([
    ['two years', { ...complete.indicators, years: [2024, 2025] }, ['indicators']],
    ['four years', { ...complete.indicators, years: [2022, ...years] }, ['indicators']],
  ])('indicators of %s are not the years the measures name', (_, indicators, expected) => {
    expect(gaps({ ...complete, indicators: indicators as DossierContent['indicators'] })).toEqual(expected)
  })

  it.each([
    ['an empty value', ['1', '', '3']],
    ['a year too few', ['1', '2']],
    ['no values at all', []],
  ])('an indicator with %s is a gap, and a note closes it', (_, values) => {
    const given = { years, values: { ...complete.indicators?.values, revenue: values }, notes: {} }
    expect(gaps({ ...complete, indicators: given })).toEqual(['indicator:revenue'])
    expect(gaps({ ...complete, indicators: { ...given, notes: { revenue: '2023年尚未成立' } } })).toEqual([])
    expect(gaps({ ...complete, indicators: { ...given, notes: { revenue: ' ' } } })).toEqual(['indicator:revenue'])
  })

  it('evidence that is not required is not missed', () => {
    expect(required).toEqual(['licence', 'self-evaluation', 'audit', 'no-incident'])
  })

  it('an overview may have as many characters as the rules allow ◇, and not one more', () => {
    const overview = (length: number) => ({ ...complete, overview: { text: '字'.repeat(length) } })
    expect(withinLengths(lengthsOf(overview(3000)), termsWith())).toEqual({ allowed: true })
    expect(withinLengths(lengthsOf(overview(3001)), termsWith())).toEqual(refuse('overview-too-long', { characters: 3001, most: 3000 }))
    expect(lengthGaps(overview(3000), termsWith())).toEqual([])
    expect(lengthGaps(overview(501), termsWith({ overviewCharacters: 500 }))).toEqual(['overview-too-long:501/500'])
    expect(gaps(overview(3001))).toEqual([])
  })

  it('so may the self-evaluation report, all its items together ◇', () => {
    const report = (length: number) => ({ ...complete, items: { ...complete.items, '4.1.2': { text: '字'.repeat(length) } } })
    const others = items.length - 1
    const most = 30_000 - others * characters('我们这样做。')
    const refusal = refuse('self-evaluation-too-long', { characters: 30_001, most: 30_000 })
    expect(withinLengths(lengthsOf(report(most)), termsWith())).toEqual({ allowed: true })
    expect(withinLengths(lengthsOf(report(most + 1)), termsWith())).toEqual(refusal)
    expect(lengthGaps(report(most + 1), termsWith())).toEqual(['self-evaluation-too-long:30001/30000'])
  })
})

describe('characters', () => {
  it.each([
    ['', 0],
    [' \n\t　', 0],
    ['质量 2026', 6],
    ['𠮷野', 2],
  ])('%j has %i, white space left out', (text, length) => {
    expect(characters(text)).toBe(length)
  })

  it('white space never counts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(characters(`${one} ${other}`)).toBe(characters(one) + characters(other))
      }),
    )
  })
})
