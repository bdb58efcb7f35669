/** Writes docs/invariants.md from the invariants of a rehearsal, or with --check compares. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { invariants, wholeInvariants } from '../../demo/invariants.ts'
import { flag, readCommandLine } from '../../src/server/command-line.ts'
import { projectFile } from '../../src/server/place.ts'

const { values } = readCommandLine({
  called: 'node dist/invariants-page.js',
  says: 'docs/invariants.md',
  options: { check: flag('只核对 · only compare') },
})
const path = projectFile('docs', 'invariants.md')
const each = invariants.map(({ kind, says, rests }, index) => `| ${index + 1} | ${kind} | ${says} | ${rests} |`)
const whole = wholeInvariants.map(({ says, rests }, index) => `| ${invariants.length + index + 1} | ${says} | ${rests} |`)
const fresh = `# What must hold whatever happens

Generated from \`demo/invariants.ts\` by \`npm run generate\`. A rehearsal (\`npm run rehearse\`) counts and compares these by code that
shares nothing with the decisions.

## After every command, of the cases it changed

| | case | what holds | rests on |
|---|---|---|---|
${each.join('\n')}

## At the end, of the whole house

| | what holds | rests on |
|---|---|---|
${whole.join('\n')}
`

if (values.check) {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== fresh) {
    console.error('docs/invariants.md is stale: npm run generate')
    process.exit(1)
  }
} else {
  writeFileSync(path, fresh)
  console.log('docs/invariants.md written')
}
