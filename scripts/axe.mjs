/**
 * Every page of portal and workspace in every mode, at the width of a desk and of a telephone, asked for every rule of axe: the
 * run of all tests leaves out, in a mode that changes colours alone, the rules that do not ask for colours. Takes about half an hour;
 * prints `{pages, looks, violations}`, and with `--json` as its last line.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'zhiheng-axe-'))
const looks = join(folder, 'looks')
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'whole', 'axe'], { env: { ...process.env, AXE_LOOKS: looks }, stdio: 'inherit' })
const lines = readFileSync(looks, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
rmSync(folder, { recursive: true })
const sum = lines.reduce((all, { violations }) => all + violations, 0)
const figures = { pages: new Set(lines.map(({ page }) => page)).size, looks: lines.length, violations: sum }
console.log(
  process.argv.includes('--json') ? JSON.stringify(figures) : `${figures.pages} pages, ${figures.looks} looks, ${figures.violations} violations`,
)
process.exitCode = status === 0 && sum === 0 ? 0 : 1
