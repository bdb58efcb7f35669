/** A real browser for the journeys: Debian's Chromium, a fresh profile, no script on the pages unless a check brings its own. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FastifyInstance } from 'fastify'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** How the tests and programs start the browser. */
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** How long a page may let a test wait, in milliseconds: machines are busy, and a test that fails by haste tells nothing. */
export const PATIENCE = 40_000

/** Start the browser; `CHROMIUM` may name another. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place))
  if (!executablePath) throw new Error('no browser: install chromium and fonts-noto-cjk (Debian), or name one in CHROMIUM')
  return chromium.launch({ executablePath, args: FLAGS })
}

/** Let the application listen on a free port; answers its address. */
export async function listening(app: FastifyInstance): Promise<string> {
  return app.listen({ port: 0, host: '127.0.0.1' })
}

export interface Visit {
  readonly base: string
  readonly width?: number
  readonly height?: number
  readonly mode?: string
  /** Off for readers: the portal works without. On only for checks that bring their own script. */
  readonly script?: boolean
}

/** A visitor's window. */
export async function visitor(browser: Browser, { base, width = 1280, height = 900, mode, script = false }: Visit): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: base,
    javaScriptEnabled: script,
    viewport: { width, height },
    locale: 'zh-CN',
    bypassCSP: script,
  })
  if (mode && mode !== 'standard') await context.addCookies([{ name: 'zhiheng-display', value: mode, url: base }])
  return context
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const everyRule: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules about colours: all that a mode can break which changes colours alone. */
export const colourRules: readonly string[] = ['color-contrast', 'link-in-text-block']

/** The rules about how a page looks, sizes and all; every other asks only what it is made of. */
export const lookRules: readonly string[] = [...colourRules, 'target-size', 'scrollable-region-focusable']

/** Set by `npm run axe`, which leaves no rule out in any mode: the file that takes a line for every look. */
const { AXE_LOOKS } = process.env
export const everyRuleEverywhere = AXE_LOOKS !== undefined

/** What axe finds on the page, one line a rule with its first place; empty when all is well. */
export async function violations(page: Page, rules = everyRule): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const given = { resultTypes: ['violations'], runOnly: everyRuleEverywhere ? everyRule : rules, iframes: page.frames().length > 1 }
  const found = await page.evaluate(async (asked) => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> }
    }
    const { violations: all } = await axe.run(asked)
    return all.map(
      ({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary.replace(/\s+/g, ' ').slice(0, 300)}`,
    )
  }, given)
  if (AXE_LOOKS) appendFileSync(AXE_LOOKS, `${JSON.stringify({ page: withoutIds(page.url()), violations: found.length })}\n`)
  return found
}

/** An address with one word for every id: two cases of a kind are one page. */
const withoutIds = (address: string) => new URL(address).pathname.replace(/\/[a-z]{2}-[a-z0-9]{16}(?=\/|$)/g, '/:id')

/**
 * What a page is made of, as a number: its elements in their order, what each says and is marked with, and whether it is shown.
 * Two pages of one number differ in their looks alone.
 */
export function makeOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const looks = 'class style fill stroke stroke-width d transform width height viewBox points x y x1 x2 y1 y2 cx cy r'.split(' ')
    let number = 0
    const take = (text: string) => {
      for (let at = 0; at < text.length; at += 1) number = Math.imul(number ^ text.charCodeAt(at), 0x01000193)
    }
    for (const element of document.querySelectorAll('html, body, body *')) {
      take(`<${element.tagName} ${element.checkVisibility({ visibilityProperty: true })}`)
      for (const { name, value } of element.attributes) if (!looks.includes(name) && name !== 'data-mode') take(` ${name}=${value}`)
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) take(`>${node.nodeValue}`)
    }
    return number
  })
}

/** What an element says, in one line. */
export async function words(element: Locator): Promise<string> {
  return ((await element.textContent()) ?? '').replace(/\s+/g, ' ').trim()
}

/** Where the focus is: the words of the element, and its place on the page. */
export interface Focus {
  readonly tag: string
  readonly words: string
  readonly href: string
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
  /** A frame is drawn around it. */
  readonly framed: boolean
}

/** Told in the page itself; it knows nothing around it. */
const described = (element: Element): Focus => {
  const box = element.getBoundingClientRect()
  const style = getComputedStyle(element)
  return {
    tag: element.tagName.toLowerCase(),
    words: (element.textContent || element.getAttribute('name') || '').trim().replace(/\s+/g, ' '),
    href: element.getAttribute('href') ?? '',
    top: box.top + window.scrollY,
    left: box.left,
    width: box.width,
    height: box.height,
    framed: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
  }
}

/** The focused element, or null when nothing is. */
export function focusOf(page: Page): Promise<Focus | null> {
  return page.evaluate(`(({ activeElement, body }) => (activeElement && activeElement !== body ? (${described})(activeElement) : null))(document)`)
}

const TABS_BETWEEN_LOOKS = 20
const MOST_TABS = 200

/** Every stop of the Tab key on a page that was just opened, until it comes to the first again. */
export async function tabStops(page: Page): Promise<readonly Focus[]> {
  await page.evaluate(`{ window.stops = []; addEventListener('focusin', ({ target }) => window.stops.push((${described})(target))) }`)
  for (let pressed = 0; pressed < MOST_TABS; pressed += TABS_BETWEEN_LOOKS) {
    for (let count = 0; count < TABS_BETWEEN_LOOKS; count++) await page.keyboard.press('Tab')
    const stops = await page.evaluate<readonly Focus[]>('window.stops')
    const again = stops.findIndex(({ words, top }, index) => index > 1 && words === stops[0]?.words && top === stops[0].top)
    if (again > 0) return stops.slice(0, again)
  }
  return page.evaluate('window.stops')
}

/** Walk with the Tab key until the focus says these words. Fails after a hundred steps. */
export async function tabTo(page: Page, found: (focus: Focus) => boolean): Promise<Focus> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab')
    const focus = await focusOf(page)
    if (focus && found(focus)) return focus
  }
  throw new Error(`the Tab key never came there; it stands at ${JSON.stringify(await focusOf(page))}`)
}
