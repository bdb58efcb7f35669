/** Hands that have no mouse: from control to control by the Tab key, and the focus is seen wherever it comes to rest. */
import type { Locator, Page } from 'playwright-core'

const MOST_TABS = 150

/** Tab on until the wanted control has the focus and shows it; fails after a bounded number of Tabs. */
export async function tabOnTo(page: Page, target: Locator): Promise<void> {
  const wanted = target.first()
  await wanted.waitFor({ state: 'attached' })
  for (let count = 0; count <= MOST_TABS; count += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return seen(page, wanted)
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not reach ${target}`)
}

/** The focused control, or what is drawn around it, has a frame and lies in the window. */
async function seen(page: Page, target: Locator): Promise<void> {
  const found = await target.evaluate((element) => {
    const around = [element, element.nextElementSibling, element.parentElement, element.parentElement?.parentElement, element.closest('label')]
    const framed = around.some((each) => {
      if (!each) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    })
    const { top, bottom, left, right } = (element.closest('label') ?? element).getBoundingClientRect()
    return { framed, inside: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth }
  })
  if (!found.framed || !found.inside) throw new Error(`${target} has the focus and does not show it: ${JSON.stringify(found)} on ${page.url()}`)
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
