// Everything that a commit must pass, at once: types, lint, the direction of the rooms, generated files. About ten seconds.
import { spawn } from 'node:child_process'

const tsc = 'node_modules/tsc7/bin/tsc'
const checks = [
  ['types', process.execPath, [tsc, '-p', 'tsconfig.json']],
  ['types of the law room', process.execPath, [tsc, '-p', 'src/law']],
  ['types of the procedure room', process.execPath, [tsc, '-p', 'src/procedure']],
  [
    'lint and format',
    'node_modules/.bin/biome',
    ['check', '--error-on-warnings', 'src', 'scripts', 'tests', 'demo', 'package.json', 'biome.json', 'vitest.config.ts'],
  ],
  ['direction of the rooms', 'node_modules/.bin/depcruise', ['--config', '.dependency-cruiser.cjs', 'src', 'demo', 'scripts']],
  ['generated files', process.execPath, ['scripts/generated.mjs', '--check']],
]

const started = performance.now()
const results = await Promise.all(checks.map(run))
for (const { name, ok, output, seconds } of results) {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`)
  if (!ok) console.log(output)
}
console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`)
process.exit(results.every((result) => result.ok) ? 0 : 1)

function run([name, command, parameters]) {
  const begun = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    child.on('close', (status) => resolve({ name, ok: status === 0, output, seconds: (performance.now() - begun) / 1000 }))
  })
}
