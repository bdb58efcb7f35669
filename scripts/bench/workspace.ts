/**
 * How fast the workspace feels: bytes of script, the first screen on a slow line and a slow processor, a list of a thousand,
 * a key in a form, and whether anything jumps. Measured in the browser against the small town.
 */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { projectFile } from '../../src/server/place.ts'
import { openBrowser } from '../../tests/helpers/browser.ts'
import { enter, type WorkspaceScene, workspaceScene } from '../../tests/helpers/workspace-scene.ts'
import { type Line, median } from './measure.ts'

interface Chunk {
  readonly file: string
  readonly src?: string
  readonly imports?: readonly string[]
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
}

type Manifest = Readonly<Record<string, Chunk>>

const KB = 1024
/** Come only where they are shown: readers of documents, spreadsheets, charts, the protocol of uploads. */
const heavy = /pdf|mammoth|excel|echarts|charts?\/|tus-js-client|dompurify|docx/

function closure(manifest: Manifest, name: string, files = new Set<string>()): ReadonlySet<string> {
  const chunk = manifest[name]
  if (!chunk || files.has(chunk.file)) return files
  files.add(chunk.file)
  for (const each of chunk.imports ?? []) closure(manifest, each, files)
  return files
}

const weigh = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzipSync(readFileSync(projectFile('dist', 'web', file))).length, 0)

/** Script of the first screen, and what each further page adds. */
export function scriptLines(): readonly Line[] {
  const manifest = JSON.parse(readFileSync(projectFile('dist', 'web', 'manifest.json'), 'utf8')) as Manifest
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? ''
  const home = Object.keys(manifest).find((name) => name.endsWith('home/home.tsx')) ?? ''
  const first = new Set([...closure(manifest, entry), ...closure(manifest, home)])
  const added = Object.keys(manifest)
    .filter((name) => manifest[name]?.isDynamicEntry && name !== home)
    .map((name) => ({ name, bytes: weigh([...closure(manifest, name)].filter((file) => !first.has(file))) }))
    .sort((one, other) => other.bytes - one.bytes)
  const pages = added.filter(({ name }) => !heavy.test(name))
  const apart = added.filter(({ name }) => heavy.test(name))
  const [heaviest] = pages
  const bytes = weigh(first)
  return [
    {
      what: 'workspace, script of the first screen, compressed',
      asked: '≤ 350 KB',
      figure: `${(bytes / KB).toFixed(0)} KB`,
      good: bytes <= 350 * KB,
    },
    {
      what: `workspace, script that the heaviest of ${pages.length} further pages adds, compressed`,
      asked: '≤ 80 KB',
      figure: `${((heaviest?.bytes ?? 0) / KB).toFixed(0)} KB (${heaviest?.name}); not counted, where shown only: ${apart
        .map(({ name, bytes: each }) => `${name.replace(/^.*node_modules\//, '').split('/')[0]} ${(each / KB).toFixed(0)} KB`)
        .join(', ')}`,
      good: (heaviest?.bytes ?? 0) <= 80 * KB,
    },
  ]
}

/** Figures taken in the browser. */
export async function workspaceLines(): Promise<readonly Line[]> {
  const scene = await workspaceScene()
  const browser = await openBrowser()
  try {
    return [
      ...scriptLines(),
      await firstScreen(browser, scene),
      await thousand(browser, scene),
      await keys(browser, scene),
      await jumps(browser, scene),
    ]
  } finally {
    await browser.close()
    await scene.close()
  }
}

/** Lighthouse's slow 4G, and a processor four times slower. */
async function slowly(page: Page, network: boolean): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  if (network) {
    await session.send('Network.enable')
    await session.send('Network.clearBrowserCache')
    const perSecond = (1.6 * 1024 * 1024) / 8
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: perSecond,
      uploadThroughput: perSecond / 2,
    })
  }
  return session
}

/** From the address to a home that answers: its first row stands and the main thread is free. */
async function firstScreen(browser: Browser, scene: WorkspaceScene): Promise<Line> {
  const signedIn = await enter(browser, scene, { login: 'district-1-1' })
  const state = await signedIn.context().storageState()
  await signedIn.context().close()
  const times: number[] = []
  for (let run = 0; run < 5; run++) {
    const context = await browser.newContext({ baseURL: scene.base, viewport: { width: 1280, height: 800 }, storageState: state })
    const page = await context.newPage()
    await slowly(page, true)
    await page.goto('/work', { waitUntil: 'commit' })
    await page.waitForFunction(() => document.querySelector('.next .sentence') && document.querySelector('table.rows tbody tr'), null, {
      polling: 'raf',
    })
    times.push(await page.evaluate(() => new Promise<number>((resolve) => setTimeout(() => resolve(performance.now()), 0))))
    await context.close()
  }
  const time = median(times)
  return {
    what: 'workspace, interactive after sign-in at 4 × CPU and slow 4G',
    asked: '≤ 2.5 s',
    figure: `${(time / 1000).toFixed(2)} s`,
    good: time <= 2_500,
  }
}

/** A thousand applications, made of those of the town. */
async function aThousand(page: Page): Promise<void> {
  await page.route('**/api/editions/*/applications?**', async (route) => {
    const after = Number(new URL(route.request().url()).searchParams.get('after') ?? 0)
    const url = route
      .request()
      .url()
      .replace(/after=\d+&?/, '')
    const { items } = await (await route.fetch({ url })).json()
    const rows = Array.from({ length: 200 }, (_, index) => {
      const [row, n] = [items[(after + index) % items.length], after + index]
      const number = `LZ2026-${String(n).padStart(4, '0')}`
      return { ...row, id: `${row.id}-${n}`, state: { ...row.state, number, name: `${row.state.name}${n}` } }
    })
    await route.fulfill({ json: { items: rows, next: after + 200 < 1000 ? String(after + 200) : null } })
  })
}

/** Milliseconds from a key to the frame after it, key by key. */
async function keyToPaint(page: Page, text: string): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    addEventListener(
      'keydown',
      () => {
        const began = performance.now()
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - began)
        requestAnimationFrame(() => port2.postMessage(null))
      },
      { capture: true },
    )
  })
  for (const key of text) {
    await page.keyboard.press(key)
    await page.waitForTimeout(120)
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times)
}

async function thousand(browser: Browser, scene: WorkspaceScene): Promise<Line> {
  const page = await enter(browser, scene, { login: 'city-1' })
  await aThousand(page)
  await page.goto('/work/list/applications')
  await page.getByText('共 1000 件').waitFor({ timeout: 30_000 })
  await page.getByRole('searchbox').or(page.getByLabel('单位或编号')).first().focus()
  const times = await keyToPaint(page, '2026-09')
  await page.context().close()
  const worst = Math.max(...times)
  return {
    what: `workspace, a list of 1,000 filtered and drawn, the slowest of ${times.length} keys`,
    asked: '≤ 100 ms',
    figure: `${worst.toFixed(0)} ms`,
    good: worst <= 100,
  }
}

async function keys(browser: Browser, scene: WorkspaceScene): Promise<Line> {
  const page = await enter(browser, scene, { login: 'district-1-1' })
  await page.goto(`/work/open/notice.publish-district?edition=${scene.town.edition}`)
  await page.getByLabel('正文').focus()
  await slowly(page, false)
  const times = await keyToPaint(page, 'abcdefghijklmnopqrst')
  await page.context().close()
  const time = [...times].sort((one, other) => one - other)[Math.floor(times.length * 0.9)] ?? 0
  return {
    what: 'workspace, key to paint in a form at 4 × CPU, nine keys of ten',
    asked: '≤ 50 ms',
    figure: `${time.toFixed(0)} ms`,
    good: time <= 50,
  }
}

/** What moved without being asked, over the pages a clerk opens. */
async function jumps(browser: Browser, scene: WorkspaceScene): Promise<Line> {
  const page = await enter(browser, scene, { login: 'district-1-1' })
  const application = scene.town.applicants[3]?.application ?? ''
  let worst = { path: '', shift: 0 }
  for (const path of ['/work', '/work/list/applications', `/work/case/application/${application}`, '/work/articles/13']) {
    await page.goto(path)
    await page.waitForTimeout(2_000)
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
              sum += entry.hadRecentInput ? 0 : entry.value
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 200)
        }),
    )
    if (shift >= worst.shift) worst = { path: path.replace(application, ':application'), shift }
  }
  await page.context().close()
  return {
    what: 'workspace, layout shift of the page that moves most',
    asked: '0',
    figure: `${worst.shift.toFixed(3)} (${worst.path})`,
    good: worst.shift < 0.0005,
  }
}
