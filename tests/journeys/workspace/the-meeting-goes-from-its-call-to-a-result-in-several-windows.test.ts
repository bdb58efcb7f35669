/** 审议会: roll, recusal, sealed votes on phones and a wall screen, and a result in which a fourth award is not offered. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pointsInWords } from '../../../src/contract/words/amounts.ts'
import { violations, words } from '../../helpers/browser.ts'
import { type DemonstrationScene, demonstrationScene } from '../../helpers/demonstration-scene.ts'
import { hands } from '../../helpers/journey-hands.ts'

const PRESENT = 10

let scene: DemonstrationScene
let chair: Page
let wall: Page
let phone: Page
let meeting: string
/** The first candidate's score in points, as the pages write it. */
let score: string

beforeAll(async () => {
  scene = await demonstrationScene('meeting')
  chair = await scene.enter('city-1')
}, 400_000)

afterAll(async () => {
  await scene?.close()
})

it('the roll is taken; the server says that the quorum is reached', async () => {
  await chair.goto('/work/decision/meeting')
  const roll = chair.getByRole('group', { name: '到会成员' }).getByRole('checkbox')
  await roll.first().waitFor()
  const people = await scene.desks.of('member-11').read('/api/session')
  for (let index = 0; index < 11; index++) {
    const box = roll.nth(index)
    const name = await words(chair.locator('.roll label').nth(index))
    if (name !== people.name) await hands.tick(box)
  }
  await hands.press(chair.getByRole('button', { name: '点名开会' }))
  await chair.getByText('已达人数').waitFor()
  // The form went with its step; what was done stands in its place.
  await chair.getByText('已办：点名开会').waitFor()
  expect(await words(chair.locator('.title-line').first())).toContain('应到 11，实到 10')
  const { items } = await scene.desks.of('city-3').read(`/api/editions/${scene.edition}/meetings`)
  const called = items.at(-1)
  meeting = called.id
  score = pointsInWords(called.state.candidates[0].score)
})

it('a member votes by phone, one card a candidate, and recuses from one with a reason', async () => {
  phone = await scene.enter('member-1', 390)
  await phone.goto('/work/decision/meeting')
  await phone.getByText('第1家，共9家').waitFor()
  await hands.write(phone.getByLabel('自己的问题'), '能耗数据的口径是什么？')
  await phone.locator('.own-note [data-phase=saved]', { hasText: '服务器已存' }).waitFor()
  await hands.press(phone.getByText('申请回避'))
  await hands.write(phone.getByLabel('回避理由'), '所在单位与其有合作项目')
  await hands.press(phone.getByRole('button', { name: '确认回避这一家' }))
  await phone.getByText('您已回避：所在单位与其有合作项目').waitFor()
  expect(await phone.getByRole('button', { name: '同意' }).count()).toBe(0)
  expect(await phone.getByLabel('自己的问题').count()).toBe(0)
  expect(await violations(phone)).toEqual([])
  for (let at = 2; at <= 9; at++) {
    await hands.press(phone.getByRole('button', { name: '下一家' }))
    await phone.getByText(`第${at}家，共9家`).waitFor()
    await hands.press(phone.getByRole('button', { name: '同意' }))
    await phone.getByText('服务器已存 · 您投了同意，结束前可以改。').waitFor()
  }
  await phone.getByText('您已经投完').waitFor()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

it('the wall screen shows how many have voted, without scores where the chair says so; nobody reads a ballot', async () => {
  wall = await chair.context().newPage()
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await wall.goto(`/work/decision/meeting/${meeting}/wall?scores=no`)
  await wall.getByText('已投 1/10（封存）').first().waitFor()
  expect(await words(wall.locator('.wall'))).not.toContain(score)
  await wall.goto(`/work/decision/meeting/${meeting}/wall`)
  await wall.getByText(score).first().waitFor()
  for (const reader of ['city-3', 'member-2']) {
    const seen = await scene.desks.of(reader).read(`/api/meetings/${meeting}`)
    expect(seen.state.ballots, reader).toBeUndefined()
  }
  const board = await scene.desks.of('member-2').read(`/api/meetings/${meeting}/board`)
  expect(board.candidates.every(({ count, mine }: { count: object | null; mine: string | null }) => count === null && mine === null)).toBe(true)
})

it('the vote cannot be closed while a ballot is missing; live, without a reload, it opens when the last is cast', async () => {
  await chair
    .locator('.closed-step', { hasText: '结束' })
    .or(chair.locator('.closed-step', { hasText: '审议结果' }))
    .first()
    .waitFor()
  // The words of the minutes are written while the votes are still coming in.
  await chair.getByLabel('纪要措辞（可以改）').waitFor()
  const { candidates } = await scene.desks.of('member-2').read(`/api/meetings/${meeting}/board`)
  for (let index = 2; index <= PRESENT; index++)
    for (const { application } of candidates)
      await scene.desks.of(`member-${index}`).do(`/api/meetings/${meeting}/ballots`, { application, ballot: 'for' })
  await chair.getByText('已投 9/9（封存）').waitFor()
  await hands.write(chair.getByLabel('纪要措辞（可以改）'), '会议听取了综合评价报告，逐家审议并记名表决。')
  expect(await violations(chair)).toEqual([])
  await hands.press(chair.getByRole('button', { name: '送审：结束表决，形成审议结果' }))
  await chair.getByText('已送审').waitFor()
  await scene.sign()
})

it('three awards are chosen, the fourth passes and is not offered, with article 4 beside it', async () => {
  await chair.getByText('通过，名额已满', { exact: true }).waitFor()
  expect(await chair.getByText('通过：市政府质量奖', { exact: true }).count()).toBe(3)
  expect(await words(chair.locator('.places'))).toContain('3个名额已用3个，名额已满')
  const refused = chair.locator('.closed-step', { hasText: '不提供第4个' })
  expect(await words(refused)).toContain('第四条')
  expect(await words(chair.locator('.minutes'))).toContain('同意9票，反对0票，弃权0票，应投9票')
  await wall.getByText('名额已满').first().waitFor()
  await phone.getByText('通过，名额已满').waitFor()
  expect(scene.complaints).toEqual([])
})
