/**
 * `npm run crash -- --kills N [--database postgres] [--json]`: kill -9 of the server during writes, N times. Whatever was
 * acknowledged must be there afterwards, the server must start again, and verification must be clean. Exits 1 otherwise.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildTown, type Town } from '../../demo/town.ts'
import { tokenHash } from '../../src/server/access/actor.ts'
import { StandingClock } from '../../src/server/clock.ts'
import { json, number, oneOf, readCommandLine } from '../../src/server/command-line.ts'
import { randomWord } from '../../src/server/ids.ts'
import { openInstallation } from '../../src/server/installation.ts'
import { verifyInstallation } from '../../src/server/verify-installation.ts'
import { startPostgres } from '../../tests/helpers/postgres.ts'
import { freePort, ServerProcess } from '../server-process.ts'

const { values } = readCommandLine({
  called: 'npm run crash --',
  says: '写入时强行终止服务器若干次，核对没有丢失 · kill -9 of the server during writes; nothing acknowledged is lost',
  options: {
    kills: number(1, 10_000, '次数，默认20 · how often, 20 by default'),
    database: oneOf(['postgres'], '改用PostgreSQL · on PostgreSQL'),
    json,
  },
})
const kills = values.kills ?? 20
const postgres = values.database === 'postgres' ? await startPostgres() : null
const databaseUrl = postgres ? await postgres.newDatabase() : undefined
const directory = mkdtempSync(join(tmpdir(), 'zhiheng-crash-'))
const say = (words: string) => (values.json ? undefined : console.log(`  ${words}`))

/** An answer that was no acknowledgement, and no cut either: a fault of this program. */
class Refused extends Error {}

interface Writer {
  readonly name: string
  readonly token: string
  readonly csrf: string
  /** The next request, and what proves afterwards that it was kept. */
  readonly next: () => { method: string; path: string; body: object }
  readonly acknowledged: (reply: Record<string, unknown>) => Proof
  /** After a cut: find out what was kept without an answer. */
  readonly resume?: (address: string) => Promise<void>
}

type Proof = { readonly entry: string } | { readonly draft: { application: string; section: string; version: number; text: string } }

const writers = await prepare()
const proofs: Proof[] = []
let unclear = 0
const starts: number[] = []
for (let kill = 1; kill <= kills; kill++) await oneKill(kill)

const house = await openInstallation({ directory, databaseUrl, clock: { now: () => new Date() }, fictionalAllowed: false })
const verified = await verifyInstallation(house.db, house.keys.verifying, directory, house.keys)
let lost = 0
for (const proof of proofs) if (!(await isKept(proof))) lost += 1
await house.store.close()
await postgres?.stop()
rmSync(directory, { recursive: true, force: true })

const slowest = Math.round(Math.max(...starts))
const result = {
  kills,
  acknowledged: proofs.length,
  lost,
  unclear,
  faults: verified.faults.length,
  slowestStartMs: slowest,
  database: postgres ? 'postgres' : 'embedded',
}
for (const { place, what } of verified.faults) console.error(`  ${place}: ${what}`)
say(
  `${kills} kills on ${result.database}: ${proofs.length} writes acknowledged, ${lost} lost, ${unclear} cut off without an answer; slowest start ${slowest} ms; verification ${verified.faults.length === 0 ? 'clean' : 'NOT clean'}`,
)
console.log(values.json ? JSON.stringify(result) : lost === 0 && verified.faults.length === 0 ? '  no acknowledged write is lost' : '  WRITES LOST')
process.exit(lost === 0 && verified.faults.length === 0 ? 0 : 1)

/** Write from several sides at once, kill at a random moment after the first acknowledgement, remember what was acknowledged. */
async function oneKill(number: number): Promise<void> {
  const server = await ServerProcess.start({ directory, databaseUrl, port: await freePort() })
  starts.push(server.startedIn)
  for (const writer of writers) await writer.resume?.(server.address)
  let running = true
  const before = proofs.length
  const work = writers.map(async (writer) => {
    while (running) running = (await writeOnce(server.address, writer)) && running
  })
  for (let waited = 0; proofs.length === before && waited < 20_000; waited += 20) await pause(20)
  await pause(200 + Math.random() * 1_800)
  await server.kill()
  running = false
  await Promise.all(work)
  say(`${number}/${kills}: ${proofs.length - before} acknowledged, started in ${Math.round(server.startedIn)} ms`)
}

async function writeOnce(address: string, writer: Writer): Promise<boolean> {
  const { method, path, body } = writer.next()
  const headers = {
    'content-type': 'application/json',
    cookie: `zhiheng=${writer.token}`,
    'x-csrf-token': writer.csrf,
    'idempotency-key': randomWord(16),
  }
  let acknowledgement: Record<string, unknown>
  try {
    const reply = await fetch(address + path, { method, headers, body: JSON.stringify(body) })
    const answer = (await reply.json()) as Record<string, unknown>
    if (!reply.ok) throw new Refused(`${writer.name}: ${reply.status} ${JSON.stringify(answer).slice(0, 300)}`)
    acknowledgement = answer
  } catch (fault) {
    if (fault instanceof Refused) throw fault
    unclear += 1
    return false
  }
  proofs.push(writer.acknowledged(acknowledgement))
  return true
}

async function isKept(proof: Proof): Promise<boolean> {
  if ('entry' in proof) return (await house.db.selectFrom('journal').select('hash').where('hash', '=', proof.entry).executeTakeFirst()) !== undefined
  const { application, section, version, text } = proof.draft
  const row = await house.db
    .selectFrom('draft')
    .select('content')
    .where('application', '=', application)
    .where('section', '=', section)
    .where('version', '=', version)
    .executeTakeFirst()
  return (row?.content as { text: string } | undefined)?.text === text
}

/** The town, and people signed in by the machine's own clock. */
async function prepare(): Promise<readonly Writer[]> {
  const clock = new StandingClock(new Date('2026-01-05T01:00:00Z'))
  const built = await openInstallation({ directory, databaseUrl, clock, fictionalAllowed: true })
  const town = await buildTown(built, clock)
  const session = async (account: string) => {
    const [token, csrf] = [randomWord(40), randomWord(32)]
    const at = new Date().toISOString()
    await built.db
      .insertInto('session')
      .values({ token: tokenHash(token), account, csrf, second_factor: true, challenge: null, created_at: at, seen_at: at })
      .execute()
    return { token, csrf }
  }
  const made = [
    ...(await Promise.all([0, 1, 2].map(async (index) => tieWriter(town, index, await session(town.city.city.handler.person))))),
    ...(await Promise.all(['overview', 'items/4.1.2'].map(async (section) => draftWriter(town, section, await session(town.drafter.person))))),
    expertWriter(await session(town.city.city.handler.person)),
  ]
  await built.store.close()
  return made
}

type Session = { readonly token: string; readonly csrf: string }
function entryOf(reply: Record<string, unknown>): Proof {
  return { entry: (reply.entries as { hash: string }[])[0]?.hash ?? '' }
}

/** Journals acts of one case. */
function tieWriter(town: Town, index: number, session: Session): Writer {
  const expert = town.city.experts[8 + index]?.id ?? ''
  let count = 0
  return {
    name: 'tie',
    ...session,
    next: () => {
      count += 1
      return {
        method: 'POST',
        path: `/api/experts/${expert}/ties`,
        body: { creditCode: '91620102MA77E5700Y', kind: 'other', source: `第${count}次登记` },
      }
    },
    acknowledged: entryOf,
  }
}

/** Opens cases. */
function expertWriter(session: Session): Writer {
  return {
    name: 'expert',
    ...session,
    next: () => {
      const body = { name: `专家${randomWord(6)}`, employer: '示例单位', employerCode: '91620102MA77E5700Y', fields: ['质量管理'], person: null }
      return { method: 'POST', path: '/api/experts', body }
    },
    acknowledged: entryOf,
  }
}

/** Saves a draft under rising versions. After a cut the version is asked for anew. */
function draftWriter(town: Town, path: string, session: Session): Writer {
  const application = town.applicants[0]?.application ?? ''
  const section = path.startsWith('items/') ? `item-${path.slice(6)}` : path
  let version = 1
  let text = ''
  return {
    name: 'draft',
    ...session,
    next: () => {
      text = `第${version + 1}版 ${randomWord(24)}`
      return { method: 'PUT', path: `/api/applications/${application}/draft/${path}`, body: { version, content: { text } } }
    },
    resume: async (address) => {
      const reply = await fetch(`${address}/api/applications/${application}/draft`, { headers: { cookie: `zhiheng=${session.token}` } })
      const { sections } = (await reply.json()) as { sections: { section: string; version: number }[] }
      version = sections.find((each) => each.section === section)?.version ?? 0
    },
    acknowledged: (reply) => {
      version = Number(reply.version)
      return { draft: { application, section, version, text } }
    },
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
