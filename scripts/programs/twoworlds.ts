/**
 * `npm run twoworlds -- [--json] [--secret TEXT] [--broad]`: two editions alike but for one secret, and everybody who may not know it asks
 * for everything; every answer must be byte-equal in both. Exits 1 on a difference. docs/two-worlds.md says what is compared.
 */
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { secrets } from '../twoworlds/secrets.ts'
import { compareWorlds, emptyHouse } from '../twoworlds/worlds.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean' }, secret: { type: 'string' }, broad: { type: 'boolean' } } })
/** Objects of each kind, entries of the ledger, acts with an empty form, and one step in so many asked for its gates. */
const BREADTH = { each: 1, hashes: 1, writes: true, gates: 8 }
const BROAD = { each: 3, hashes: 4, writes: true, gates: 1 }

const empty = await emptyHouse()
let responses = 0
let differences = 0
let unplanted = 0
for (const secret of secrets.filter(({ name }) => name.includes(values.secret ?? ''))) {
  for (const result of await compareWorlds(secret, empty, values.broad ? BROAD : BREADTH)) {
    responses += result.responses
    differences += result.differences.length
    unplanted += result.planted ? 0 : 1
    for (const { asked, stretch } of result.differences.slice(0, 40)) console.error(`${result.secret}, ${result.moment}: ${asked}\n  ${stretch}`)
    if (!result.planted) console.error(`${result.secret}, ${result.moment}: even those who may know see two worlds alike; nothing was compared`)
    if (!values.json) console.log(`${result.secret}, ${result.moment}: ${result.responses} answers, ${result.differences.length} differences`)
  }
}
rmSync(empty, { recursive: true, force: true })
const right = differences === 0 && unplanted === 0
console.log(
  values.json
    ? JSON.stringify({ responses, differences: differences + unplanted })
    : right
      ? 'nobody can tell the worlds apart'
      : 'the worlds DIFFER',
)
process.exit(right ? 0 : 1)
