/** Writes docs/access.md from the policy table, or with --check compares. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { operations } from '../../src/contract/operations.ts'
import { uploadOperations } from '../../src/contract/uploads.ts'
import { policy } from '../../src/server/access/policy.ts'
import { flag, readCommandLine } from '../../src/server/command-line.ts'
import { projectFile } from '../../src/server/place.ts'

const { values } = readCommandLine({
  called: 'node dist/access-table.js',
  says: 'docs/access.md',
  options: { check: flag('只核对 · only compare') },
})
const path = projectFile('docs', 'access.md')
const lines = [...operations.values(), ...uploadOperations].map(({ id, method, path: address }) => {
  const row = policy[id]
  const who = Object.entries(row?.who ?? {}).map(([role, scope]) => {
    const name = role === 'leader' && row?.leader ? 'leader of the readers' : role
    return scope === 'own' ? `${name} (own)` : name
  })
  return `| ${id} | ${method} ${address} | ${who.join(', ')} | ${row?.capacity ?? ''} |`
})
const fresh = `# Who may ask for what

Generated from \`src/server/access/policy.ts\` by \`npm run generate\`. What is not in the table is refused. \`own\` means objects of the
post's own organisation, area, department or task; what is not one's own is not found. The last column names the capacity
(经办 handle、审核 review、签发 sign) asked of posts that have any. \`person\` is anybody signed in, \`public\` needs no sign-in.

| operation | address | who | capacity |
|---|---|---|---|
${lines.join('\n')}
`

if (values.check) {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== fresh) {
    console.error('docs/access.md is stale: npm run generate')
    process.exit(1)
  }
} else {
  writeFileSync(path, fresh)
  console.log('docs/access.md written')
}
