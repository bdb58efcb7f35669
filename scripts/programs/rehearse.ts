/**
 * `npm run rehearse -- --applicants N --seed S [--data DIR] [--database URL] [--criteria FILE] [--json]`: a whole edition
 * through the same handlers, by the criteria set of a file where one is named, the invariants asked after every command, the
 * whole installation verified at the end. Exits 1 on a violation.
 */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Office } from '../../demo/office.ts'
import { rehearse } from '../../demo/rehearsal.ts'
import { uploadsFor } from '../../demo/small-files.ts'
import { criteriaSet } from '../../src/contract/criteria.ts'
import type { BroughtCriteria } from '../../src/law/criteria.ts'
import { fictionalNotice } from '../../src/law/holidays/fictional.ts'
import { replaceChance } from '../../src/server/chance.ts'
import { instantOf, StandingClock } from '../../src/server/clock.ts'
import { data, database, json, number, readCommandLine, stop, word } from '../../src/server/command-line.ts'
import { openInstallation } from '../../src/server/installation.ts'
import { sealReady } from '../../src/server/ledger/sealer.ts'
import { verifyInstallation } from '../../src/server/verify-installation.ts'
import { SeededChance } from '../seeded-chance.ts'

const { values } = readCommandLine({
  called: 'npm run rehearse --',
  says: '预演一届，每个动作后核对不变量 · a whole edition, the invariants asked after every command',
  options: {
    applicants: number(1, 100_000, '申报单位数，默认100 · applicants, 100 by default'),
    seed: number(0, 999_999_999, '随机种子，默认1 · seed, 1 by default'),
    data,
    database,
    criteria: word('FILE', '评审准则的JSON文件，默认用办法的准则 · a JSON file with the criteria, those of the measures by default'),
    json,
  },
})
const { applicants = 100, seed = 1 } = values
const criteria = values.criteria === undefined ? {} : { criteria: criteriaIn(values.criteria) }
const directory = resolve(values.data ?? mkdtempSync(join(tmpdir(), 'zhiheng-rehearsal-')))
const say = (words: string) => (values.json ? undefined : console.log(`  ${words}`))

const clock = new StandingClock(instantOf('2026-01-05'))
const house = await openInstallation({ directory, databaseUrl: values.database, clock, fictionalAllowed: true, extraYears: [fictionalNotice(2027)] })
// The story draws experts and shuffles ballots too: the same seed gives the same chance, or its counts would differ.
replaceChance(new SeededChance(`rehearsal ${seed}`))
const office = new Office(house, clock)
const uploads = await uploadsFor(house)

const started = performance.now()
let peak = 0
let afterHundred = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 200)
const memoryAt = (words: string) => {
  if (words === '已申报 100') afterHundred = process.memoryUsage().rss
  say(words)
}
const { observer, counts } = await rehearse(office, { applicants, seed, ...uploads, ...criteria, progress: memoryAt })
const seconds = (performance.now() - started) / 1000
clearInterval(watch)
peak = Math.max(peak, process.memoryUsage().rss)

await sealReady(house)
const verified = await verifyInstallation(house.db, house.keys.verifying, directory, house.keys)
await house.store.close()

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
const violations = observer.violations.length + verified.faults.length
const result = {
  applicants,
  commands: office.commands,
  seconds: Number(seconds.toFixed(1)),
  peakMemoryMB: megabytes(peak),
  violations,
  counts,
  millisecondsPerCommand: Number((office.milliseconds / office.commands).toFixed(2)),
  checks: observer.checks,
  memoryAfterHundredMB: megabytes(afterHundred),
  entries: verified.entries,
}
for (const violation of observer.violations.slice(0, 20))
  console.error(`VIOLATED ${violation.says}: ${violation.case} by ${violation.command} on ${violation.day}`)
for (const fault of verified.faults) console.error(`NOT VERIFIED ${fault.place}: ${fault.what}`)
if (!values.json) {
  for (const [what, n] of Object.entries(counts)) console.log(`  ${String(n).padStart(6)}  ${what}`)
  console.log(
    `  ${office.commands} commands in ${seconds.toFixed(1)} s (${result.millisecondsPerCommand} ms a command), ${observer.checks} checks, peak memory ${result.peakMemoryMB} MB`,
  )
  console.log(`  data directory ${directory}`)
}
console.log(values.json ? JSON.stringify(result) : violations === 0 ? '  every invariant held' : `  ${violations} VIOLATIONS`)
process.exit(violations === 0 ? 0 : 1)

function criteriaIn(file: string): BroughtCriteria {
  try {
    return criteriaSet.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return stop(`${file} 不是一套评审准则的JSON文件 (${file} is no JSON file of a criteria set)`)
  }
}
