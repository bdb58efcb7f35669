/** 材料评审: sheets, a tie found too late, the unsealing, the board, the list and its notice. */
import { expect } from 'vitest'
import * as others from '../by-request.ts'
import * as draws from '../screens/draw.ts'
import * as papers from '../screens/papers.ts'
import * as screen from '../screens/reading.ts'
import type { Way } from '../way.ts'

export const questions = { ofReader: '核对目标是否分解到班组', ofBoard: '抽查两个车间的目标卡' }

/** What an item deserves: the better the earlier the applicant, no two alike. */
function deserved({ applicants }: Way, application: string, item: number): number {
  const place = applicants.findIndex(({ id }) => id === application)
  const { length } = screen.items
  return 80 - Math.floor((place * 5 + length - 1 - item) / length) * 5
}

/** Of three readers one is strict and one is kind, so that what is deserved lies between them. */
const leans = [0, -5, 5]

export async function sheetsAreSealed(way: Way): Promise<void> {
  const { walked, first } = way
  const readers = await others.readersOf(walked)
  const [reader] = readers.get(first.id) ?? []
  await walked.at(await way.login(reader), async (page) => {
    expect((await page.request.get(`/api/applications/${first.id}/submissions/1`)).status()).toBe(409)
    await screen.undertake(page)
    await screen.scoreByKeyboard(page, `${first.id}.${reader?.expert}`, 80, questions.ofReader)
  })
  const everybody = new Map([...readers.values()].flat().map((each) => [each.expert, each]))
  for (const each of everybody.values()) {
    const lean = (id: string) => leans[(readers.get(id) ?? []).findIndex(({ expert }) => expert === each.expert)] ?? 0
    await others.sealSheets(walked, await way.login(each), (id, item) => deserved(way, id, item) + lean(id))
  }
}

export async function oneRecusesAfterScoring(way: Way): Promise<void> {
  const { walked, readingDraw } = way
  const { id, number } = way.of(2)
  const [, recusing] = (await others.readersOf(walked)).get(id) ?? []
  await walked.at(await way.login(recusing), async (page) => {
    await screen.recuse(page, `/work/sheets/${id}.${recusing?.expert}`, '评分后得知近亲属新近到该单位任职。')
    expect((await page.request.get(`/api/applications/${id}`)).status()).toBe(404)
  })
  const drawn = await others.numberOf(walked, readingDraw, recusing?.expert ?? '')
  await walked.at('city-1', async (page) => {
    await draws.recordRefusal(page, readingDraw, drawn, '评分后申请回避')
    await draws.assignReaders(page, [number], null)
  })
  // Whoever follows reads as strictly as the one who has left.
  for (const reader of (await others.readersOf(walked)).get(id) ?? [])
    await others.sealSheets(walked, await way.login(reader), (application, item) => deserved(way, application, item) - 5)
  await walked.at('discipline', async (page) => {
    await page.goto('/work/journal?type=ReaderRecused')
    await page.getByText('评审专家回避，评分表作废').first().waitFor()
  })
}

export async function boardAgrees(way: Way): Promise<void> {
  const { walked, first } = way
  const readers = await others.readersOf(walked)
  const ofFirst = readers.get(first.id) ?? []
  await walked.at('city-1', (page) => screen.callUnsealing(page, first.id))
  await walked.at('discipline', (page) => screen.witnessUnsealing(page, first.id))
  const outside = { code: '4.2.3', percent: 95, reason: '附件证实已展开到班组，三人独立评分时未看到。', verify: questions.ofBoard }
  const board = await walked.read('city-1', `/api/applications/${first.id}/review`)
  const leader = board.readers.find(({ leads }: { leads: boolean }) => leads)
  await walked.at(await way.login(leader), (page) => screen.agreeAtBoard(page, first.id, outside))
  for (const reader of ofFirst) await walked.at(await way.login(reader), (page) => screen.signResult(page, first.id))
  await walked.at('city-3', (page) => screen.countersign(page, first.id))
  for (const { id } of way.applicants.slice(1)) await others.agree(walked, id, readers.get(id) ?? [])
}

export async function listIsPublished(way: Way): Promise<void> {
  const { walked } = way
  await walked.desks.moveTo('2026-09-17')
  const { lines } = await walked.read('city-1', `/api/editions/${walked.edition}/material-review`)
  const outside = lines.filter(({ cut }: { cut: string }) => cut !== 'in').map(({ id }: { id: string }) => id)
  await walked.at('city-1', (page) => papers.writeReasons(page, outside.length))
  await papers.reviewAndSign(walked)
  await papers.signOthers(walked)
  const told = way.applicants.find(({ id }) => id === outside[0])
  await walked.at(told?.legal ?? '', (page) => papers.readLetter(page, told?.id ?? ''))
  await walked.at('city-1', (page) => papers.publishAcceptance(page))
  await papers.reviewAndSign(walked)
  await walked.desks.moveTo(await way.dayAfterNotice('acceptance'))
}
