/**
 * `npm run kills -- [--kills 50] [--json]`: the 23 items of a sheet typed by keyboard in one sitting, while the browser is killed
 * with kill -9 again and again, in the middle of a word. After each start on the same profile, what was typed earlier than 300 ms
 * before the kill must be on the page; at the end it must be on the server. Prints {kills, items, typed, lost}; exits 1 when
 * anything is lost.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { gbt19580of2012 } from '../../src/law/lanzhou-2023/criteria/gbt19580-2012.ts'
import { itemsOf } from '../../src/law/measures.ts'
import { tokenHash } from '../../src/server/access/actor.ts'
import { json, number, readCommandLine } from '../../src/server/command-line.ts'
import { randomWord } from '../../src/server/ids.ts'
import { FLAGS } from '../../tests/helpers/browser.ts'
import { workspaceScene } from '../../tests/helpers/workspace-scene.ts'

const { values } = readCommandLine({
  called: 'npm run kills --',
  says: '专家录入时强行终止浏览器，核对没有丢失 · kill -9 of the browser while an expert types; nothing typed is lost',
  options: { kills: number(1, 1000, '次数，默认50 · how often, 50 by default'), json },
})
const kills = values.kills ?? 50
const AGE = 300
/** Between two letters: a fast typist. */
const BEAT = 25
const say = (words: string) => (values.json ? undefined : console.log(`  ${words}`))

interface Letter {
  readonly at: number
  readonly letter: string
}

interface Killable {
  readonly child: ChildProcess
  readonly browser: Browser
  readonly page: Page
}

const chromiumPath =
  process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((place) => existsSync(place))

const scene = await workspaceScene()
const profile = mkdtempSync(join(tmpdir(), 'zhiheng-kills-'))
const found = await scene.house.db.selectFrom('sheet').select(['id', 'expert']).where('stage', '=', 'open').orderBy('id').executeTakeFirstOrThrow()
const { person } = await scene.house.db.selectFrom('expert').select('person').where('id', '=', found.expert).executeTakeFirstOrThrow()
const token = randomWord(40)
const now = scene.clock.instant.toISOString()
await scene.house.db
  .insertInto('session')
  .values({
    token: tokenHash(token),
    account: person ?? '',
    csrf: randomWord(32),
    second_factor: true,
    challenge: null,
    created_at: now,
    seen_at: now,
  })
  .execute()

const items = itemsOf(gbt19580of2012)
const percentOf = (at: number) => [65, 5, 100, 40, 0, 75, 90][at % 7] ?? 50
const textOf = (at: number) => `${items[at]?.code} goals reach every team, cards seen in two workshops`
/** The item and the letter at which each kill falls, spread over the whole sitting; a text of one item is killed up to three times. */
const perItem = (at: number) => Math.floor(((at + 1) * kills) / items.length) - Math.floor((at * kills) / items.length)

/** The browser that runs now; it does not outlive this program. */
let group: ChildProcess | null = null
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1))
process.once('exit', () => {
  if (group?.pid && group.exitCode === null && group.signalCode === null) process.kill(-group.pid, 'SIGKILL')
})

let typed = 0
let lost = 0
let done = 0
let here = await start()
for (const [at, { code }] of items.entries()) await fill(at, code)
await here.page.locator('[data-phase="saved"]').waitFor()
const { content } = await scene.house.db
  .selectFrom('sheet_draft')
  .select('content')
  .where('sheet', '=', found.id)
  .orderBy('version', 'desc')
  .limit(1)
  .executeTakeFirstOrThrow()
const kept = content as Readonly<Record<string, { percent: number; strengths: string }>>
const wrong = items.filter(({ code }, at) => kept[code]?.percent !== percentOf(at) || kept[code]?.strengths !== textOf(at)).map(({ code }) => code)
for (const code of wrong) console.error(`  ${code}: the server has ${JSON.stringify(kept[code])}`)
await stop(here)
await scene.close()
rmSync(profile, { recursive: true, force: true })
const result = { kills: done, items: items.length - wrong.length, typed, lost }
console.log(values.json ? JSON.stringify(result) : `  ${done} kills, ${result.items} items, ${typed} letters typed, ${lost} lost`)
process.exit(lost === 0 && wrong.length === 0 ? 0 : 1)

/** One item: its percentage, then its text, killed at random letters; what was lost of the last 300 ms is typed again. */
async function fill(at: number, code: string): Promise<void> {
  await open(code)
  await here.page.keyboard.type(String(percentOf(at)), { delay: BEAT })
  typed += String(percentOf(at)).length
  let left = perItem(at)
  for (;;) {
    await here.page.locator('#sheet-strengths').focus()
    const field = here.page.locator('#sheet-strengths')
    const before = await field.inputValue()
    const rest = textOf(at).slice(before.length)
    if (rest === '') return
    const killAt = left > 0 ? 1 + Math.floor(Math.random() * rest.length * (left === 1 ? 1 : 0.6)) : Number.POSITIVE_INFINITY
    await field.press('End')
    const letters = await typeUntil(rest, killAt)
    if (letters === null) {
      await here.page.waitForTimeout(60)
      continue
    }
    left -= 1
    const killedAt = performance.now()
    await kill()
    here = await start()
    await open(code)
    const after = await here.page.locator('#sheet-strengths').inputValue()
    const owed =
      before +
      letters
        .filter((each) => killedAt - each.at > AGE)
        .map((each) => each.letter)
        .join('')
    const wasLost = after.startsWith(owed) ? 0 : owed.length - commonStart(after, owed)
    const percent = await here.page.locator('[data-digits]').inputValue()
    const percentLost = percent === String(percentOf(at)) || killedAt - (letters[0]?.at ?? killedAt) <= AGE ? 0 : 1
    lost += wasLost + percentLost
    if (percent !== String(percentOf(at))) {
      await here.page.keyboard.press('Escape')
      await here.page.keyboard.type(String(percentOf(at)), { delay: BEAT })
    }
    if (wasLost + percentLost > 0) console.error(`  ${code}: owed ${JSON.stringify(owed)}, found ${JSON.stringify(after)}, percentage ${percent}`)
    done += 1
    say(
      `${done}/${kills}: killed after ${letters.length} letters of ${code}; ${Math.max(0, before.length + letters.length - after.length)} of the last ${AGE} ms gone`,
    )
  }
}

/** Type letter by letter; null when the text came to its end before the kill. */
async function typeUntil(text: string, killAt: number): Promise<readonly Letter[] | null> {
  const letters: Letter[] = []
  for (const letter of text) {
    await here.page.keyboard.insertText(letter)
    letters.push({ at: performance.now(), letter })
    typed += 1
    if (letters.length >= killAt) return letters
    await new Promise((resolve) => setTimeout(resolve, BEAT))
  }
  return null
}

function commonStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** The item in the list, by its code; the focus goes to its score. */
async function open(code: string): Promise<void> {
  await here.page.locator('.sheet-items button', { has: here.page.getByText(code, { exact: true }) }).click()
  await here.page.locator('.sheet-score h2').filter({ hasText: code }).waitFor()
}

/** A busy machine may start a browser that does not answer: then another is started. */
async function start(attempt = 1): Promise<Killable> {
  const child = begin()
  try {
    return await enter(child)
  } catch (fault) {
    process.kill(-(child.pid ?? 0), 'SIGKILL')
    if (attempt >= 4) throw fault
    return start(attempt + 1)
  }
}

/** A browser of its own on the same profile. */
function begin(): ChildProcess {
  rmSync(join(profile, 'DevToolsActivePort'), { force: true })
  for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) rmSync(join(profile, lock), { force: true })
  group = spawn(chromiumPath ?? 'chromium', [...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${profile}`], {
    stdio: 'ignore',
    detached: true,
  })
  return group
}

/** With the session it had, at the sheet. */
async function enter(child: ChildProcess): Promise<Killable> {
  const port = await portOf()
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const [context] = browser.contexts()
  if (!context) throw new Error('the browser has no window')
  await context.addCookies([{ name: 'zhiheng', value: token, url: scene.base, httpOnly: true, sameSite: 'Strict' }])
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(20_000)
  await page.goto(`${scene.base}/work/sheets/${found.id}`)
  await page.locator('.sheet-score h2').waitFor()
  return { child, browser, page }
}

async function portOf(): Promise<number> {
  const file = join(profile, 'DevToolsActivePort')
  for (let waited = 0; waited < 20_000; waited += 25) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
    if (port > 0) return port
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('the browser did not start')
}

/** The whole family of processes at once, as a power switch does. Only the group that this program started. */
async function kill(): Promise<void> {
  const ended = new Promise((resolve) => here.child.once('exit', resolve))
  process.kill(-(here.child.pid ?? 0), 'SIGKILL')
  await ended
  await here.browser.close().catch(() => {})
}

async function stop(one: Killable): Promise<void> {
  const ended = new Promise((resolve) => one.child.once('exit', resolve))
  await one.browser.close().catch(() => {})
  process.kill(-(one.child.pid ?? 0), 'SIGKILL')
  await ended
}
