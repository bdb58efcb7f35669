/**
 * `npm run verify -- [--data DIR] [--database URL] [--key FILE] [--json]`: folds the whole journal, compares every row,
 * grows the tree anew, checks every signature and every file. Exits 1 and names the first bad place. A running server of
 * the same directory is asked to do it.
 */
import { createPublicKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { data, database, json, readCommandLine, stop, word } from '../../src/server/command-line.ts'
import { openKeys } from '../../src/server/ledger/keys.ts'
import { askHolder } from '../../src/server/store/control.ts'
import { openStore } from '../../src/server/store/database.ts'
import { verifyInstallation, type WholeVerification } from '../../src/server/verify-installation.ts'
import { installationIn } from '../installation-in.ts'

const { values } = readCommandLine({
  called: 'npm run verify --',
  says: '折叠全部办理记录，逐行核对 · folds the whole journal and compares every row',
  options: { data, database, key: word('FILE', '另存的公钥 · the public key as it was kept elsewhere'), json },
})
const directory = installationIn(values.data)
if (values.key && !existsSync(values.key)) stop(`找不到公钥文件 ${values.key} (there is no such file)`)
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
