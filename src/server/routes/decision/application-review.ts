/** One application's scores side by side, item by item, and the total of what is agreed: the page computes neither. */
import type { CriteriaSet } from '../../../law/measures.ts'
import type { ApplicationState } from '../../../procedure/application.ts'
import { type SheetState, totalOf } from '../../../procedure/sheet.ts'
import { spreadOf } from '../../../procedure/spread.ts'
import type { Handler, Input } from '../input.ts'
import { stateOf } from '../reading.ts'
import { sheetsOf } from './found.ts'
import { around, editionOf } from './ground.ts'
import { progress, standing } from './material-review.ts'

async function criteriaFor(input: Input, state: ApplicationState): Promise<CriteriaSet> {
  const { edition, terms } = await around(input, await editionOf(input, state.edition))
  const criteria = terms.measures.criteria[edition.announcement?.criteria ?? terms.measures.currentCriteria]
  if (!criteria) throw new Error('the edition was announced with criteria that the measures do not have')
  return criteria
}

export const applicationReview: Handler = async (input) => {
  const state = stateOf<ApplicationState>(input)
  const criteria = await criteriaFor(input, state)
  const own = standing(await sheetsOf(input.house.db, [state.id]), state.id)
  const known = progress(own)
  const open = known.totals ? own : []
  const items = criteria.categories.flatMap((category) =>
    category.items.map(({ code, title, titleEn, points }) => {
      const percents = open.map((sheet) => sheet.items[code]?.percent ?? 0)
      const spread = spreadOf(percents)
      return {
        code,
        title,
        titleEn,
        points,
        percents,
        median: spread?.median ?? null,
        least: spread?.least ?? null,
        greatest: spread?.greatest ?? null,
        range: spread?.range ?? null,
        agreed: state.material?.percents[code] ?? null,
        notes: open.map((sheet, index) => noteOf(sheet, code, index + 1)),
      }
    }),
  )
  const result = state.material && { total: state.material.total, comment: state.material.comment }
  return { ...known, percentStep: criteria.percentStep, items, result, reasonsDraft: reasonsDraft(state, criteria, open) }
}

function noteOf(sheet: SheetState, code: string, reader: number) {
  const { percent = 0, strengths = '', improvements = '' } = sheet.items[code] ?? {}
  return { reader, percent, strengths, improvements }
}

/** What the experts wrote of strengths and improvements, by category, for the letter that a clerk words. */
function reasonsDraft({ name }: ApplicationState, criteria: CriteriaSet, sheets: readonly SheetState[]): string {
  const said = (codes: readonly string[], what: 'strengths' | 'improvements') => [
    ...new Set(codes.flatMap((code) => sheets.map((sheet) => sheet.items[code]?.[what].trim() ?? '').filter(Boolean))),
  ]
  const lines = criteria.categories.flatMap(({ title, items }) => {
    const codes = items.map(({ code }) => code)
    const [good, better] = [said(codes, 'strengths').slice(0, 2), said(codes, 'improvements').slice(0, 2)]
    if (good.length + better.length === 0) return []
    return [
      `${title}：${[...(good.length ? [`优势：${good.join('；')}`] : []), ...(better.length ? [`改进机会：${better.join('；')}`] : [])].join('。')}。`,
    ]
  })
  return [`经材料评审，${name}未列入本届受理名单。评审专家提出的优势和改进机会如下：`, ...lines].join('\n')
}

export const reviewTotal: Handler = async (input) => {
  const criteria = await criteriaFor(input, stateOf<ApplicationState>(input))
  const pairs = String(input.query.percents)
    .split(',')
    .filter(Boolean)
    .map((pair) => pair.split(':'))
  const percents = Object.fromEntries(pairs.map(([code = '', percent]) => [code, Math.min(100, Number(percent))]))
  const categories = criteria.categories.map(({ code, title, titleEn, items }) => ({
    code,
    title,
    titleEn,
    points: items.reduce((sum, item) => sum + item.points, 0),
    total: items.reduce((sum, item) => sum + (percents[item.code] ?? 0) * item.points, 0),
  }))
  const codes = criteria.categories.flatMap(({ items }) => items.map((item) => item.code))
  return { total: totalOf(criteria, percents), given: codes.filter((code) => percents[code] !== undefined).length, of: codes.length, categories }
}
