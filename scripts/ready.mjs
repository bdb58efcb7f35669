// Makes this machine ready: packages of the lockfile, Debian's packages where they are missing, a fresh build.
//   node scripts/ready.mjs                 to run the program
//   node scripts/ready.mjs --tests         and the tests (a browser, PostgreSQL, PDF tools)
//   node scripts/ready.mjs --production    packages to run only, unless this is a working copy under git
// It runs with Node alone, before anything is installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
const STAMP = join('node_modules', '.ready')
const forTests = process.argv.includes('--tests')
const forProduction = process.argv.includes('--production')

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) fail(`Node ${process.versions.node} 太旧，需要 20.19 或更新的版本 (Node 20.19 or newer is needed)`)

installPackages()
installDebianPackages()
build()
dropPackagesOfTheBuild()

/**
 * Packages as the lockfile says; a stamp beside them tells which were installed. To run, the packages of production are
 * enough, but a build needs them all: they come, and what is not needed to run goes again.
 */
function installPackages() {
  if (installed('all') || (forProduction && installed('production') && isBuilt())) return
  say('安装依赖包 (installing packages)')
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(STAMP, `${wanted()} all`)
}

function dropPackagesOfTheBuild() {
  if (!forProduction || existsSync('.git') || !installed('all')) return
  npm(['prune', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(STAMP, `${wanted()} production`)
}

function installed(what) {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === `${wanted()} ${what}`
}

function wanted() {
  return createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
}

function npm(parameters) {
  const ran = spawnSync('npm', parameters, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (ran.status !== 0) fail(`npm ${parameters[0]} 没有成功 (npm ${parameters[0]} failed)`)
}

/** Fonts for official papers; for the tests a browser, PDF tools and a PostgreSQL server as well. */
function installDebianPackages() {
  const missing = [
    ...(existsSync('/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc') ? [] : ['fonts-noto-cjk']),
    ...(forTests && !existsSync('/usr/bin/chromium') ? ['chromium'] : []),
    ...(forTests && !onPath('pdftoppm') ? ['poppler-utils'] : []),
    ...(forTests && !hasPostgres() ? ['postgresql'] : []),
  ]
  if (missing.length === 0) return
  if (!onPath('apt-get') || process.getuid?.() !== 0) {
    console.error(`  缺少：${missing.join(' ')}。请以 root 执行 apt-get install -y ${missing.join(' ')}`)
    if (forTests) process.exit(1)
    return
  }
  say(`安装系统软件包 ${missing.join(' ')} (installing Debian packages)`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env: environment })
  const ran = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  })
  if (ran.status !== 0) fail(`apt-get install ${missing.join(' ')} 没有成功`)
}

/** Built files are made anew when a source is newer. */
function build() {
  if (!isBuilt()) execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
}

function isBuilt() {
  return existsSync('dist/.built') && statSync('dist/.built').mtimeMs > newest(['src', 'scripts', 'demo', 'package-lock.json'])
}

function newest(paths) {
  return Math.max(
    ...paths
      .filter(existsSync)
      .map((path) => (statSync(path).isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : statSync(path).mtimeMs)),
    0,
  )
}

function onPath(name) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, name)))
}

function hasPostgres() {
  return (
    onPath('initdb') ||
    (existsSync('/usr/lib/postgresql') &&
      readdirSync('/usr/lib/postgresql').some((version) => existsSync(`/usr/lib/postgresql/${version}/bin/initdb`)))
  )
}

function say(words) {
  console.log(`  ${words}`)
}

function fail(words) {
  console.error(words)
  process.exit(1)
}
