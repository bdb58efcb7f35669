/** 告知书: a letter to an applicant as the paper that is stamped. 事由、事实、依据、结论、救济. */
import { dayInWords } from '../../contract/words/days.ts'
import { letterKinds } from '../../contract/words/labels.ts'
import { articlesOf } from '../../contract/words/road.ts'
import type { Measures } from '../../law/measures.ts'
import type { ApplicationState, Letter } from '../../procedure/application.ts'
import type { LetterPaper } from '../documents/papers.ts'
import type { House } from '../house.ts'
import { editionOf, remark } from './receipt.ts'

interface Wording {
  /** The step that wrote it; the measures say which articles it carries out. None where no article asks for the letter. */
  readonly step: string | null
  readonly conclusion: string
  readonly fromDistrict: boolean
}

const wordings: Readonly<Record<Letter['kind'], Wording>> = {
  completion: { step: 'application.request-completion', conclusion: '请按所列事项补正后重新提交。', fromDistrict: true },
  'not-recommended': { step: 'application.decline', conclusion: '经审核，本届不予推荐。', fromDistrict: true },
  'not-listed': { step: 'application.write-reasons', conclusion: '你单位未列入本届正式受理名单。', fromDistrict: false },
  ended: { step: null, conclusion: '你单位本届申报终止。', fromDistrict: false },
  'not-chosen': { step: 'edition.publish-proposed-list', conclusion: '你单位未列入本届拟获奖名单。', fromDistrict: false },
  feedback: { step: 'edition.release-feedback', conclusion: '', fromDistrict: false },
  'struck-out': { step: 'approval.decide', conclusion: '经市政府审定，你单位未列入本届表彰名单。', fromDistrict: false },
}

/** The letter as a sheet, with the entry of the journal that wrote it. */
export async function letterPaper(house: House, state: ApplicationState, letter: Letter, measures: Measures, origin: string): Promise<LetterPaper> {
  const { step, conclusion, fromDistrict } = wordings[letter.kind]
  const edition = await editionOf(house, state.edition)
  const body = measures.areas.find((area) => area.key === state.area)?.body
  const entry = await entryOf(house, state.id, letter.id)
  const named = step ? articlesOf(measures, step) : ''
  return {
    office: (fromDistrict ? body : undefined) ?? measures.leadBody,
    documentNumber: `${state.number}号申报件`,
    title: letterKinds[letter.kind][0],
    addressee: state.name,
    matter: `你单位申报${edition.name}一事，办理情况告知如下。`,
    facts: letter.text,
    ground: named === '' ? '' : `依据《${measures.title}》（${measures.documentNumber}）${named}办理。`,
    conclusion:
      letter.kind === 'completion' && state.completion ? `${conclusion}补正期限至${dayInWords(state.completion.due, 'zh')}24时。` : conclusion,
    remedy: `有异议的，可以依据${articlesOf(measures, 'objection.register')}向${measures.leadBody}提出，并提供证明材料。`,
    date: letter.day,
    proof: { number: entry.position, hash: entry.hash, address: `${origin}/ledger/${entry.hash}` },
    remark: remark(house),
  }
}

/** The entry whose event carries the letter. */
async function entryOf(house: House, application: string, letter: string): Promise<{ hash: string; position: number | null }> {
  const row = await house.db
    .selectFrom('journal')
    .innerJoin('journal_body', 'journal_body.hash', 'journal.hash')
    .leftJoin('seal', 'seal.hash', 'journal.hash')
    .select(['journal.hash', 'seal.position'])
    .where('journal.case_id', '=', application)
    .where('journal_body.body', 'like', `%"letter":"${letter.replace(/[\\%_]/g, '\\$&')}"%`)
    .orderBy('journal.version')
    .limit(1)
    .executeTakeFirst()
  return row ?? { hash: '0'.repeat(64), position: null }
}
