/**
 * `npm run twoworlds -- [--json] [--secret TEXT] [--broad]`: two editions alike but for one secret, and everybody who may not know it asks
 * for everything; every answer must be byte-equal in both. Exits 1 on a difference. docs/two-worlds.md says what is compared.
 *
 * Chance is one for a process, so each secret has a process of its own (`--alone NAME`); as many at once as there are processors.
 */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { flag, json, oneOf, readCommandLine, stop, word } from '../../src/server/command-line.ts'
import { type Secret, secrets } from '../twoworlds/secrets.ts'
import { compareWorlds, emptyHouse } from '../twoworlds/worlds.ts'

const { values } = readCommandLine({
  called: 'npm run twoworlds --',
  says: '只差一个秘密的两届，无权的人分不出 · two editions alike but for one secret that nobody may tell',
  options: {
    json,
    secret: word('WORDS', '只比名称含有WORDS的秘密 · only secrets whose name holds WORDS'),
    alone: oneOf(
      secrets.map(({ name }) => name),
      '在本进程只比这一个 · this one alone, in this process',
    ),
    broad: flag('比得更多 · compare more'),
  },
})
/** Objects of each kind, entries of the ledger, acts with an empty form, and one step in so many asked for its gates. */
const BREADTH = { each: 1, hashes: 1, writes: true, gates: 8 }
const BROAD = { each: 3, hashes: 4, writes: true, gates: 1 }

interface Told {
  readonly responses: number
  readonly differences: number
  /** Moments at which even those who may know saw two worlds alike: nothing was compared there. */
  readonly unplanted: number
}

const alone = secrets.find(({ name }) => name === values.alone)
if (alone) {
  console.log(JSON.stringify(await compared(alone)))
  process.exit(0)
}
const due = secrets.filter(({ name }) => name.includes(values.secret ?? ''))
if (due.length === 0) stop(`没有名称含有 ${values.secret} 的秘密 (no secret has it in its name): ${secrets.map(({ name }) => name).join(', ')}`)
const told: Told[] = []
await Promise.all(Array.from({ length: Math.min(availableParallelism(), due.length) }, worker))

const sum = (of: (each: Told) => number) => told.reduce((whole, each) => whole + of(each), 0)
const differences = sum((each) => each.differences + each.unplanted)
if (values.json) console.log(JSON.stringify({ responses: sum((each) => each.responses), differences }))
else console.log(differences === 0 ? 'nobody can tell the worlds apart' : 'the worlds DIFFER')
process.exit(differences === 0 ? 0 : 1)

async function worker(): Promise<void> {
  for (let secret = due.shift(); secret; secret = due.shift()) told.push(await inItsOwnProcess(secret))
}

/** @throws when the process ends without its figures */
async function inItsOwnProcess({ name }: Secret): Promise<Told> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--alone', name, ...(values.broad ? ['--broad'] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (part: Buffer) => {
    output += part.toString()
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`${name}: ended with ${code} and told no figures`)
  const [figures = ''] = output.trim().split('\n').slice(-1)
  const read = JSON.parse(figures) as Told
  if (!values.json) console.log(`${name}: ${read.responses} answers, ${read.differences} differences`)
  return read
}

async function compared(secret: Secret): Promise<Told> {
  const empty = await emptyHouse()
  const results = await compareWorlds(secret, empty, values.broad ? BROAD : BREADTH)
  rmSync(empty, { recursive: true, force: true })
  for (const { moment, differences: found, planted } of results) {
    for (const { asked, stretch } of found.slice(0, 40)) console.error(`${secret.name}, ${moment}: ${asked}\n  ${stretch}`)
    if (!planted) console.error(`${secret.name}, ${moment}: even those who may know see two worlds alike; nothing was compared`)
  }
  return {
    responses: results.reduce((whole, { responses }) => whole + responses, 0),
    differences: results.reduce((whole, each) => whole + each.differences.length, 0),
    unplanted: results.filter(({ planted }) => !planted).length,
  }
}
