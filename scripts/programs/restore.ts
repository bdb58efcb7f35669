/**
 * `npm run restore -- FILE --data DIR [--database URL]`: a backup into an empty directory (and, for PostgreSQL, an empty
 * database), then verification. Exits 1 when anything is not as the journal says.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { data, database, readCommandLine, stop } from '../../src/server/command-line.ts'
import { openKeys } from '../../src/server/ledger/keys.ts'
import { openStore } from '../../src/server/store/database.ts'
import { verifyInstallation } from '../../src/server/verify-installation.ts'
import { connectionOf } from '../connection.ts'

const { values, loose: file } = readCommandLine({
  called: 'npm run restore --',
  says: '把备份恢复到空目录并核验 · a backup into an empty directory, then verification',
  options: { data, database },
  loose: 'FILE',
})
const directory = resolve(values.data ?? process.env.ZHIHENG_DATA ?? '.data')
const url = values.database ?? process.env.DATABASE_URL
if (!file || !existsSync(file)) stop('用法：npm run restore -- 备份文件 --data 空目录 (no such backup)')
if (existsSync(directory) && readdirSync(directory).length > 0) stop(`${directory} 不是空目录 (the directory is not empty)`)

mkdirSync(directory, { recursive: true, mode: 0o700 })
execFileSync('tar', ['-xf', resolve(file), '-C', directory], { stdio: ['ignore', 'inherit', 'inherit'] })
const { home } = JSON.parse(readFileSync(join(directory, 'backup.json'), 'utf8')) as { home: 'embedded' | 'postgres' }
if ((home === 'postgres') !== (url !== undefined))
  stop(home === 'postgres' ? '这是 PostgreSQL 的备份，请给出 --database' : '这是内嵌数据库的备份，不用 --database')

const store = await openStore(await address())
// Transaction numbers of the old database mean nothing in a new one: the sealer looks through the journal once more.
await store.db.deleteFrom('counter').where('key', '=', 'sealed-xid').execute()
const keys = openKeys(directory)
const result = await verifyInstallation(store.db, keys.verifying, directory, keys)
await store.close()
for (const name of ['backup.json', 'database.tar', 'database.dump']) rmSync(join(directory, name), { force: true })
console.log(`${result.entries} entries, ${result.files} files`)
for (const { place, what } of result.faults) console.log(`  ${place}: ${what}`)
console.log(result.faults.length === 0 ? '恢复完成，核验无误 (restored, clean)' : '恢复后核验有误 (restored, NOT clean)')
process.exit(result.faults.length === 0 ? 0 : 1)

async function address() {
  if (url) {
    const connection = connectionOf(url)
    execFileSync('pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${connection.PGDATABASE}`, join(directory, 'database.dump')], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...connection },
    })
    return { directory, url }
  }
  const dump = readFileSync(join(directory, 'database.tar'))
  return { directory, loadFrom: dump.buffer.slice(dump.byteOffset, dump.byteOffset + dump.byteLength) as ArrayBuffer }
}
