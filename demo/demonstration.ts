/** The demonstration put together: the story told once into a data directory, then a server over it with a movable clock. */
import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { RuleValues } from '../src/law/measures.ts'
import { hashPassword } from '../src/server/access/passwords.ts'
import { buildApp } from '../src/server/app.ts'
import { dayOf, instantOf, MovableClock, StandingClock } from '../src/server/clock.ts'
import { receiveFile } from '../src/server/files/uploads.ts'
import type { House } from '../src/server/house.ts'
import { keepGoing, openInstallation } from '../src/server/installation.ts'
import { runDueCommands } from '../src/server/jobs/due.ts'
import { seal } from '../src/server/ledger/keys.ts'
import { sealReady } from '../src/server/ledger/sealer.ts'
import { rooms } from '../src/server/rooms.ts'
import { type Applicant, type FilesOf, figuresOf } from './applicants.ts'
import { attachmentsFor } from './attachments.ts'
import type { City } from './city.ts'
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_SECRET, type DemonstrationAccount, type DemonstrationNote } from './note.ts'
import { Office } from './office.ts'
import { demonstrationOperator } from './operator.ts'
import { demonstrationRoom } from './room.ts'
import { type Demonstration, type StoryPoint, tell } from './story.ts'

export interface DemonstrationOptions {
  readonly directory: string
  /** 0 for any free port. */
  readonly port: number
  readonly databaseUrl?: string | undefined
  readonly say: (words: string) => void
  /** Applicants of the sixth edition; 41 by default. */
  readonly applicants?: number
  /** Where the sixth edition stands when it opens; in its acceptance notice by default. */
  readonly at?: StoryPoint
}

export interface StartedDemonstration {
  readonly address: string
  readonly app: FastifyInstance
  readonly house: House
  readonly clock: MovableClock
  readonly note: DemonstrationNote
  readonly stop: () => Promise<void>
}

/** Tell the story if the directory is empty, then serve it. */
export async function startDemonstration(options: DemonstrationOptions): Promise<StartedDemonstration> {
  if (!existsSync(noteIn(options.directory))) await tellInto(options)
  const note = JSON.parse(readFileSync(noteIn(options.directory), 'utf8')) as DemonstrationNote
  const clock = openClock(options.directory, note)
  const { directory, databaseUrl } = options
  const house = await openInstallation({ directory, databaseUrl, clock, fictionalAllowed: true, operator: demonstrationOperator })
  await goOnFromTheLastEntry(house, clock)
  await runDueCommands(house)
  const stopWork = keepGoing(house, (fault) => console.error(fault))
  const app = await buildApp(house, {
    secure: false,
    requestsPerMinute: 0,
    rooms: [...rooms, demonstrationRoom(clock, note, () => keepClock(options.directory, clock))],
  })
  const address = await app.listen({ port: options.port, host: '127.0.0.1' })
  greet(options.say, address, note)
  return {
    address,
    app,
    house,
    clock,
    note,
    stop: async () => {
      keepClock(options.directory, clock)
      await app.close()
      await stopWork()
    },
  }
}

/** Where it lies, a demonstration is told to its end. */
export const noteIn = (directory: string) => join(directory, 'demonstration.json')

/** Tell the story into an empty directory, and leave its note there. */
export async function tellInto({
  directory,
  at = 'acceptance',
  ...options
}: Omit<DemonstrationOptions, 'port'> & Pick<Telling, 'rules'>): Promise<void> {
  await tellPoints({ ...options, points: [at], directoryOf: () => directory })
}

export interface Telling extends Omit<DemonstrationOptions, 'port' | 'directory' | 'at'> {
  /** In the order of the road. */
  readonly points: readonly StoryPoint[]
  /** The sixth edition is announced under a version of the implementing rules that says this otherwise. */
  readonly rules?: Partial<RuleValues>
  /** An empty directory for each; the last one is where the story is told, and the others are copies on the way. */
  readonly directoryOf: (at: StoryPoint) => string
}

/** Tell the story once, and leave a demonstration at each of these points; where its note lies it is whole. */
export async function tellPoints(options: Telling): Promise<void> {
  const { points, directoryOf, databaseUrl } = options
  const [last] = points.slice(-1)
  if (!last) throw new Error('no point of the road was named')
  const clock = new StandingClock(instantOf('2025-02-20'))
  const house = await openInstallation({ directory: directoryOf(last), databaseUrl, clock, fictionalAllowed: true })
  const office = new Office(house, clock)
  const started = performance.now()
  const common = await attachmentsFor({ name: '示例单位（虚构）', creditCode: '91620100MA000000X0', area: '城关区', sector: 'C35', year: 2024 }, 0)
  const [licence, authorisation, statement] = [common[0], common[1], common[3]]
  if (!licence || !authorisation || !statement) throw new Error('the demonstration has no licence to show')
  const keep = async (file: { name: string; bytes: Uint8Array }) => (await receiveFile(house, 'demonstration', file.name, file.bytes)).sha256 ?? ''
  await tell(office, {
    applicants: options.applicants ?? 41,
    applicantsBefore: 12,
    experts: 80,
    seed: 2026,
    points,
    rules: options.rules,
    aside: (from, at) => copied(from, directoryOf(at)),
    told: (at, by, demonstration) => leave(by, demonstration, directoryOf(at)),
    filesOf,
    licence: await keep(licence),
    authorisation: await keep(authorisation),
    evidence: await keep(statement),
    progress: (words) => options.say(`  ${words}`),
  })
  options.say(`  共 ${office.commands} 个办理动作，用时 ${((performance.now() - started) / 1000).toFixed(0)} 秒`)
}

/** A house of its own that holds what this one holds now. */
async function copied({ house, clock: { instant } }: Office, directory: string): Promise<Office> {
  if (!house.store.dump) throw new Error('only the embedded database is copied on the way')
  const loadFrom = await house.store.dump()
  cpSync(house.directory, directory, { recursive: true, filter: (path) => path !== join(house.directory, 'database') })
  const clock = new StandingClock(instant)
  return new Office(await openInstallation({ directory, clock, fictionalAllowed: true, loadFrom }), clock)
}

/** What was told is given its doors, and closed; its note comes last. */
async function leave({ house, clock }: Office, { city, applicants, edition }: Demonstration, directory: string): Promise<void> {
  const accounts = await openDoors(house, city, applicants)
  const expert = await expertAtWork(house)
  await sealReady(house)
  await house.store.close()
  const note: DemonstrationNote = { accounts, edition, at: clock.now().toISOString(), ...(expert && { expert }) }
  writeFileSync(`${noteIn(directory)}.new`, JSON.stringify(note))
  renameSync(`${noteIn(directory)}.new`, noteIn(directory))
}

/** Real files for each applicant, received as an upload is. */
function filesOf(house: House): FilesOf {
  return async ({ made, area, legal, login }) => {
    const seed = Number(login.replace(/\D/g, ''))
    const year = Number(dayOf(house.clock.now()).slice(0, 4)) - 1
    const holder = { name: made.name, creditCode: made.creditCode, area, sector: made.sector, year }
    const attachments = await attachmentsFor(holder, seed, figuresOf({ login }, year))
    const files = []
    for (const { slot, name, bytes, businessSecret } of attachments) {
      const upload = await receiveFile(house, legal.person, name, bytes)
      files.push({ slot, upload: upload.id, name, businessSecret })
    }
    return files
  }
}

/** Everybody gets the demonstration’s password and code generator; who has no post yet exists without. */
async function openDoors(house: House, city: City, applicants: readonly Applicant[]): Promise<readonly DemonstrationAccount[]> {
  const password = await hashPassword(DEMONSTRATION_PASSWORD)
  const factor = seal(house.keys.derive('second factor'), DEMONSTRATION_SECRET)
  const people = [
    ...city.people,
    ...applicants.map((each) => ({
      id: each.legal.person,
      name: each.legalName,
      login: each.login,
      role: 'legal-representative',
      body: each.organisation,
      title: `${each.made.name}${each.number && `（${each.number}）`}法定代表人`,
    })),
    ...applicants.flatMap(({ drafter, made, organisation }) =>
      drafter
        ? [{ id: drafter.by.person, name: drafter.name, login: drafter.login, role: 'drafter', body: organisation, title: `${made.name}填报人` }]
        : [],
    ),
  ]
  for (const person of people) await house.db.updateTable('credential').set({ password, factor }).where('account', '=', person.id).execute()
  return people.map(({ login, name, title, role, body }) => ({ login, name, title, role, body }))
}

/** The login of an expert who has something in hand: who was drawn differs from telling to telling. */
async function expertAtWork({ db }: House): Promise<string | undefined> {
  const { rows } = await sql<{ login: string }>`select c.login from expert x join credential c on c.account = x.person
    where exists (select from sheet s where s.expert = x.id and s.stage = 'open')
      or exists (select from visit v where x.id = any(v.members) and v.stage in ('planned', 'opened', 'closed')) order by c.login limit 1`.execute(db)
  return rows[0]?.login
}

function clockPath(directory: string): string {
  return join(directory, 'demonstration-clock.json')
}

/** Where the visitor left it, or where the story ended. */
function openClock(directory: string, note: DemonstrationNote): MovableClock {
  const path = clockPath(directory)
  const { at } = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { at: string }) : note
  return new MovableClock(new Date(at))
}

/** Who was killed did not write the clock down; nothing is recorded before what is recorded already. */
async function goOnFromTheLastEntry({ db }: House, clock: MovableClock): Promise<void> {
  const last = await db.selectFrom('journal').select('at').orderBy('id', 'desc').limit(1).executeTakeFirst()
  if (last && new Date(last.at) > clock.now()) clock.set(new Date(last.at))
}

function keepClock(directory: string, clock: MovableClock): void {
  writeFileSync(clockPath(directory), JSON.stringify({ at: clock.now().toISOString() }))
}

const FIRST_DOORS = [
  'applicant-13',
  'applicant-18',
  'district-1-1',
  'district-1-2',
  'district-1-3',
  'dept-ecology',
  'city-1',
  'city-2',
  'city-3',
  'expert-1',
  'member-1',
  'gov-1',
  'gov-2',
  'commend-1',
  'discipline',
  'auditor',
  'sysadmin',
  'secadmin',
]

function greet(say: (words: string) => void, address: string, note: DemonstrationNote): void {
  say('')
  say(`  质衡 演示  ${address}/`)
  say(`  门户       ${address}/          接口说明  ${address}/api/`)
  say(`  工作台     ${address}/work      （各岗位登录办理）`)
  say(`  演示说明   ${address}/demo      （全部账号、动态码、拨动时钟）`)
  say('')
  say(`  口令 ${DEMONSTRATION_PASSWORD}   第二因素密钥 ${DEMONSTRATION_SECRET}（动态码见演示说明页）`)
  for (const door of FIRST_DOORS) {
    const login = door === 'expert-1' ? (note.expert ?? door) : door
    const account = note.accounts.find((each) => each.login === login)
    if (account) say(`    ${login.padEnd(16)} ${account.title}`)
  }
  say('')
  say('  Ctrl+C 结束。仅供演示，单位、人名均为虚构。')
}
