/**
 * `npm run verify -- [--data DIR] [--database URL] [--key FILE] [--json]`: folds the whole journal, compares every row,
 * grows the tree anew, checks every signature and every file. Exits 1 and names the first bad place. A running server of
 * the same directory is asked to do it.
 */
import { createPublicKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openKeys } from '../../src/server/ledger/keys.ts'
import { askHolder } from '../../src/server/store/control.ts'
import { openStore } from '../../src/server/store/database.ts'
import { verifyInstallation, type WholeVerification } from '../../src/server/verify-installation.ts'

const { values } = parseArgs({
  options: { data: { type: 'string' }, database: { type: 'string' }, key: { type: 'string' }, json: { type: 'boolean' } },
})
const directory = resolve(values.data ?? process.env.ZHIHENG_DATA ?? '.data')
if (!existsSync(join(directory, 'keys'))) {
  console.error(`${directory} 不是一个质衡数据目录 (not a data directory)`)
  process.exit(2)
}
const key = values.key ? readFileSync(values.key, 'utf8') : undefined
const started = performance.now()
const url = values.database ?? process.env.DATABASE_URL
const result = (url ? null : ((await askHolder(directory, { ask: 'verify', key })) as WholeVerification | null)) ?? (await verifyHere())
const seconds = (performance.now() - started) / 1000
print(result)
process.exit(result.faults.length === 0 ? 0 : 1)

async function verifyHere(): Promise<WholeVerification> {
  const store = await openStore({ directory, url })
  const keys = openKeys(directory)
  const verified = await verifyInstallation(store.db, key ? createPublicKey(key) : keys.verifying, directory, keys)
  await store.close()
  return verified
}

function print({ faults, ...counts }: WholeVerification): void {
  if (values.json) {
    console.log(JSON.stringify({ ...counts, faults, seconds }))
    return
  }
  const { entries, cases, sealed, checkpoints, erased, files } = counts
  console.log(
    `${entries} entries of ${cases} cases, ${sealed} sealed under ${checkpoints} checkpoints, ${erased} bodies erased, ${files} files; ${seconds.toFixed(1)} s`,
  )
  for (const { place, what } of faults) console.log(`  ${place}: ${what}`)
  console.log(faults[0] ? `FIRST FAULT: ${faults[0].place}: ${faults[0].what}` : 'clean')
}
