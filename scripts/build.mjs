// Bundle every program of the project into dist/, packages left outside, under a second; and the workspace into dist/web,
// where its sources are newer than what stands there. `--programs` leaves the workspace alone.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { build } from 'esbuild'

const entries = [
  'src/server/main.ts',
  'src/server/store/embedded-engine.ts',
  'src/server/documents/typesetter.ts',
  'src/server/files/inspector.ts',
  'src/server/documents/marker.ts',
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
if (!process.argv.includes('--programs') && webIsOld()) {
  // Tests call this too, and their environment must not bring the packages' development builds into the workspace.
  process.env.NODE_ENV = 'production'
  const { build: buildWeb } = await import('vite')
  await buildWeb({ configFile: 'src/web/vite.config.ts' })
  await compressWeb()
}
writeFileSync('dist/.built', new Date().toISOString())

/** Script and style in the fewest bytes: here there is time for it, in the server there is not. */
async function compressWeb() {
  const compress = promisify(brotliCompress)
  const there = new Set(readdirSync('dist/web/assets'))
  const files = [...there].filter((file) => /\.(?:m?js|css)$/.test(file) && !there.has(`${file}.br`))
  await Promise.all(files.map(async (file) => writeFileSync(`dist/web/assets/${file}.br`, await compress(readFileSync(`dist/web/assets/${file}`)))))
}

/** Whether a source of the workspace is newer than what was built. */
function webIsOld() {
  const built = 'dist/web/manifest.json'
  if (!existsSync(built)) return true
  return Math.max(...['src/web', 'src/contract', 'package-lock.json'].map(newest)) > statSync(built).mtimeMs
}

function newest(path) {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs
  return Math.max(...readdirSync(path).map((name) => newest(join(path, name))))
}
