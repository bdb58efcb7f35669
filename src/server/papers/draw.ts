/** 抽取记录 as the sheet that the offices sign: numbers and hashes, no name. */
import { dayInWords } from '../../contract/words/days.ts'
import { drawParties, drawPurposes, ties } from '../../contract/words/labels.ts'
import { skipReasons } from '../../contract/words/skips.ts'
import type { Measures } from '../../law/measures.ts'
import type { DrawState } from '../../procedure/draw.ts'
import type { Outcome } from '../../procedure/draw-order.ts'
import { followers } from '../../procedure/draw-result.ts'
import type { DrawPaper } from '../documents/papers.ts'
import { sha256Of } from '../facts/draw-facts.ts'
import type { House } from '../house.ts'
import type { EntryProof } from '../ledger/receipt.ts'
import { editionOf, remark } from './receipt.ts'

const outcomes: Readonly<Record<Outcome, string>> = { seat: '抽中', substitute: '替补', barred: '跳过', refused: '不能参加', spare: '没有轮到' }
const partyName = (party: string) => (drawParties as Readonly<Record<string, readonly [string, string]>>)[party]?.[0] ?? party
const numbered = (number: number) => `#${String(number).padStart(3, '0')}`

export async function drawPaper(house: House, state: DrawState, proof: EntryProof, measures: Measures, origin: string): Promise<DrawPaper> {
  const edition = await editionOf(house, state.edition)
  const names = await applicantsOf(house, state.applications)
  return {
    office: measures.leadBody,
    title: `${edition.name}专家抽取记录`,
    record: recordWords(state, names),
    tables: [strataTable(state), sealTable(state), partiesTable(state), ...orderTables(state), ...refusalTable(state)],
    note: `本记录可由任何人用另一程序核验：在系统内导出核验包，运行 python3 tools/verify-draw.py 核验包.json。编号与姓名的对应关系在名单公布以前不公开。`,
    signatures: '参与抽取的各方签字',
    parties: state.parties.map(partyName),
    date: state.frozenOn,
    proof: { number: proof.sealed?.position ?? null, hash: proof.hash, address: `${origin}/ledger/${proof.hash}` },
    remark: remark(house),
  }
}

function recordWords(state: DrawState, names: readonly string[]): string {
  const barred = state.entries.filter((entry) => entry.barred !== null).length
  return [
    `抽取事项：${drawPurposes[state.purpose][0]}。`,
    `申报单位：${names.join('、')}。`,
    state.replaces ? `本次抽取代替${state.replaces.draw}，原因：${state.replaces.reason}` : '',
    `${dayInWords(state.frozenOn, 'zh')}冻结名单，共${state.entries.length}人，其中${barred}人应当跳过；逐一核对关系${state.checks}次，每次都有记录。`,
    state.missing.length > 0 ? `逾期没有揭示、已记录的：${state.missing.map(partyName).join('、')}。` : '',
  ]
    .filter(Boolean)
    .join('\n')
}

const strataTable = ({ strata, entries }: DrawState) => ({
  caption: '专业和人数',
  columns: ['专业', '抽取', '替补', '名单内', '应当跳过'],
  rows: strata.map(({ title, seats, substitutes }, index) => {
    const of = entries.filter(({ stratum }) => stratum === index + 1)
    return [title, `${seats}`, `${substitutes}`, `${of.length}`, `${of.filter(({ barred }) => barred !== null).length}`]
  }),
})

const sealTable = ({ id, root, seed }: DrawState) => ({
  caption: '名单的指纹和种子',
  columns: ['事项', '内容'],
  rows: [['抽取编号', id], ['名单的指纹（根）', root], ...(seed ? [['各方随机数合成的种子', seed]] : [])],
})

const partiesTable = ({ parties, commitments, opened }: DrawState) => ({
  caption: '各方的承诺和揭示的随机数',
  columns: ['参与方', '事项', '内容'],
  rows: parties.flatMap((party) => [
    [partyName(party), '承诺', commitments.find((each) => each.party === party)?.commitment ?? '没有提交'],
    [partyName(party), '揭示', opened.find((each) => each.party === party)?.nonce ?? '没有揭示'],
  ]),
})

/** Field by field, down to the last number that was reached. */
function orderTables(state: DrawState) {
  return state.strata.map(({ title }, index) => {
    const of = state.result.filter(({ stratum }) => stratum === index + 1)
    const last = of.findLast(({ outcome }) => outcome !== 'spare')?.place ?? 0
    return {
      caption: `抽取顺序：${title}`,
      columns: ['顺序', '编号', '结果', '原因'],
      rows: of
        .filter(({ place }) => place <= last)
        .map(({ place, number, outcome }) => [`${place}`, numbered(number), outcomes[outcome], whyPassed(state, number)]),
    }
  })
}

function whyPassed({ refusals, entries }: DrawState, number: number): string {
  const refusal = refusals.find((each) => each.number === number)
  if (refusal) return refusal.reason
  const [code = '', tie = ''] = entries.find((each) => each.number === number)?.barred?.split('/') ?? []
  const words = [skipReasons[code]?.[0] ?? code, (ties as Readonly<Record<string, readonly [string, string]>>)[tie]?.[0] ?? tie]
  return words.filter(Boolean).join('：')
}

function refusalTable(state: DrawState) {
  if (state.refusals.length === 0) return []
  const rows = followers(sha256Of, state).map(({ number, reason, follower }) => [
    numbered(number),
    follower === null ? '名单内没有可以递补的' : numbered(follower),
    reason,
  ])
  return [{ caption: '不能参加和递补', columns: ['不能参加', '由谁递补', '原因'], rows }]
}

async function applicantsOf(house: House, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await house.db.selectFrom('application').select(['number', 'state']).where('id', 'in', ids).orderBy('number').execute()
  return rows.map(({ number, state }) => `${number} ${(state as { name: string }).name}`)
}
