/**
 * `npm run backup -- [--data DIR] [--database URL] [--to FILE]`: database, files and keys in one archive, while the server
 * goes on writing. The database is taken first: files are only ever added, so every file it names is there afterwards.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { data, database, readCommandLine, stop, word } from '../../src/server/command-line.ts'
import { askHolder } from '../../src/server/store/control.ts'
import { openStore } from '../../src/server/store/database.ts'
import { connectionOf } from '../connection.ts'
import { installationIn } from '../installation-in.ts'

const { values } = readCommandLine({
  called: 'npm run backup --',
  says: '数据库、文件和密钥存入一个备份文件 · database, files and keys in one archive',
  options: { data, database, to: word('FILE', '备份文件 · the archive') },
})
const directory = installationIn(values.data)
const url = values.database ?? process.env.DATABASE_URL
const stamp = new Date().toISOString().replace(/[-:]/g, '').slice(0, 15)
const target = resolve(values.to ?? `zhiheng-${stamp}.tar`)
if (existsSync(target)) stop(`${target} 已经存在 (exists already)`)

const work = mkdtempSync(join(dirname(target), '.zhiheng-backup-'))
try {
  await dumpDatabase()
  writeFileSync(join(work, 'backup.json'), JSON.stringify({ version: 1, home: url ? 'postgres' : 'embedded', at: new Date().toISOString() }))
  const beside = ['keys', ...(existsSync(join(directory, 'files')) ? ['files'] : [])]
  execFileSync('tar', ['-cf', target, '-C', work, '.', '-C', directory, ...beside], { stdio: ['ignore', 'inherit', 'inherit'] })
  execFileSync('chmod', ['600', target])
} finally {
  rmSync(work, { recursive: true, force: true })
}
console.log(`备份完成 ${target}`)
console.log('其中有签名和加密的密钥，请按机要件保管 (it holds the keys: keep it as such)')

async function dumpDatabase(): Promise<void> {
  if (url) {
    execFileSync('pg_dump', ['--format=custom', '--no-owner', `--file=${join(work, 'database.dump')}`], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...connectionOf(url) },
    })
    return
  }
  const to = join(work, 'database.tar')
  if (await askHolder(directory, { ask: 'dump', to })) return
  const store = await openStore({ directory })
  const dump = await store.dump?.()
  if (!dump) throw new Error('the embedded database gave no dump')
  writeFileSync(to, Buffer.from(dump), { mode: 0o600 })
  await store.close()
}
