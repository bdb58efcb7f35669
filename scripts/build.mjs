// Bundle every program of the project into dist/, packages left outside. Under a second.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

const programs = [
  ...['src/server/store/embedded-engine.ts', 'src/server/documents/typesetter.ts', 'src/server/files/inspector.ts', 'src/server/main.ts'],
  ...['scripts/programs'].flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((file) => `${folder}/${file}`) : [])),
].filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && existsSync(file))

rmSync('dist', { recursive: true, force: true })
await build({
  entryPoints: programs.map((file) => ({ in: file, out: file.replace(/^.*\//, '').replace(/\.tsx?$/, '') })),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
})
