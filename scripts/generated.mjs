// Generated files: written anew, or with --check compared with what is committed.
import { execFileSync, spawnSync } from 'node:child_process'

const check = process.argv.includes('--check')
execFileSync(process.execPath, ['scripts/build.mjs', '--programs'], { stdio: 'inherit' })
// They write when nothing is asked; the law's map is printed, unless it is to be written.
const programs = [['dist/openapi.js'], ['dist/access-table.js'], ['dist/addresses.js'], ['dist/invariants-page.js'], ['dist/law.js', '--write']]
let good = true
for (const [program, ...writing] of programs) {
  const ran = spawnSync(process.execPath, [program, ...(check ? ['--check'] : writing)], { stdio: 'inherit' })
  good &&= ran.status === 0
}
process.exit(good ? 0 : 1)
