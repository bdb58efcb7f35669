/** `node dist/export-journal.js [--data DIR] [--database URL]`: the journal as docs/journal.md describes it, one JSON object a line. */
import { sql } from 'kysely'
import { data, database, readCommandLine } from '../../src/server/command-line.ts'
import { rawPublicKey } from '../../src/server/ledger/checkpoint.ts'
import { openKeys } from '../../src/server/ledger/keys.ts'
import { openStore } from '../../src/server/store/database.ts'
import { installationIn } from '../installation-in.ts'

const { values } = readCommandLine({
  called: 'node dist/export-journal.js',
  says: '导出办理记录，一行一个JSON · the journal, one JSON object a line',
  options: { data, database },
})
const directory = installationIn(values.data)
const store = await openStore({ directory, url: values.database ?? process.env.DATABASE_URL })
const line = (record: object) => process.stdout.write(`${JSON.stringify(record)}\n`)
const PAGE = 1_000

line({ key: rawPublicKey(openKeys(directory).verifying).toString('base64') })
await entries()
await seals()
for (const { note } of await store.db.selectFrom('checkpoint').select('note').orderBy('size').execute()) line({ checkpoint: note })
await store.close()

async function entries(): Promise<void> {
  for (let after = 0; ; ) {
    const { rows } = await sql<{
      id: number
      kind: string
      case_id: string
      version: number
      prev: string | null
      type: string
      at: string
      body_hash: string
      hash: string
      salt: string | null
      body: string | null
    }>`
      select j.*, b.salt, b.body from journal j left join journal_body b on b.hash = j.hash where j.id > ${after} order by j.id limit ${PAGE}`.execute(
      store.db,
    )
    for (const { kind, case_id, version, prev, type, at, body_hash, hash, salt, body } of rows) {
      line({ entry: { v: 1, kind, case: case_id, version, prev, type, at, body: body_hash }, hash, salt, body })
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

async function seals(): Promise<void> {
  for (let after = -1; ; ) {
    const rows = await store.db.selectFrom('seal').selectAll().where('position', '>', after).orderBy('position').limit(PAGE).execute()
    for (const { position, hash } of rows) line({ seal: position, hash })
    const last = rows.at(-1)
    if (!last) return
    after = last.position
  }
}
