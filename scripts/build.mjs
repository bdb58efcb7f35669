// Bundle every program of the project into dist/, packages left outside. Under a second.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const entries = [
  'src/server/main.ts',
  'src/server/store/embedded-engine.ts',
  'src/server/documents/typesetter.ts',
  'src/server/files/inspector.ts',
  ...readdirSync('scripts/programs').map((file) => `scripts/programs/${file}`),
].filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))

const fresh = `dist-${process.pid}`
await build({
  entryPoints: entries.map((file) => ({ in: file, out: file.replace(/^.*\//, '').replace(/\.ts$/, '') })),
  outdir: fresh,
  bundle: true,
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
})

// Files of an earlier build may be in use by a running server: old parts stay beside the new ones until the next clean build.
mkdirSync('dist/parts', { recursive: true })
for (const folder of ['parts', '.']) {
  if (!existsSync(`${fresh}/${folder}`)) continue
  for (const file of readdirSync(`${fresh}/${folder}`, { withFileTypes: true }))
    if (file.isFile()) renameSync(`${fresh}/${folder}/${file.name}`, `dist/${folder}/${file.name}`)
}
rmSync(fresh, { recursive: true, force: true })
writeFileSync('dist/.built', new Date().toISOString())
