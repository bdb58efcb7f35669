/** Two pairs of hands for one story: one holds a mouse, the other has the keyboard alone. */
import type { Locator, Page } from 'playwright-core'
import { chooseWithKeys, goWithArrows, pickWithArrows, tabOnTo, tickWithSpace, typeInto } from './by-keyboard.ts'
import type { fileNamed } from './dossier-desk.ts'

type MadeFile = ReturnType<typeof fileNamed>

export interface Hands {
  readonly mouse: boolean
  /** A button, a link, a tab. */
  readonly press: (target: Locator) => Promise<void>
  readonly write: (target: Locator, text: string) => Promise<void>
  /** A box is ticked, if it is not. */
  readonly tick: (box: Locator) => Promise<void>
  /** One of several choices. */
  readonly pick: (choice: Locator) => Promise<void>
  /** What stands under an entry of a list that opens. */
  readonly choose: (list: Locator, text: string) => Promise<void>
  readonly day: (page: Page, label: string, day: string) => Promise<void>
  /** The button opens the system's own choice of files. */
  readonly attach: (button: Locator, file: MadeFile) => Promise<void>
  /** What was copied elsewhere is pasted into a cell. */
  readonly paste: (cell: Locator, text: string) => Promise<void>
  /** A screen by its entry in the menu. */
  readonly screen: (page: Page, name: string) => Promise<void>
  /** A case by the search box of every page. */
  readonly find: (page: Page, text: string) => Promise<void>
}

const day = (write: Hands['write']) => async (page: Page, label: string, on: string) => {
  await write(page.getByLabel(label, { exact: true }), on)
  await page.keyboard.press('Enter')
}

/** Opens what the button opens, and puts the file there. */
const attach = (press: Hands['press']) => async (button: Locator, file: MadeFile) => {
  const choosing = button.page().waitForEvent('filechooser')
  await press(button)
  await (await choosing).setFiles(file)
}

/** The text comes onto the clipboard as if another program had put it there. */
const paste = (goTo: (cell: Locator) => Promise<void>) => async (cell: Locator, text: string) => {
  const page = cell.page()
  await cell.waitFor()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await goTo(cell)
  await page.keyboard.press('Control+v')
}

const screen = (press: Hands['press']) => async (page: Page, name: string) => {
  const menu = page.getByRole('navigation', { name: '主导航' })
  const entry = menu.locator('a', { hasText: new RegExp(`^${name}(待办|$)`) })
  await entry.waitFor({ state: 'attached' })
  if (!(await entry.isVisible())) await press(menu.locator('summary'))
  await press(entry)
  await menu.locator('[aria-current=page]', { hasText: name }).waitFor()
}

/** The palette's line that names the case. */
const lineOf = (page: Page, text: string) => page.getByRole('dialog').getByRole('option').filter({ hasText: text }).first()

export const withMouse: Hands = {
  mouse: true,
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  tick: (box) => box.check(),
  pick: (choice) => choice.check(),
  choose: async (list, text) => {
    await list.click()
    await list.page().getByTitle(text, { exact: false }).first().click()
  },
  day: day((target, text) => target.fill(text)),
  attach: attach((target) => target.click()),
  paste: paste((cell) => cell.click()),
  screen: screen((target) => target.click()),
  find: async (page, text) => {
    await page.locator('.head .search').click()
    await page.getByRole('dialog').getByRole('combobox').fill(text)
    await lineOf(page, text).click()
  },
}

/** Enter on a link or a button, once it can be pressed: a closed one is passed over by the Tab key. Tabs and menus go by arrows. */
async function press(target: Locator): Promise<void> {
  const page = target.page()
  await target.first().and(page.locator(':enabled, a, summary, [role=menuitem], [role=tab]')).waitFor({ state: 'visible' })
  const role = await target.first().getAttribute('role')
  if (role === 'menuitem') await goWithArrows(target.first(), 'ArrowDown')
  else if (role === 'tab') await goToTab(target.first())
  else await tabOnTo(page, target)
  await page.keyboard.press('Enter')
}

/** The Tab key comes to the tab that is chosen, the arrows go to its neighbours. */
async function goToTab(tab: Locator): Promise<void> {
  await tabOnTo(tab.page(), tab.page().getByRole('tablist').filter({ has: tab }).locator('[role=tab][aria-selected=true]'))
  await goWithArrows(tab, 'ArrowRight')
}

const write = (target: Locator, text: string) => typeInto(target.page(), target, text)

export const byKeyboard: Hands = {
  mouse: false,
  press,
  write,
  tick: (box) => tickWithSpace(box.page(), box),
  pick: (choice) => pickWithArrows(choice.page(), choice),
  choose: (list, text) => chooseWithKeys(list.page(), list, text),
  day: day(write),
  attach: attach(press),
  paste: paste((cell) => tabOnTo(cell.page(), cell)),
  screen: screen(press),
  find: async (page, text) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.insertText(text)
    const line = lineOf(page, text)
    await line.waitFor()
    for (let count = 0; count < 10 && (await line.getAttribute('aria-selected')) !== 'true'; count += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  },
}

/** A control by what it says, said whole. */
export const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true })
export const link = (within: Page | Locator, name: string) => within.getByRole('link', { name, exact: true })
