/** Writes the operations' addresses for the workspace, which needs no schema to ask; with --check compares. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { operations } from '../../src/contract/operations.ts'
import { projectFile } from '../../src/server/place.ts'

const path = projectFile('src', 'web', 'api', 'address-table.json')
const lines = [...operations.values()].map(({ id, method, path: address, query, body, object }) => {
  const bare = method === 'POST' && (!body || body.safeParse({}).success)
  const words = [method, address, query && 'limit' in query.shape && 'paged', bare && 'bare', object && `${object.kind}=${object.param}`]
  return `  ${JSON.stringify(id)}: ${JSON.stringify(words.filter(Boolean).join(' '))}`
})
const fresh = `{\n${lines.join(',\n')}\n}\n`

if (process.argv.includes('--check')) {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== fresh) {
    console.error('src/web/api/address-table.json is stale: npm run generate')
    process.exit(1)
  }
} else {
  writeFileSync(path, fresh)
  console.log('src/web/api/address-table.json written')
}
