/** One administrator opens accounts, the other gives posts; two posts that must stay apart are refused with the ground; erasing takes two people. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, tabTo, words } from '../../helpers/browser.ts'
import { hands } from '../../helpers/journey-hands.ts'
import { complaints, enter, type WorkspaceScene, workspaceScene } from '../../helpers/workspace-scene.ts'

let scene: WorkspaceScene
let browser: Browser

beforeAll(async () => {
  ;[scene, browser] = await Promise.all([workspaceScene(), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

it('the system administrator opens an account, whose code is shown once, and renews it', async () => {
  const page = await enter(browser, scene, { login: 'sysadmin' })
  await hands.press(page.getByRole('link', { name: '账号和岗位' }))
  await hands.press(page.getByRole('link', { name: '开立账号' }))
  await hands.write(page.getByLabel('名称或姓名'), '甘新宁')
  await hands.write(page.getByLabel('登录名'), 'gan.xinning')
  await hands.press(page.getByRole('button', { name: '开立账号' }))
  const first = await words(page.locator('.next.kept strong'))
  expect(first.length).toBeGreaterThan(8)
  await page.goto('/work/accounts')
  await hands.write(page.getByLabel('找姓名或岗位'), '甘新宁')
  await hands.press(page.getByRole('link', { name: '甘新宁' }))
  await hands.press(page.getByRole('button', { name: '换发启用码' }))
  await page.getByText('新的启用码（只显示这一次）').waitFor()
  expect(await words(page.locator('.renew strong'))).not.toBe(first)
  expect(await page.getByRole('link', { name: '授予岗位' }).count()).toBe(0)
  await page.context().close()
})

it('the security administrator gives posts, and a pair that must stay apart is refused with its ground', async () => {
  const page = await enter(browser, scene, { login: 'secadmin' })
  await page.goto('/work/accounts')
  await hands.write(page.getByLabel('找姓名或岗位'), '审计')
  await hands.press(page.locator('table.rows tbody a').first())
  await hands.press(page.getByRole('link', { name: '授予岗位' }))
  // The list behind has a field 找姓名或岗位; the form's own is called 岗位 alone.
  await hands.choose(page.getByLabel('岗位', { exact: true }), '县（区）牵头部门')
  await hands.choose(page.getByLabel('所属单位'), '城关区')
  await hands.press(page.getByRole('button', { name: '授予岗位' }))
  await page.getByRole('dialog').getByText('系统控制').first().waitFor()
  await page.context().close()
})

it('the table says why a post may and why it may not', async () => {
  const page = await enter(browser, scene, { login: 'secadmin' })
  await hands.press(page.getByRole('link', { name: '权限总表' }))
  await page.locator('.policy-grid tbody tr').first().waitFor()
  await hands.choose(page.getByLabel('请选择岗位'), '评审专家')
  await hands.write(page.getByLabel('请选择操作'), '提交评分')
  await page.keyboard.press('Enter')
  await page.getByText(/^评审专家可以.*只限本单位、本辖区或者本人承办的对象/).waitFor()
  await hands.write(page.getByLabel('请选择操作'), '授予岗位')
  await page.keyboard.press('Enter')
  await page.getByText('权限总表没有把这项操作给这个岗位').waitFor()
  await page.context().close()
})

it('the running state is read by the system administrator alone', async () => {
  const page = await enter(browser, scene, { login: 'sysadmin' })
  await hands.press(page.getByRole('link', { name: '运行情况' }))
  await page.getByText('磁盘剩余').waitFor()
  await page.getByText('内置数据库').waitFor()
  await page.context().close()
  const other = await enter(browser, scene, { login: 'secadmin' })
  expect(await other.getByRole('link', { name: '运行情况' }).count()).toBe(0)
  await other.context().close()
})

it('a clerk finds entries and sends the erasure; the security administrator signs it', async () => {
  const number = (await scene.house.db.selectFrom('application').select('number').orderBy('number').limit(1).executeTakeFirstOrThrow()).number
  const page = await enter(browser, scene, { login: 'city-1' })
  await page.goto('/work/erasure')
  await hands.write(page.getByLabel('单位名称、编号、人名或存证号'), number)
  await page.keyboard.press('Enter')
  await page.locator('table.rows tbody tr').first().waitFor()
  await page.getByText('请先选择记录并写明理由').waitFor()
  await tabTo(page, ({ tag }) => tag === 'input')
  await page.keyboard.press('Space')
  await page.getByText('已选 1 条').waitFor()
  await hands.write(page.getByLabel('删除的理由'), '本人申请，已过保存期限')
  await hands.press(page.getByRole('button', { name: '送安全管理员审核签发' }))
  await page.getByText('已送审：删除 1 条记录的内容').waitFor()
  await page.context().close()
  const signer = await enter(browser, scene, { login: 'secadmin' })
  await signer.goto('/work/erasure')
  expect(await signer.getByLabel('删除的理由').count()).toBe(0)
  await hands.press(signer.getByRole('link', { name: '看拟办件' }))
  await signer.locator('table.rows tbody a').first().waitFor()
  expect(complaints).toEqual([])
  await signer.context().close()
})
