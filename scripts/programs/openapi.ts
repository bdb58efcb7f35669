/** Writes docs/openapi.json, or with --check compares it with what the server serves. */
import { readFileSync, writeFileSync } from 'node:fs'
import { flag, readCommandLine } from '../../src/server/command-line.ts'
import { openApi } from '../../src/server/openapi.ts'
import { projectFile } from '../../src/server/place.ts'

const { values } = readCommandLine({
  called: 'node dist/openapi.js',
  says: 'docs/openapi.json',
  options: { check: flag('只核对 · only compare') },
})
const path = projectFile('docs', 'openapi.json')
const fresh = `${JSON.stringify(openApi(), null, 1)}\n`

if (values.check) {
  if (readFileSync(path, 'utf8') !== fresh) {
    console.error('docs/openapi.json is stale: npm run generate')
    process.exit(1)
  }
} else {
  writeFileSync(path, fresh)
  console.log('docs/openapi.json written')
}
