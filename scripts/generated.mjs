// Generated files: written anew, or with --check compared with what is committed.
import { execFileSync, spawnSync } from 'node:child_process'

const check = process.argv.includes('--check')
execFileSync(process.execPath, ['scripts/build.mjs', '--programs'], { stdio: 'inherit' })
const flag = check ? '--check' : '--write'
const programs = ['dist/openapi.js', 'dist/access-table.js', 'dist/addresses.js', 'dist/invariants-page.js', 'dist/law.js']
let good = true
for (const program of programs) {
  const ran = spawnSync(process.execPath, [program, flag], { stdio: 'inherit' })
  good &&= ran.status === 0
}
process.exit(good ? 0 : 1)
