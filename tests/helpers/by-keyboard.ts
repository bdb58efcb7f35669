/** Hands that have no mouse: from control to control by the Tab key, and the focus is seen wherever it comes to rest. */
import type { Locator, Page } from 'playwright-core'
import { isFramed } from './focus-frame.ts'
import { until } from './until.ts'

const MOST_TABS = 150
const MOST_ARROWS = 30

/** Tab on, or back where that is nearer, until the wanted control has the focus and shows it; fails after a bounded number of Tabs. */
export async function tabOnTo(page: Page, target: Locator): Promise<void> {
  const wanted = target.first()
  await wanted.waitFor({ state: 'attached' })
  const key = (await wanted.evaluate(liesBefore)) ? 'Shift+Tab' : 'Tab'
  for (let count = 0; count <= MOST_TABS; count += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return seen(page, wanted)
    await page.keyboard.press(key)
  }
  throw new Error(`the Tab key does not reach ${target} on ${page.url()}`)
}

/** The focus has gone past it. */
const liesBefore = (element: Element): boolean => {
  const { activeElement, body } = document
  if (!activeElement || activeElement === body) return false
  return (activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
}

/** The focused control lies in the window, nothing lies over the whole of it, and its frame is on the picture. */
async function seen(page: Page, target: Locator): Promise<void> {
  let found = await target.evaluate(look)
  const good = () => found.inside && found.uncovered
  for (let count = 0; count < 20 && !good(); count += 1) {
    await page.waitForTimeout(50)
    found = await target.evaluate(look)
  }
  const framed = good() && (lookedAt.has(found.kind) || (await isFramed(page, found.box)))
  if (framed) lookedAt.add(found.kind)
  else throw new Error(`${target} has the focus and does not show it: ${JSON.stringify(found)} on ${page.url()}`)
}

/** A picture is taken of the first of each kind of control on each kind of page. */
const lookedAt = new Set<string>()

/** Told in the page itself; it knows nothing around it. */
const look = (element: Element) => {
  const whole = element.closest('label, .ant-select, .ant-picker, .ant-input-number, .ant-input-affix-wrapper') ?? element
  const { top, bottom, left, right } = whole.getBoundingClientRect()
  const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  const parts = [0.1, 0.5, 0.9]
  const places = parts.flatMap((x) => parts.map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const))
  const uncovered = places.some(([x, y]) => {
    const there = document.elementFromPoint(x, y)
    return there !== null && (whole.contains(there) || there.contains(whole))
  })
  const page = location.pathname.replace(/\/[^/]*\d[^/]*/g, '/…')
  const kind = [page, whole.parentElement?.className, whole.tagName, whole.className, element.getAttribute('type')].join(' ')
  return { kind, inside, uncovered, box: { top, bottom, left, right } }
}

/** Go there and press a key, Enter where none is named. */
export async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabOnTo(page, target)
  await page.keyboard.press(key)
}

/** Go there and type. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabOnTo(page, target)
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

/** Choose in a list that opens with the arrow: type what is looked for, take it. */
export async function chooseIn(page: Page, target: Locator, text: string): Promise<void> {
  await tabOnTo(page, target)
  await page.keyboard.type(text)
  await page.getByTitle(text, { exact: false }).first().waitFor()
  await page.keyboard.press('Enter')
}

/** Choose in any list that opens: typed where it can be searched, else found with the arrow. */
export async function chooseWithKeys(page: Page, target: Locator, text: string): Promise<void> {
  if (await target.first().isEditable()) return chooseIn(page, target, text)
  await tabOnTo(page, target)
  await page.keyboard.press('ArrowDown')
  const active = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active')
  await active.waitFor()
  for (let count = 0; count < MOST_ARROWS && !(await active.getAttribute('title'))?.includes(text); count += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** From what has the focus to another of the same menu or row of tabs. */
export async function goWithArrows(target: Locator, arrow: 'ArrowDown' | 'ArrowRight'): Promise<void> {
  const here = () => target.evaluate((element) => element === document.activeElement)
  for (let count = 0; count < MOST_ARROWS && !(await here()); count += 1) await target.page().keyboard.press(arrow)
  if (!(await here())) throw new Error(`the arrows do not reach ${target} on ${target.page().url()}`)
  await seen(target.page(), target)
}

/** One of a group of choices: the Tab key comes to the group, the arrows go through it. */
export async function pickWithArrows(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' })
  const name = await target.getAttribute('name')
  const here = () => target.evaluate((element) => element === document.activeElement)
  const inGroup = () => target.evaluate(standsInGroup)
  const key = (await target.evaluate(liesBefore)) ? 'Shift+Tab' : 'Tab'
  for (let count = 0; count < MOST_TABS && !(await inGroup()); count += 1) await page.keyboard.press(key)
  for (let count = 0; count < MOST_ARROWS && !(await here()); count += 1) await page.keyboard.press('ArrowDown')
  if (!(await here())) throw new Error(`the keys do not reach ${target} of the group ${name} on ${page.url()}`)
  await seen(page, target)
  if (!(await target.isChecked())) await page.keyboard.press('Space')
}

const standsInGroup = (element: Element): boolean => {
  const { activeElement } = document
  if (activeElement === element) return true
  const one = element as HTMLInputElement
  return activeElement instanceof HTMLInputElement && activeElement.type === 'radio' && one.name !== '' && activeElement.name === one.name
}

/** The box with a tick, or without one. */
export async function tickWithSpace(page: Page, target: Locator): Promise<void> {
  if ((await target.first().getAttribute('type')) === 'radio') return pickWithArrows(page, target.first())
  await tabOnTo(page, target)
  if (await target.first().isChecked()) return
  await page.keyboard.press('Space')
  await until(() => target.first().isChecked())
}
