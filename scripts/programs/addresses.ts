/** Writes what the workspace knows of the operations without their schemas: addresses, and what forms ask. With --check compares. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { askedBy } from '../../src/contract/asked.ts'
import { operations } from '../../src/contract/operations.ts'
import { flag, readCommandLine } from '../../src/server/command-line.ts'
import { projectFile } from '../../src/server/place.ts'

const { values } = readCommandLine({
  called: 'node dist/addresses.js',
  says: 'src/web/api/address-table.json, src/web/act/asked-table.json',
  options: { check: flag('只核对 · only compare') },
})
const addresses = [...operations.values()].map(({ id, method, path, query, body, object }) => {
  const bare = method === 'POST' && (!body || body.safeParse({}).success)
  const words = [method, path, query && 'limit' in query.shape && 'paged', bare && 'bare', object && `${object.kind}=${object.param}`]
  return `  ${JSON.stringify(id)}: ${JSON.stringify(words.filter(Boolean).join(' '))}`
})
const asked = [...operations.values()].flatMap(({ id, step, body }) =>
  step && body ? [`  ${JSON.stringify(id)}: ${JSON.stringify(JSON.stringify(askedBy(body)))}`] : [],
)
const files = [
  { path: 'src/web/api/address-table.json', lines: addresses },
  { path: 'src/web/act/asked-table.json', lines: asked },
]
for (const { path, lines } of files) {
  const [place, fresh] = [projectFile(path), `{\n${lines.join(',\n')}\n}\n`]
  if (values.check) {
    if (existsSync(place) && readFileSync(place, 'utf8') === fresh) continue
    console.error(`${path} is stale: npm run generate`)
    process.exitCode = 1
  } else {
    writeFileSync(place, fresh)
    console.log(`${path} written`)
  }
}
