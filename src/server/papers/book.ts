/** 申报材料成册: the draft as it will be bound, with attachments numbered and each mention of one carrying its number. */
import { citation } from '../../contract/words/citation.ts'
import { dayInWords } from '../../contract/words/days.ts'
import type { CriteriaItem, Measures } from '../../law/measures.ts'
import type { ApplicationState } from '../../procedure/application.ts'
import type { DossierContent } from '../../procedure/dossier.ts'
import type { House } from '../house.ts'
import { remark } from './receipt.ts'

interface BookParts {
  readonly state: ApplicationState
  readonly dossier: DossierContent
  readonly measures: Measures
  readonly items: readonly CriteriaItem[]
  readonly edition: string
  readonly today: string
  readonly house: House
}

/** What the template sets; all texts ready in words. */
export function bookOf({ state, dossier, measures, items, edition, today, house }: BookParts) {
  const files = dossier.evidence?.files ?? []
  const numbered = (text: string) => files.reduce((whole, { name }, index) => whole.replaceAll(citation(name), `［附件${index + 1}］`), text)
  const basics = dossier.basics
  return {
    office: state.name,
    title: '申报材料',
    edition,
    applicant: state.name,
    creditCode: state.creditCode,
    number: state.number,
    draft: state.stage === 'draft' || state.stage === 'returned',
    made: dayInWords(today, 'zh'),
    remark: remark(house) ?? '',
    basics: basics
      ? [
          ['联系人', basics.contact],
          ['联系电话', basics.phone],
          ['所属行业', basics.sector],
          ['主要产品或服务', basics.products],
          ['协助申报的机构', basics.helpers],
        ]
      : [],
    conditions: measures.conditions.map(({ key, title }) => {
      const answer = dossier.conditions?.answers[key]
      return {
        title,
        answer: answer === undefined ? '未答' : answer ? '符合' : '不符合',
        statement: numbered(dossier.conditions?.statements[key] ?? ''),
      }
    }),
    years: (dossier.indicators?.years ?? []).map((year) => `${year}年`),
    indicators: measures.dossier.indicators.map(({ key, title, unit }) => ({
      title,
      unit,
      values: (dossier.indicators?.years ?? []).map((_, place) => dossier.indicators?.values[key]?.[place] ?? ''),
      note: dossier.indicators?.notes[key] ?? '',
    })),
    overview: numbered(dossier.overview?.text ?? ''),
    items: items.map(({ code, title, points }) => ({ title: `${code} ${title}（${points}分）`, text: numbered(dossier.items[code]?.text ?? '') })),
    files: files.map(({ slot, name, businessSecret }) => ({
      slot: measures.dossier.evidence.find(({ key }) => key === slot)?.title ?? '',
      name,
      businessSecret,
    })),
  }
}
