/** The linter goes red when the law or the procedure looks at a clock or throws dice, and only there. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { projectFile } from '../src/server/place.ts'

const elsewhere = mkdtempSync(join(tmpdir(), 'pure-rooms-'))
copyFileSync(projectFile('biome.json'), join(elsewhere, 'biome.json'))
afterAll(() => rmSync(elsewhere, { recursive: true }))

/** What the linter, with the project's own settings, says of a text that stands in a file of this path. */
function lint(path: string, text: string): string {
  const file = join(elsewhere, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  const run = spawnSync(projectFile('node_modules', '.bin', 'biome'), ['lint', path], { cwd: elsewhere, encoding: 'utf8' })
  expect(run.stdout + run.stderr).toContain('Checked 1 file')
  return run.stdout + run.stderr
}

const planted = [
  ['a clock', 'export const today = () => Date.now()\n', 'A rule takes the day as data'],
  ['a date', 'export const today = () => new Date().getDay()\n', 'A rule takes the day as data'],
  ['dice', 'export const lot = () => Math.random()\n', 'A rule throws no dice'],
  ['dice by another spelling', "export const lot = () => Math['random']()\n", 'A rule throws no dice'],
  ['strong dice', 'export const lot = () => crypto.randomUUID()\n', 'A rule throws no dice'],
] as const

it.each(planted)('%s is found in both pure rooms', (_what, text, says) => {
  expect(lint('src/law/planted.ts', text)).toContain(says)
  expect(lint('src/procedure/planted.ts', text)).toContain(says)
})

it('what comes in as data is fine', () => {
  const said = lint('src/law/planted.ts', 'export const later = (day: string, today: string) => Math.max(day.length, today.length)\n')
  expect(said).not.toMatch(/A rule/)
})

it('elsewhere, and in the tests of these rooms, there are clocks', () => {
  for (const path of ['src/server/planted.ts', 'src/law/planted.test.ts'])
    expect(lint(path, 'export const now = () => Date.now()\n')).not.toMatch(/A rule/)
})
