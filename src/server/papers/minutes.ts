/** 审议会纪要 as the sheet that the members sign: the record's numbers, the office's words, a line for each who was there. */
import { sql } from 'kysely'
import { draftMinutes } from '../../contract/words/minutes.ts'
import type { Measures } from '../../law/measures.ts'
import type { AccountState } from '../../procedure/account.ts'
import type { MeetingState } from '../../procedure/meeting.ts'
import { inCallingOrder } from '../../procedure/meeting-order.ts'
import type { MinutesPaper } from '../documents/papers.ts'
import type { House } from '../house.ts'
import type { EntryProof } from '../ledger/receipt.ts'
import { editionOf, remark } from './receipt.ts'

export async function minutesPaper(house: House, state: MeetingState, proof: EntryProof, measures: Measures, origin: string): Promise<MinutesPaper> {
  const edition = await editionOf(house, state.edition)
  const names = await namesOf(house, state.members)
  const order = inCallingOrder(state.candidates).map(({ candidate }) => candidate.application)
  const told = draftMinutes(state, order, (member) => names.get(member) ?? '')
  const there = state.members.filter((member) => state.present.includes(member) || state.left?.includes(member))
  return {
    office: measures.leadBody,
    documentNumber: '',
    title: `${edition.name}审议会纪要`,
    record: told.filter((line) => !/^[A-Z]+\d{4}-\d+.*应投/.test(line)).join('\n'),
    columns: ['候选单位', '同意', '反对', '弃权', '应投', '结果'],
    rows: rowsOf(state, order),
    text: state.minutes ?? '',
    signatures: '到会成员签字',
    members: there.map((member) => names.get(member) ?? ''),
    date: state.day,
    proof: { number: proof.sealed?.position ?? null, hash: proof.hash, address: `${origin}/ledger/${proof.hash}` },
    remark: remark(house),
  }
}

function rowsOf(state: MeetingState, order: readonly string[]): readonly (readonly string[])[] {
  return order.flatMap((application) => {
    const candidate = state.candidates.find((each) => each.application === application)
    const outcome = state.outcomes.find((each) => each.application === application)?.outcome
    const result = outcome ? results[outcome] : '未再审议'
    const row = (name: string, count: MeetingState['counts'][number] | undefined, end: string) =>
      count ? [[name, `${count.for}`, `${count.against}`, `${count.abstain}`, `${count.denominator}`, end]] : [[name, '—', '—', '—', '—', end]]
    const again = state.seconds?.find((each) => each.application === application)
    const name = `${candidate?.number ?? ''} ${candidate?.name ?? ''}`
    const first = row(
      name,
      state.counts.find((each) => each.application === application),
      again ? '同票' : result,
    )
    return again ? [...first, ...row(`${name}（第二次表决）`, again, result)] : first
  })
}

const results = {
  chosen: '列入',
  'not-passed': '未通过',
  'places-full': '名额已满',
  'tied-out': '同票未列入',
  deferred: '暂缓',
} as const

async function namesOf(house: House, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ state: AccountState }>`select state from account where id = any(${sql.val([...ids])}::text[])`.execute(house.db)
  return new Map(rows.map(({ state: { id, name } }) => [id, name]))
}
