/**
 * `npm run access -- [--json]`: every operation × every post × every relation × every state, asked of the whole server, and
 * compared with the policy table. Exits 1 on a disagreement.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildTown, type Town, type TownObject } from '../../demo/town.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { operations } from '../../src/contract/operations.ts'
import { type UploadOperation, uploadOperations } from '../../src/contract/uploads.ts'
import type { Role } from '../../src/procedure/decision.ts'
import { buildApp } from '../../src/server/app.ts'
import { instantOf, StandingClock } from '../../src/server/clock.ts'
import { database, json, readCommandLine } from '../../src/server/command-line.ts'
import { beginInside } from '../../src/server/files/begin.ts'
import { registerUploads } from '../../src/server/files/uploads.ts'
import { openInstallation } from '../../src/server/installation.ts'
import { sealReady } from '../../src/server/ledger/sealer.ts'
import { expected, expectedUpload, type Stander } from '../access-oracle.ts'
import { Client } from '../client.ts'

const { values } = readCommandLine({
  called: 'npm run access --',
  says: '每项操作、每个岗位、每种关系和状态，对照权限表 · every operation, post, relation and state against the policy table',
  options: { json, database },
})
const directory = mkdtempSync(join(tmpdir(), 'zhiheng-access-'))
const clock = new StandingClock(instantOf('2026-01-05'))
const house = await openInstallation({ directory, databaseUrl: values.database, clock, fictionalAllowed: true })
const town = await buildTown(house, clock, { filesOfVisit: true })
const told = await giveFeedback()
await sealReady(house)
const app = await buildApp(house, { secure: false, requestsPerMinute: 0, rooms: [registerUploads] })

const standers = standersOf(town)
const clients = new Map<string, Client>()
const anonymous = Client.anonymous(app)
/** Operations that end sessions or change how one signs in: they get a session of their own each time. */
const costly = new Set([
  'session.end',
  'session.end-others',
  'session.code',
  'session.passkey',
  'factor.confirm',
  'factor.passkey',
  'password.change',
])

const none = () => true
const draft = (stage: string) => stage === 'draft'
const unreviewed = (stage: string) => ['draft', 'submitted', 'returned', 'publicised', 'recommended', 'received'].includes(stage)
/** What the town does not have of its objects: not found also for those who are let in. Everybody else is still tried. */
const notThere: Readonly<Record<string, (stage: string, id: string) => boolean>> = {
  'upload.read': none,
  'application.letter-paper': none,
  'dossier.file': none,
  'application.submission': draft,
  'application.file': draft,
  'application.receipt': draft,
  'application.receipt-paper': draft,
  'application.feedback-draft': unreviewed,
  'application.feedback-paper': (_stage, id) => id !== told,
  'draw.paper': (stage) => stage !== 'drawn',
}

let cells = 0
/** By what is asked, who asks, what was wanted and what came: the objects it happened with. */
const disagreements = new Map<string, string[]>()
const seen = { operations: new Set<string>(), posts: new Set<string>(), states: new Set<string>() }
const hash = (await house.db.selectFrom('journal').select('hash').limit(1).executeTakeFirstOrThrow()).hash

// All who stand before one object ask at once: nobody's answer depends on another's, and the database is kept busy.
for (const operation of operations.values()) {
  for (const object of objectsFor(operation)) await Promise.all([null, ...standers].map((stander) => tryCell(operation, object, stander)))
}
for (const operation of uploadOperations) {
  for (const stander of [null, ...standers]) {
    for (const owner of operation.path.includes(':') ? standers.slice(0, 2) : [null]) await tryUpload(operation, owner, stander)
  }
}
await app.close()
await house.store.close()
rmSync(directory, { recursive: true, force: true })

const wrong = [...disagreements.values()].flat().length
const result = { cells, disagreements: wrong, operations: seen.operations.size, posts: seen.posts.size, states: seen.states.size }
for (const [words, objects] of disagreements) console.error(`${words} (${objects.length}: ${objects.join(', ')})`)
if (!values.json)
  console.log(
    `${cells} cells: ${result.operations} operations, ${result.posts} posts, ${result.states} kinds of object at a stage; ${wrong} disagreements`,
  )
console.log(values.json ? JSON.stringify(result) : wrong === 0 ? 'the server does what the table says' : 'the server and the table DISAGREE')
process.exit(wrong === 0 ? 0 : 1)

/** Each object of the kind the operation is about; once without where it is about none. */
function objectsFor(operation: Operation): readonly (TownObject | null)[] {
  const kind = operation.object?.kind
  if (!kind) return [null]
  const found = town.objects.filter((object) => object.kind === kind)
  return found.length > 0 ? found : [{ kind, id: 'nothing-of-this-kind', stage: 'absent', own: {}, recused: [] }]
}

async function tryCell(operation: Operation, object: TownObject | null, stander: Stander | null): Promise<void> {
  const client = stander ? await clientOf(operation.id, stander) : anonymous
  const answer = await client.ask({
    method: operation.method,
    path: pathOf(operation, object),
    ...(operation.method !== 'GET' && operation.method !== 'DELETE' && { body: {} }),
    headers: { 'if-match': '999999' },
  })
  const inOrOut = expected(operation, stander, object)
  const wanted = inOrOut === 'in' && nothingThere(operation, object) ? 404 : inOrOut
  const problem = answer.headers['content-type']?.toString().includes('problem+json') ? (JSON.parse(answer.body) as { code: string }) : null
  const got = outcomeOf(answer.statusCode, problem?.code ?? '')
  cells += 1
  seen.operations.add(operation.id)
  seen.posts.add(stander?.label ?? 'nobody')
  seen.states.add(object ? `${object.kind} ${object.stage}` : 'no object')
  const came = `${answer.statusCode} ${problem?.code ?? ''}`.trim()
  if (got !== wanted) disagree(operation.id, stander, wanted, came, object ? `${object.kind} ${object.stage} ${object.id}` : 'no object')
}

function disagree(operation: string, stander: Stander | null, wanted: string | number, came: string, about: string): void {
  const words = `${operation} as ${stander?.label ?? 'nobody'}: wanted ${wanted}, got ${came}`
  disagreements.set(words, [...(disagreements.get(words) ?? []), about])
}

/** The upload protocol has headers of its own, and an upload is its owner's alone. */
async function tryUpload(operation: UploadOperation, owner: Stander | null, stander: Stander | null): Promise<void> {
  const upload = owner ? await beginInside(house, { owner: owner.person, name: 'one.pdf', bytes: 3 }, null) : ''
  const client = stander ? await clientOf(operation.id, stander) : anonymous
  const headers = { 'tus-resumable': '1.0.0', 'upload-length': '3', 'upload-offset': '0', 'upload-metadata': 'filename b25lLnBkZg==' }
  const answer = await client.ask({ method: operation.method, path: operation.path.replace(':upload', upload), headers })
  const wanted = expectedUpload(operation, stander, owner)
  const got = outcomeOf(answer.statusCode, answer.statusCode === 401 ? 'not-signed-in' : '')
  cells += 1
  seen.operations.add(operation.id)
  if (got !== wanted) disagree(operation.id, stander, wanted, String(answer.statusCode), `upload of ${owner?.label ?? 'nobody'}`)
}

/** Let in, one finds nothing: no object of the kind, or nothing yet of what is asked about it. */
function nothingThere({ id }: Operation, object: TownObject | null): boolean {
  return object?.stage === 'absent' || notThere[id]?.(object?.stage ?? '', object?.id ?? '') === true
}

/** One report of feedback is given, so that its paper is there for those who may read it; answers the application. */
async function giveFeedback(): Promise<string> {
  const honoured = town.objects.find((object) => object.kind === 'application' && object.stage === 'honoured')
  if (!honoured) throw new Error('the town honours nobody')
  await town.office.bind('edition.release-feedback', town.edition, { applications: [honoured.id], edits: [] }, town.city.city)
  return honoured.id
}

/** A refusal of access, or in: whatever else the answer is, the person was let in. */
function outcomeOf(status: number, code: string): 401 | 403 | 404 | 'fault' | 'in' {
  if (status >= 500) return 'fault'
  if (status === 401 && code === 'not-signed-in') return 401
  if (status === 403 && code === 'not-your-post') return 403
  return status === 404 ? 404 : 'in'
}

function pathOf(operation: Operation, object: TownObject | null): string {
  const application = object?.kind === 'application' ? object.id : ''
  const values: Record<string, string> = {
    number: operation.id === 'measures.article' ? '13' : '1',
    sha256: town.licence,
    certificate: town.certificate,
    hash,
    area: '620102',
    item: '4.1.2',
    edition: town.edition,
    upload: 'absent',
    application,
    ...(object && operation.object && { [operation.object.param]: object.id }),
  }
  const path = operation.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? 'absent'))
  const queries: Record<string, string> = { 'calendar.period': '?published=2026-09-28&workingDays=5', 'ledger.consistency': '?from=0&to=1' }
  return path + (queries[operation.id] ?? '')
}

async function clientOf(operation: string, stander: Stander): Promise<Client> {
  if (costly.has(operation)) {
    clients.delete(stander.label)
    return Client.of(app, house, stander.person)
  }
  const known = clients.get(stander.label) ?? (await Client.of(app, house, stander.person))
  clients.set(stander.label, known)
  return known
}

/** One person a post and capacity, two where it matters whose the object is. */
function standersOf({ city, applicants, drafter }: Town): readonly Stander[] {
  const stander = (label: string, by: { person: string; role: Role; body: string }, capacities: readonly string[] = []): Stander => ({
    label,
    person: by.person,
    role: by.role,
    body: by.body,
    capacities,
  })
  const hands = (label: string, office: Town['city']['city']) => [
    stander(`${label} handler`, office.handler, ['handle']),
    stander(`${label} reviewer`, office.reviewer, office.reviewer === office.signatory ? ['review', 'sign'] : ['review']),
    ...(office.reviewer === office.signatory ? [] : [stander(`${label} signatory`, office.signatory, ['sign'])]),
  ]
  const district = (area: string) => {
    const office = city.districts[area]
    return office ? hands(`district ${area}`, office) : []
  }
  const all = ['handle', 'review', 'sign']
  return [
    stander('drafter of applicant 0', drafter),
    ...[0, 5, 12, 13].flatMap((index) =>
      applicants.slice(index, index + 1).map((applicant) => stander(`legal representative of applicant ${index}`, applicant.legal)),
    ),
    ...district('620102'),
    ...district('620103'),
    ...district('620111'),
    ...Object.entries(city.departments)
      .slice(0, 4)
      .map(([key, by]) => stander(`department ${key}`, by)),
    ...hands('city', city.city),
    ...[0, 3, 4, 5, 12].flatMap((index) => city.experts.slice(index, index + 1).map((expert) => stander(`expert ${index}`, expert.by))),
    ...city.members.slice(0, 2).map((member, index) => stander(`member ${index}`, member)),
    ...hands('government', city.government),
    ...hands('commendation', city.commendation),
    stander('discipline inspection', city.discipline),
    stander('auditor', city.auditor),
    stander('system administrator', city.systemAdministrator, all),
    stander('security administrator', city.securityAdministrator, all),
  ]
}
