// A registry mirror may lack some optional packages of other platforms. `npm install` then writes lock entries without
// a version, and `npm ci` stops with "Missing: …@ from lock file". This fills each such entry from its parent's own
// declaration, so that `npm ci` can check and skip it. Run after every `npm install`: `node scripts/mend-lockfile.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))

/** Operating system and processor a package name speaks of, in npm's own words. */
function platformOf(name) {
  const os = ['android', 'darwin', 'freebsd', 'linux', 'win32'].find((word) => name.includes(word))
  const cpu = name.includes('arm64') ? 'arm64' : name.includes('arm') ? 'arm' : name.includes('ia32') ? 'ia32' : 'x64'
  return { os: os ? [os] : ['none'], cpu: [cpu] }
}

let mended = 0
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`
    const entry = lock.packages[key]
    if (entry?.version) continue
    lock.packages[key] = { version: version.replace(/^[^\d]*/, ''), optional: true, ...platformOf(name), ...(entry?.dev && { dev: true }) }
    mended++
  }
}
for (const entry of Object.values(lock.packages)) delete entry.resolved
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`package-lock.json: ${mended} optional entries filled`)
