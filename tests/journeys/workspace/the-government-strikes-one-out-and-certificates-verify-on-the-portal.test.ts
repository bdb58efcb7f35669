/** 提请审定 to 证书: what still stands in the way name by name, one page for the government, one struck out, certificates anyone verifies. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { violations, words } from '../../helpers/browser.ts'
import { type DemonstrationScene, demonstrationScene } from '../../helpers/demonstration-scene.ts'
import { hands } from '../../helpers/journey-hands.ts'
import { untilSent } from '../../helpers/posts-at-work.ts'

let scene: DemonstrationScene
let city: Page
let put = 0

beforeAll(async () => {
  scene = await demonstrationScene('proposed')
  city = await scene.enter('city-1')
}, 400_000)

afterAll(async () => {
  await scene?.close()
})

/** Every department answers what it was asked. */
async function departmentsAnswer(): Promise<void> {
  const measures = await scene.desks.of('city-3').read('/api/measures')
  for (const department of measures.rules.consultedDepartments) {
    const desk = scene.desks.of(`dept-${department}`)
    for (const { id } of await desk.readAll('/api/consultations?stage=sent'))
      await desk.do(`/api/consultations/${id}/answer`, { kind: 'no-objection', text: '', period: '近5年' })
  }
}

it('while the notice runs nobody may go up, and each line says why', async () => {
  await city.goto('/work/decision/proposal')
  await city.getByRole('heading', { name: '提请审定', exact: true }).waitFor()
  expect(await city.getByText('可以提请', { exact: true }).count()).toBe(0)
  expect(await words(city.locator('main'))).toContain('第十九条')
})

it('after the notice everyone is rechecked in one go, and the exact list goes up under its hash', async () => {
  const { items } = await scene.desks.of('city-3').read(`/api/notices?edition=${scene.edition}&kind=proposed&stage=running`)
  const after = new Date(Date.parse(`${items[0].state.lastDay}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  await scene.desks.moveTo(after)
  await city.close()
  city = await scene.enter('city-1')
  await city.goto('/work/decision/proposal')
  await hands.press(city.getByRole('button', { name: '再次查询限制名单并征求部门意见' }))
  await hands.write(city.getByLabel('请部门回答的问题'), '请就该单位自审议会以来的情况提出意见。')
  await hands.press(city.getByRole('region').getByRole('button', { name: '再次查询限制名单并征求部门意见' }))
  await hands.press(city.getByRole('button', { name: /（\d+件）/ }))
  await city.getByText(/办完。已办\d+件，未办成0件。/).waitFor()
  await departmentsAnswer()
  await city.reload()
  await city.getByText('可以提请', { exact: true }).first().waitFor()
  put = await city.getByText('可以提请', { exact: true }).count()
  expect(await words(city.locator('code'))).toMatch(/^[0-9a-f]{64}$/)
  await hands.write(city.getByLabel('文号'), '兰质奖报〔2026〕60号')
  await hands.write(city.getByLabel('正文'), '拟获奖名单经公示，现提请市政府审定。')
  expect(await violations(city)).toEqual([])
  await hands.press(city.getByRole('button', { name: /^送审：提请市政府审定/ }))
  await untilSent(city, '提请市政府审定')
  await scene.sign()
})

it('the government reads one page and strikes one name out, with its reason', async () => {
  const page = await scene.enter('gov-1')
  await page.goto('/work/decision/approval')
  await page.getByText(`兰质奖报〔2026〕60号提请${put}家，请审定。`).waitFor()
  const main = await words(page.locator('main'))
  expect(main).toContain('本届名额：质量奖3个，提名奖5个。')
  expect(main).toMatch(/审议会，应到11人/)
  expect(main).toMatch(/[0-9a-f]{64}/)
  const last = page.locator('fieldset.decide').last()
  await hands.pick(last.getByRole('radio', { name: '删去' }))
  await hands.write(page.getByLabel('批复文号'), '兰政函〔2026〕95号')
  await hands.press(page.getByRole('button', { name: '送审：签署审定意见' }))
  await page.getByRole('alert').first().waitFor()
  await hands.write(last.getByLabel(/^删去.*的理由$/), '近期发生质量事故，正在调查。')
  expect(await violations(page)).toEqual([])
  await hands.press(page.getByRole('button', { name: '送审：签署审定意见' }))
  await untilSent(page, '签署审定意见')
  await scene.sign('gov-2', 'gov-2')
  await page.getByText('已审定：兰政函〔2026〕95号').waitFor({ timeout: 60_000 })
  await page.close()
})

it('certificates are issued for the others, a plaque for each award, and the portal verifies them', async () => {
  await city.goto('/work/decision/certificates')
  await city.getByText(`已审定待制证${put - 1}家，已制发0张。`).waitFor()
  await hands.write(city.getByLabel('文号'), '兰政发〔2026〕96号')
  await hands.write(city.getByLabel('标题'), '关于表彰获奖单位的公告')
  await hands.write(city.getByLabel('正文'), '市政府决定，授予下列单位称号，颁发证书，向社会公告。')
  await hands.press(city.getByRole('button', { name: '送审：制发证书并公告' }))
  await untilSent(city, '制发证书并公告')
  await scene.sign()
  await city.reload()
  await city.getByText(`已审定待制证0家，已制发${put - 1}张。`).waitFor()
  expect(await violations(city)).toEqual([])
  const number = await words(city.locator('tbody tr td strong').first())
  const coming = city.context().waitForEvent('page')
  await hands.press(city.getByRole('link', { name: `公开验证 ${number}` }))
  const portal = await coming
  await portal.getByText(number).first().waitFor()
  expect(await words(portal.locator('main'))).toContain('有效')
  expect(scene.complaints).toEqual([])
})
