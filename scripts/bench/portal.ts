/** The public notice page beside a bare hello route on the same server, and the weight of every portal page. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import type { Town } from '../../demo/town.ts'
import { projectFile } from '../../src/server/place.ts'
import { type Line, median, ratio } from './measure.ts'

const run = promisify(execFile)
const ROUNDS = 5

/** Requests a second, from a process of its own. */
async function throughput(address: string): Promise<number> {
  const { stdout } = await run(process.execPath, [projectFile('node_modules', 'autocannon', 'autocannon.js'), '-j', '-c', '8', '-d', '4', address])
  return (JSON.parse(stdout) as { requests: { average: number } }).requests.average
}

/** The notice page and hello in turn; ratio of the medians. */
export async function noticeAgainstHello(origin: string, notice: string, home: string): Promise<Line> {
  const [pages, hellos]: [number[], number[]] = [[], []]
  await throughput(`${origin}/notices/${notice}`)
  for (let round = 0; round < ROUNDS; round++) {
    hellos.push(await throughput(`${origin}/hello`))
    pages.push(await throughput(`${origin}/notices/${notice}`))
  }
  const times = median(pages) / median(hellos)
  return {
    what: `public notice page against a bare hello route (${home})`,
    asked: '≥ 0.50',
    figure: `${ratio(times)} (${Math.round(median(pages))} and ${Math.round(median(hellos))} requests/s)`,
    good: times >= 0.5,
  }
}

/** Every page with all it loads: bytes as sent compressed, and bytes of script. */
export async function weights(app: FastifyInstance, town: Town): Promise<readonly Line[]> {
  const paths = [
    '/',
    '/notices',
    `/notices/${town.notices.acceptance}`,
    `/notices/${town.notices.district}`,
    '/tracker',
    '/holders',
    '/verify',
    `/verify/${town.certificate}`,
    '/law',
    '/law/13',
    '/law/full',
    '/rules',
    '/calendar/2026',
    '/ledger',
    '/eligibility',
    '/objection',
    '/privacy',
    '/accessibility',
    '/en',
    '/en/law/13',
    `/en/notices/${town.notices.acceptance}`,
  ]
  let heaviest = { path: '', bytes: 0 }
  let script = 0
  for (const path of paths) {
    const page = await app.inject({ method: 'GET', url: path })
    if (page.statusCode !== 200) throw new Error(`${path} answered ${page.statusCode}`)
    const styles = [...page.body.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1] ?? '')
    const sheets = await Promise.all(styles.map(async (url) => (await app.inject({ method: 'GET', url })).rawPayload))
    const bytes = gzipSync(page.rawPayload).length + sheets.reduce((sum, sheet) => sum + gzipSync(sheet).length, 0)
    script += (page.body.match(/<script|javascript:|\son[a-z]+=/g) ?? []).length
    if (bytes > heaviest.bytes) heaviest = { path, bytes }
  }
  return [
    {
      what: `heaviest of ${paths.length} portal pages with its style, compressed`,
      asked: '≤ 50 KB',
      figure: `${(heaviest.bytes / 1024).toFixed(1)} KB (${heaviest.path})`,
      good: heaviest.bytes <= 50 * 1024,
    },
    { what: 'script on portal pages', asked: '0 bytes', figure: script === 0 ? '0 bytes' : `${script} places`, good: script === 0 },
  ]
}
