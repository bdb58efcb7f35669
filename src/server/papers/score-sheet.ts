/** 评分签字表 as a sheet: what an expert writes by hand where there is no computer, and what an expert signs. */
import { percentInWords, pointsInWords } from '../../contract/words/amounts.ts'
import { type CriteriaItem, criteriaOf } from '../../law/measures.ts'
import type { ApplicationState } from '../../procedure/application.ts'
import type { ExpertState } from '../../procedure/expert.ts'
import { type Items, type SheetState, totalOf } from '../../procedure/sheet.ts'
import { dayOf } from '../clock.ts'
import type { ScoreSheetPaper } from '../documents/papers.ts'
import type { House } from '../house.ts'
import type { EntryProof } from '../ledger/receipt.ts'
import { scoredItems } from '../routes/sheet-drafts.ts'
import { termsOf } from '../world.ts'
import { editionOf, remark } from './receipt.ts'

export async function scoreSheetPaper(house: House, state: SheetState, filled: boolean, proof: EntryProof, origin: string): Promise<ScoreSheetPaper> {
  const edition = await editionOf(house, state.edition)
  const terms = termsOf(await house.world(), edition, dayOf(house.clock.now()))
  const { measures } = terms
  const criteria = criteriaOf(edition, terms)
  const [application, expert] = await Promise.all([
    house.db.selectFrom('application').select('state').where('id', '=', state.application).executeTakeFirstOrThrow(),
    house.db.selectFrom('expert').select('state').where('id', '=', state.expert).executeTakeFirstOrThrow(),
  ])
  const { name, number } = application.state as ApplicationState
  const items: Items = filled ? await itemsOfSheet(house, state) : {}
  const all = criteria.categories.flatMap((category) => category.items)
  const whole = filled && all.every(({ code }) => scoredItems(items).has(code))
  const percents = Object.fromEntries(all.map(({ code }) => [code, items[code]?.percent ?? 0]))
  return {
    office: measures.leadBody,
    title: `材料评审评分签字表-${number}`,
    facts: [
      ['届次', edition.name],
      ['申报单位', `${name}（${number}）`],
      ['评审专家', (expert.state as ExpertState).name],
      ['评价标准', criteria.standard],
    ],
    columns: ['条款', '分值', '百分比', '得分', '优势', '改进'],
    groups: criteria.categories.map((category) => ({
      title: `${category.code} ${category.title}`,
      rows: category.items.map((item) => rowOf(item, items)),
    })),
    blank: !filled,
    total: whole ? `${pointsInWords(totalOf(criteria, percents))}分` : '',
    commitment: measures.undertaking,
    note: `百分比按${criteria.percentStep}%的档填写；每条至少写一句优势或者改进。手写的表由两人分别录入，一致后封存。`,
    proof: { number: proof.sealed?.position ?? null, hash: proof.hash, address: `${origin}/ledger/${proof.hash}` },
    remark: remark(house),
  }
}

function rowOf({ code, title, points }: CriteriaItem, items: Items): readonly string[] {
  const scored = items[code]
  const given = scored && scored.percent !== null
  return [
    `${code} ${title}`,
    `${points}`,
    given ? percentInWords(scored.percent) : '',
    given ? pointsInWords(scored.percent * points) : '',
    scored?.strengths ?? '',
    scored?.improvements ?? '',
  ]
}

/** What was sealed, or what the newest draft holds. */
async function itemsOfSheet({ db }: House, { id, stage, items }: SheetState): Promise<Items> {
  if (stage === 'sealed') return items
  const draft = await db.selectFrom('sheet_draft').select('content').where('sheet', '=', id).orderBy('version', 'desc').limit(1).executeTakeFirst()
  return (draft?.content ?? {}) as Items
}
