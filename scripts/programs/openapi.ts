/** Writes docs/openapi.json, or with --check compares it with what the server serves. */
import { readFileSync, writeFileSync } from 'node:fs'
import { openApi } from '../../src/server/openapi.ts'
import { projectFile } from '../../src/server/place.ts'

const path = projectFile('docs', 'openapi.json')
const fresh = `${JSON.stringify(openApi(), null, 1)}\n`

if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== fresh) {
    console.error('docs/openapi.json is stale: npm run generate')
    process.exit(1)
  }
} else {
  writeFileSync(path, fresh)
  console.log('docs/openapi.json written')
}
