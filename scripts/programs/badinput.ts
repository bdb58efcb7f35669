/**
 * `npm run badinput -- [--json] [--write]`: every operation with every kind of bad input that fits it. All must be answered
 * 4xx with a ground or field and a sentence, nothing may change, nothing may be a 500. Exits 1 otherwise.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { buildTown, type TownObject } from '../../demo/town.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { operations } from '../../src/contract/operations.ts'
import type { Role } from '../../src/procedure/decision.ts'
import { policy } from '../../src/server/access/policy.ts'
import { buildApp } from '../../src/server/app.ts'
import { instantOf, StandingClock } from '../../src/server/clock.ts'
import { database, flag, json, readCommandLine } from '../../src/server/command-line.ts'
import { registerUploads } from '../../src/server/files/uploads.ts'
import { openInstallation } from '../../src/server/installation.ts'
import { projectFile } from '../../src/server/place.ts'
import { expected, type Stander } from '../access-oracle.ts'
import { type Ground, type Kind, kinds } from '../bad-input/kinds.ts'
import { sampleOf, schemaOf } from '../bad-input/sample.ts'
import { type Answered, type Asked, Client } from '../client.ts'

const { values } = readCommandLine({
  called: 'npm run badinput --',
  says: '每项操作试每种错误输入 · every operation with every kind of bad input',
  options: { json, write: flag('只把种类写入文档 · only write the list of kinds'), database },
})
if (values.write) {
  writeList()
  process.exit(0)
}

const directory = mkdtempSync(join(tmpdir(), 'zhiheng-badinput-'))
const clock = new StandingClock(instantOf('2026-01-05'))
const house = await openInstallation({ directory, databaseUrl: values.database, clock, fictionalAllowed: true })
const town = await buildTown(house, clock)
const app = await buildApp(house, { secure: false, requestsPerMinute: 0, rooms: [registerUploads] })
const standers = everybody()
const clients = new Map<string, Client>()

let tried = 0
let errors500 = 0
const wrong: string[] = []
const table = new Map<string, Set<string>>()
// What is asked as it is written goes over the network; the bad inputs of one operation are sent at once, as nothing comes of any.
await app.listen({ port: 0, host: '127.0.0.1' })
let before = ''
for (const operation of operations.values()) {
  const good = await goodRequest(operation)
  before ||= await stateOfAll()
  await Promise.all(kinds.flatMap((kind) => kind.make(good.ground).map((asked) => tryOne(kind.name, good.client, asked, operation))))
  await Promise.all(wrongOrder(good.ground).map(({ client, asked }) => tryOne('order-wrong', client, asked, operation)))
  await replay(good.client, good.ground)
  const after = await stateOfAll()
  if (after !== before) wrong.push(`${operation.id}: something changed\n${before}\n${after}`)
  before = after
}
await app.close()
await house.store.close()
rmSync(directory, { recursive: true, force: true })

const result = { kinds: table.size, operations: operations.size, tried, wrong: wrong.length, errors500 }
for (const words of wrong.slice(0, 40)) console.error(words)
if (!values.json) for (const [name, of] of [...table].sort()) console.log(`  ${name.padEnd(20)} ${String(of.size).padStart(4)} operations`)
console.log(
  values.json
    ? JSON.stringify(result)
    : `  ${tried} bad requests of ${result.kinds} kinds at ${result.operations} operations: ${wrong.length} wrong answers, ${errors500} errors 500`,
)
process.exit(wrong.length === 0 && errors500 === 0 ? 0 : 1)

async function tryOne(kind: string, client: Client, asked: Asked, operation: Operation): Promise<void> {
  const answer: Answered = hasDotSegments(asked.path) ? await client.askAsWritten(asked) : await client.ask(asked)
  tried += 1
  table.set(kind, (table.get(kind) ?? new Set()).add(operation.id))
  if (answer.statusCode >= 500) errors500 += 1
  const fault = faultOf(answer, asked)
  if (fault)
    wrong.push(
      `${operation.id} ${kind}: ${fault} — ${asked.method} ${asked.path.slice(0, 120)} ${(asked.raw ?? JSON.stringify(asked.body) ?? '').slice(0, 200)} → ${answer.statusCode} ${answer.body.slice(0, 200)}`,
    )
}

/** Whether the URL standard would make another address of it, perhaps another operation's, before it is sent. */
function hasDotSegments(path: string): boolean {
  return (path.split('?')[0] ?? '').split('/').some((segment) => ['.', '..'].includes(segment.replace(/%2e/gi, '.')))
}

/** What is wrong with an answer, or null: 4xx, problem+json, a code, a sentence in both languages, a ground or a field. */
function faultOf(answer: Answered, asked: Asked): string | null {
  if (answer.statusCode < 400 || answer.statusCode > 499) return 'not refused'
  if (asked.method === 'HEAD') return null
  if (!answer.headers['content-type']?.toString().startsWith('application/problem+json')) return 'no problem+json'
  const problem = JSON.parse(answer.body) as {
    code?: string
    detail?: string
    detailEn?: string
    ground?: object
    errors?: { field: string; zh: string }[]
  }
  if (!problem.code || !/[\u4e00-\u9fa5]{4}/.test(problem.detail ?? '') || !/[A-Za-z]{3}/.test(problem.detailEn ?? '')) return 'no sentence'
  if (!problem.ground && !problem.errors?.length) return 'neither ground nor field'
  return /"stack"|at \w+ \(|select .+ from |insert into|node_modules|undefined|\[object/.test(answer.body) ? 'speaks of what is inside' : null
}

/** Whoever may ask, asking well, of an object of theirs. */
async function goodRequest(operation: Operation): Promise<{ client: Client; ground: Ground }> {
  const objects = operation.object ? town.objects.filter((object) => object.kind === operation.object?.kind) : [null]
  const open = policy[operation.id]?.who.public !== undefined
  const pairs = objects.flatMap((object) => standers.map((stander) => ({ object, stander })))
  const pair = pairs.find(({ object, stander }) => expected(operation, stander, object) === 'in')
  const others = pair && town.objects.find((object) => object.kind === operation.object?.kind && expected(operation, pair.stander, object) === 404)
  const client = open || !pair ? Client.anonymous(app) : await clientOf(pair.stander)
  const schema = operation.body ? schemaOf(operation.body) : null
  const path = pathOf(operation, pair?.object ?? null)
  const ground: Ground = {
    operation,
    path,
    query: operation.id === 'calendar.period' ? '?published=2026-09-28&workingDays=5' : operation.id === 'ledger.consistency' ? '?from=0&to=1' : '',
    body: schema ? sampleOf(schema) : undefined,
    schema,
    querySchema: operation.query ? schemaOf(operation.query) : null,
    signedIn: !open,
    othersPath: others ? pathOf(operation, others) : null,
    hasObject: pair?.object != null,
    hasPathParameter: operation.path.includes(':'),
  }
  return { client, ground }
}

/** The same act with a good body asked of every object at another stage: refused with its ground, or found to be nobody's business. */
function wrongOrder(ground: Ground): readonly { client: Client; asked: Asked }[] {
  const { operation } = ground
  if (!operation.step || !operation.object) return []
  const others = town.objects.filter((object) => object.kind === operation.object?.kind).slice(0, 14)
  return others.flatMap((object) => {
    const stander = standers.find((each) => expected(operation, each, object) === 'in')
    const client = stander && clients.get(stander.label)
    return client
      ? [
          {
            client,
            asked: {
              method: operation.method,
              path: pathOf(operation, object),
              ...(ground.schema && { body: { ...(ground.body as object), nothing: 'of this' } }),
            },
          },
        ]
      : []
  })
}

/** A refused request sent twice under one key is refused twice the same way. */
async function replay(client: Client, ground: Ground): Promise<void> {
  if (!ground.operation.step || !ground.hasObject) return
  const asked: Asked = {
    method: 'POST',
    path: ground.path,
    body: ground.body,
    headers: { 'idempotency-key': `again-${ground.operation.id}`, 'if-match': '999999' },
  }
  await tryOne('replay', client, asked, ground.operation)
  await tryOne('replay', client, asked, ground.operation)
}

/** Counts of every table that an act or a draft could change. */
async function stateOfAll(): Promise<string> {
  const tables = [
    'journal',
    'journal_body',
    'draft',
    'sheet_draft',
    'submission',
    'upload',
    'file',
    'vault',
    'vault_opening',
    'passkey',
    'request',
    'counter',
  ] as const
  const counts = tables.map((name) => sql`select ${sql.lit(name)} as name, count(*) as n from ${sql.table(name)}`)
  const doors = sql`select 'credential', count(*) from credential where password is not null`
  const { rows } = await sql<{ name: string; n: number }>`${sql.join([...counts, doors], sql` union all `)}`.execute(house.db)
  return rows.map(({ name, n }) => `${name} ${n}`).join(', ')
}

function pathOf(operation: Operation, object: TownObject | null): string {
  const known: Record<string, string> = {
    number: operation.id === 'measures.article' ? '13' : '1',
    sha256: town.licence,
    certificate: town.certificate,
    hash: 'a'.repeat(64),
    area: '620102',
    item: '4.1.2',
    edition: town.edition,
    upload: 'absent',
  }
  if (object && operation.object) known[operation.object.param] = object.id
  return operation.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(known[name] ?? 'absent'))
}

async function clientOf(stander: Stander): Promise<Client> {
  const known = clients.get(stander.label) ?? (await Client.of(app, house, stander.person))
  clients.set(stander.label, known)
  return known
}

function everybody(): readonly Stander[] {
  const { city, applicants, drafter } = town
  const of = (by: { person: string; role: Role; body: string }, capacities: readonly string[]): Stander => ({
    label: by.person,
    person: by.person,
    role: by.role,
    body: by.body,
    capacities,
  })
  const offices = [city.city, city.government, city.commendation, ...Object.values(city.districts)]
  return [
    of(drafter, []),
    ...applicants.map((applicant) => of(applicant.legal, [])),
    ...offices.flatMap((office) => [
      of(office.handler, ['handle']),
      of(office.reviewer, office.reviewer === office.signatory ? ['review', 'sign'] : ['review']),
      ...(office.reviewer === office.signatory ? [] : [of(office.signatory, ['sign'])]),
    ]),
    ...Object.values(city.departments).map((by) => of(by, [])),
    ...city.experts.map((expert) => of(expert.by, [])),
    ...city.members.map((member) => of(member, [])),
    of(city.discipline, []),
    of(city.auditor, []),
    of(city.systemAdministrator, ['handle', 'review', 'sign']),
    of(city.securityAdministrator, ['handle', 'review', 'sign']),
  ]
}

function writeList(): void {
  const more: readonly Pick<Kind, 'name' | 'says'>[] = [
    { name: 'order-wrong', says: '同样的办理，用在别的阶段的件上' },
    { name: 'replay', says: '同一请求用同一个键发两次' },
  ]
  const rows = [...kinds, ...more].map(({ name, says }) => `| ${name} | ${says} |`)
  writeFileSync(
    projectFile('docs', 'bad-input.md'),
    `# Kinds of bad input\n\nWritten by \`node dist/badinput.js --write\` from \`scripts/bad-input/kinds.ts\`. \`npm run badinput\` tries each kind at every operation that it\nfits: all must be refused 4xx with a ground or a field and a sentence in both languages, nothing may change, nothing may be a 500.\n\n| kind | what it is |\n|---|---|\n${rows.join('\n')}\n`,
  )
}
