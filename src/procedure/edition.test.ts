import { expect, it } from 'vitest'
import { edition, editionEvents, planned, reportSigned } from '../../tests/helpers/editions.ts'
import { fold } from '../../tests/helpers/given.ts'
import type { EditionStage } from './edition.ts'

const stages: readonly EditionStage[] = ['planned', 'filed', 'registered', 'accepting', 'reviewing', 'closed', 'ended']

it.each(stages)('what was recorded of a %s edition tells where it stands', (stage) => {
  expect(edition(stage).stage).toBe(stage)
})

it('reports stand one after another, the newest last', () => {
  const two = fold('edition', [...editionEvents('reviewing'), reportSigned([]), reportSigned([])])
  expect(two).toMatchObject({ reports: [{ text: '综合评价报告' }, { text: '综合评价报告' }] })
})

it('nothing is recorded of an edition before it is planned', () => {
  expect(() => fold('edition', [{ type: 'EditionFiled', text: '' }])).toThrow('EditionFiled before EditionPlanned')
})

it('an edition knows its number, its year and its budget from the first day', () => {
  expect(fold('edition', [planned])).toMatchObject({ number: 6, year: 2026, budget: [{ line: '评审经费', yuan: 300_000 }] })
})
