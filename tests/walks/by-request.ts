/** What many people do alike, done by the others as requests in their names. */
import { bringNumbers } from '../helpers/drawing.ts'
import { type Applicant, loginOf, type Reader } from './people.ts'
import { items } from './screens/reading.ts'
import type { Walked } from './walked.ts'

/** A pool frozen and drawn from; answers the draw. */
export async function drawn(walked: Walked, purpose: 'reading' | 'visit', applicants: readonly Applicant[]): Promise<string> {
  const strata = [{ title: '质量管理', seats: 3, substitutes: 2 }]
  const body = { purpose, applications: applicants.map(({ id }) => id), strata, parties: ['city', 'commendation', 'discipline'], unavailable: [] }
  const { case: frozen } = await walked.send('city-1', `/api/editions/${walked.edition}/draws`, body)
  await bringAllNumbers(walked, frozen.id)
  return frozen.id
}

/** The three offices lay their numbers down and open them. */
export async function bringAllNumbers(walked: Walked, draw: string): Promise<void> {
  await bringNumbers(walked.desks, draw)
  walked.figures.actsByRequest += 6
}

/** The number behind which an expert stands: the office turns numbers into names until it is found. */
export async function numberOf(walked: Walked, draw: string, expert: string): Promise<number> {
  const { result } = await walked.read('city-1', `/api/draws/${draw}/record`)
  for (const { number } of result.filter(({ outcome }: { outcome: string }) => outcome === 'seat')) {
    const named = async () =>
      (await walked.read('city-1', `/api/draws/${draw}`)).names.find((each: { number: number }) => each.number === number)?.expert
    if ((await named()) === undefined) await walked.send('city-1', `/api/draws/${draw}/names`, { number })
    if ((await named()) === expert) return number
  }
  throw new Error(`${expert} has no seat of ${draw}`)
}

/** Secrecy and integrity, where this expert has not signed yet. */
export async function undertake(walked: Walked, login: string): Promise<void> {
  const { expert, editions } = await walked.read(login, '/api/expert-desk')
  const open = editions.some(({ id, undertakenOn }: { id: string; undertakenOn: string | null }) => id === walked.edition && !undertakenOn)
  if (open) await walked.send(login, `/api/experts/${expert}/undertakings`, { edition: walked.edition, agreed: true })
}

/** Every sheet still open is sealed with what this reader gives to an item of an application. */
export async function sealSheets(walked: Walked, login: string, given: (application: string, item: number) => number): Promise<void> {
  await undertake(walked, login)
  const { sheets } = await walked.read(login, '/api/expert-desk')
  for (const { id, application } of sheets.filter(({ stage }: { stage: string }) => stage === 'open')) {
    const scored = (at: number) => ({ percent: given(application, at), strengths: '责任落实到岗位', improvements: '对比数据偏少' })
    await walked.send(login, `/api/sheets/${id}/seal`, { items: Object.fromEntries(items.map(({ code }, at) => [code, scored(at)])) })
  }
}

/** The readers of every application, as the office sees them. */
export async function readersOf(walked: Walked): Promise<ReadonlyMap<string, readonly Reader[]>> {
  const { lines } = await walked.read('city-1', `/api/editions/${walked.edition}/material-review`)
  type Line = { readonly id: string; readonly readers: readonly (Reader & { readonly stage: string })[] }
  return new Map(lines.map(({ id, readers }: Line) => [id, readers.filter(({ stage }) => stage === 'open' || stage === 'sealed')]))
}

interface BoardItem {
  readonly code: string
  readonly proposed: number | null
  readonly least: number
  readonly greatest: number
  readonly discuss: boolean
}

/** From sealed sheets to the result: unsealed, witnessed, agreed by the office, signed by every reader. */
export async function agree(walked: Walked, application: string, readers: readonly Reader[]): Promise<void> {
  const at = `/api/applications/${application}`
  await walked.send('city-1', `${at}/unsealing`)
  await walked.send('discipline', `${at}/unsealing/witness`)
  const review = await walked.read('city-1', `${at}/review`)
  const within = ({ proposed, least, greatest }: BoardItem) => Math.min(greatest, Math.max(least, Math.round((proposed ?? 0) / 500) * 5))
  const percents = Object.fromEntries(review.items.map((item: BoardItem) => [item.code, within(item)]))
  const apart = review.items.filter(({ discuss }: BoardItem) => discuss).map(({ code }: BoardItem) => [code, '按附件证实的展开程度确定。'])
  await walked.send('city-1', `${at}/material-result`, { percents, comment: '按专家独立评分合议形成。', reasons: Object.fromEntries(apart) })
  for (const reader of readers) await walked.send(await loginOf(walked, reader), `${at}/material-result/sign`)
}

/** A visit of this group from its opening to the last signature; the first of them leads. */
export async function visit(walked: Walked, id: string, group: readonly Reader[]): Promise<void> {
  const at = `/api/visits/${id}`
  const [leader = '', ...members] = await Promise.all(group.map((each) => loginOf(walked, each)))
  const held = { from: '09:00', to: '10:00', place: '总部会议室', members: group.map(({ expert }) => expert), applicants: '总经理等8人' }
  await walked.send(leader, `${at}/open`, { record: '说明评审安排，听取汇报。', held })
  await walked.send(leader, `${at}/findings`, { item: '4.2.3', text: '抽查两个车间，目标分解到班组，记录完整。' })
  const closing = { ...held, from: '17:00', to: '17:40' }
  await walked.send(leader, `${at}/close`, { record: '通报优势和改进机会。', report: '申报材料所述情况基本属实。', held: closing })
  for (const login of [leader, ...members]) await walked.send(login, `${at}/sign`)
}

/** Every letter to a department that waits is answered. */
export async function departmentsAnswer(walked: Walked): Promise<void> {
  const { rules } = await walked.read('city-1', '/api/measures')
  for (const department of rules.consultedDepartments as readonly string[])
    for (const { id } of await walked.desks.of(`dept-${department}`).readAll('/api/consultations?stage=sent'))
      await walked.send(`dept-${department}`, `/api/consultations/${id}/answer`, { kind: 'no-objection', text: '', period: '近5年' })
}
