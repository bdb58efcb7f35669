/** The second verifier, `tools/verify-journal.py`, over an exported journal: it is clean, and what was changed is named, never a stack trace. */
import { spawnSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { projectFile } from '../../src/server/place.ts'
import { freshDirectory } from '../helpers/homes.ts'
import { toldAt } from '../helpers/told-story.ts'

const directory = freshDirectory('stranger')
let lines: readonly string[] = []

/** What it says of these lines, and its status. */
function verified(journal: readonly string[]): string {
  const file = join(freshDirectory('journal'), 'journal.jsonl')
  writeFileSync(file, journal.map((line) => `${line}\n`).join(''))
  const { status, stdout, stderr } = spawnSync('python3', [projectFile('tools', 'verify-journal.py'), file], { encoding: 'utf8' })
  return `${status} ${stderr}${stdout.trim().split('\n').at(-1)}`
}

/** The journal with one line changed, the first that holds these words. */
const changed = (holds: string, change: (line: string) => string) => {
  const at = lines.findIndex((line) => line.includes(holds))
  return lines.with(at, change(lines[at] ?? ''))
}

beforeAll(async () => {
  cpSync(await toldAt('announcement'), directory, { recursive: true })
  const exported = spawnSync(process.execPath, [projectFile('dist', 'export-journal.js'), '--data', directory], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  lines = exported.stdout.trim().split('\n')
}, 400_000)

it('is clean as it was exported', () => {
  expect(verified(lines)).toBe('0 clean')
})

it.each([
  ['"entry"', (line: string) => line.replace('"version":1', '"version":2'), 'the entry does not match its hash'],
  ['"body":"{', (line: string) => line.replace(/"salt":"./, '"salt":"x'), 'the body does not match its hash'],
  ['"entry"', (line: string) => line.slice(0, -1), 'line 2: not a JSON object'],
  ['"seal":3', (line: string) => line.replace('seal', 'seam'), 'neither key, entry, seal nor checkpoint'],
  ['"seal":3', (line: string) => line.replace(/"hash":"./, '"hash":"x'), 'seal 3: no entry of its own has the hash'],
  ['"key"', () => '{"seal":-1}', 'a seal without its position or hash'],
  ['"checkpoint"', (line: string) => line.replace(/\\n\d+\\n/, '\\nmany\\n'), 'a checkpoint without its size'],
  ['"checkpoint"', (line: string) => line.replace('— ', '- '), 'not a note of three lines and one signature'],
])('%s changed (%#) is named', (holds, change, says) => {
  expect(verified(changed(holds, change))).toMatch(/^1 FIRST FAULT: /)
  expect(verified(changed(holds, change))).toContain(says)
})

it('an empty file is no journal', () => {
  expect(verified([])).toBe('1 FIRST FAULT: the public key is missing: this is no exported journal')
})
