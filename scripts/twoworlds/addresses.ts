/** Everything a person can ask for: each reading over each object, lists with their filters, every public page, and each act with an empty form. */

import type { TownSoFar } from '../../demo/town.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { operations } from '../../src/contract/operations.ts'
import { type CaseKind, caseKinds } from '../../src/procedure/decision.ts'
import { stepNames, stepRow } from '../../src/procedure/steps.ts'
import type { House } from '../../src/server/house.ts'
import { downloads } from '../../src/server/portal/downloads.ts'
import { pages } from '../../src/server/portal/pages.ts'

export interface Asking {
  /** Askings of one family are refused alike to whoever's post may not ask at all. */
  readonly family: string
  readonly method: string
  readonly path: string
}

/** How many objects of each kind are asked for; all applications. */
export interface Breadth {
  readonly each: number
  readonly hashes: number
  readonly writes: boolean
  /** Every so many steps are asked for their gates: 1 for all. */
  readonly gates: number
}

/** Of the machine or of the clock, never alike twice: bytes free on the disk, a stream that waits. */
const notCompared: ReadonlySet<string> = new Set(['running.read', 'change.listen'])
/** They end the session that asks, or change how it signs in. */
const costly = /^(session|factor|password|person|account\.own)/

type Ids = ReadonlyMap<string, readonly string[]>

/** Every asking of a house as it stands; a place in the ledger stands for its hash, which differs between worlds. */
export async function askingsOf(house: House, town: TownSoFar, { each, hashes, writes, gates }: Breadth): Promise<readonly Asking[]> {
  const ids = await idsOf(house, town, each)
  const readings = [...operations.values()].filter(({ id, method }) => method === 'GET' && !notCompared.has(id))
  const places = await placesOf(house, hashes)
  const letters = await lettersOf(house)
  const certificates = (await house.db.selectFrom('honour').select('certificate').orderBy('certificate').execute()).map((row) => row.certificate)
  const fill: Fill = { ids, places, letters, certificates, town, gates }
  return [
    ...readings.flatMap((operation) => readingsOf(operation, fill)),
    ...portalOf(fill),
    ...(writes
      ? [...operations.values()].filter(({ id, method }) => method !== 'GET' && !costly.test(id)).flatMap((each) => writesOf(each, fill))
      : []),
  ]
}

interface Fill {
  readonly ids: Ids
  readonly places: readonly string[]
  readonly letters: Readonly<Record<string, readonly string[]>>
  readonly certificates: readonly string[]
  readonly town: TownSoFar
  readonly gates: number
}

/** Objects of each kind, spread over all there are. Sheets are guessed from applicants and experts, as a stranger would. */
async function idsOf(house: House, { applicants, city }: TownSoFar, most: number): Promise<Ids> {
  const ids = new Map<string, readonly string[]>()
  for (const kind of caseKinds) {
    const rows = await house.db.selectFrom(kind).select('id').orderBy('id').execute()
    const all = rows.map((row) => (row as { id: string }).id)
    ids.set(kind, kind === 'application' || kind === 'meeting' ? all : spread(all, most))
  }
  const read = applicants.slice(5).map((applicant) => applicant.application)
  ids.set(
    'sheet',
    spread(read, 3).flatMap((application) => city.experts.slice(0, most + 2).map((expert) => `${application}.${expert.id}`)),
  )
  return ids
}

export function spread<Each>(all: readonly Each[], most: number): readonly Each[] {
  if (all.length <= most) return all
  if (most < 2) return all.slice(-most)
  return Array.from({ length: most }, (_, index) => all[Math.floor((index * (all.length - 1)) / (most - 1))] as Each)
}

/** Places in the ledger: spread over all, and the newest, among which the secret's own entries lie. */
async function placesOf({ db }: House, most: number): Promise<readonly string[]> {
  const { size } = await db
    .selectFrom('seal')
    .select(({ fn }) => fn.countAll<string>().as('size'))
    .executeTakeFirstOrThrow()
  const all = Array.from({ length: Number(size) }, (_, position) => `{entry-${position}}`)
  return [...new Set([...spread(all, most), ...all.slice(-most)])]
}

async function lettersOf({ db }: House): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows = await db.selectFrom('application').select(['id', 'state']).orderBy('id').execute()
  return Object.fromEntries(rows.map(({ id, state }) => [id, (state as { letters: { id: string }[] }).letters.map((letter) => letter.id)]))
}

/** The values of an address's parameters, besides the object's own. */
function othersOf(operation: Operation, name: string, object: string, { places, letters, certificates, town, ids }: Fill): readonly string[] {
  const schema = (operation.params?.shape as Record<string, { options?: readonly string[] }> | undefined)?.[name]
  if (schema?.options) return schema.options
  const known: Readonly<Record<string, readonly string[]>> = {
    edition: [town.edition],
    number: operation.id === 'measures.article' ? ['13', '17', '18'] : ['1'],
    sha256: [town.licence],
    certificate: certificates.slice(0, 2),
    hash: places,
    letter: letters[object] ?? [],
    item: ['4.1.2'],
    section: ['overview', 'item-4.1.2'],
    version: ['1'],
    year: ['2026'],
    area: ['620102'],
    upload: ['absent'],
  }
  return known[name] ?? ids.get(name)?.slice(0, 2) ?? ['absent']
}

function readingsOf(operation: Operation, fill: Fill): readonly Asking[] {
  return pathsOf(operation, fill).flatMap((path) =>
    ['', ...queriesOf(operation, fill)].map((query) => ({ family: operation.id, method: 'GET', path: path + query })),
  )
}

/** An act with an empty form, about a version that never was: refused or stale, nothing is done. */
function writesOf(operation: Operation, fill: Fill): readonly Asking[] {
  if (!operation.object) return []
  const paths = spread(pathsOf(operation, fill), 3)
  return paths.map((path) => ({ family: operation.id, method: operation.method, path }))
}

function pathsOf(operation: Operation, fill: Fill): readonly string[] {
  const { object, path } = operation
  const objects = object ? (fill.ids.get(object.kind) ?? ['absent']) : ['']
  return objects.flatMap((id) => {
    let paths: readonly string[] = [path]
    for (const [whole, name = ''] of path.matchAll(/:(\w+)/g)) {
      const values = object?.param === name ? [id] : othersOf(operation, name, id, fill)
      paths = paths.flatMap((each) => values.map((value) => each.replace(whole, value.startsWith('{') ? value : encodeURIComponent(value))))
    }
    return paths
  })
}

const query = (fields: Readonly<Record<string, string>>) => `?${new URLSearchParams(fields)}`

/** Filters, orders and pages of the lists; what one types into a search; gates of every step. */
function queriesOf(operation: Operation, { ids, town, gates }: Fill): readonly string[] {
  const shape = (operation.query?.shape ?? {}) as Record<string, { options?: readonly string[] }>
  const { experts } = town.city
  const named = [experts[2], experts[8]].flatMap((expert) => (expert ? [expert.name, expert.id, expert.employerCode] : []))
  const texts = [...named, ...town.applicants.slice(5, 8).map((applicant) => applicant.number), '回避', '评审', '72.']
  const by: Readonly<Record<string, readonly string[]>> = {
    'search.find': texts.map((q) => query({ q })),
    'case.timeline': (['application', 'sheet', 'visit', 'meeting', 'expert', 'draw', 'act', 'edition', 'notice'] as const).flatMap((kind) =>
      (ids.get(kind) ?? []).map((id) => query({ kind, id })),
    ),
    'step.gates': stepNames
      .filter((_, index) => index % gates === 0)
      .flatMap((step) => {
        const cases = ids.get(stepRow(step).kind as CaseKind) ?? []
        return cases.length > 0 ? [query({ step, cases: cases.join(',') })] : []
      }),
    'edition.applications': [
      ...['received', 'reviewed', 'listed', 'visited', 'candidate', 'chosen', 'not-chosen', 'not-candidate'].map((stage) => query({ stage })),
      ...texts.map((search) => query({ search })),
      query({ area: '620102', limit: '3' }),
    ],
    'ledger.consistency': [query({ from: '1', to: '100' }), query({ from: '100', to: '101' })],
    'calendar.period': [query({ published: '2026-05-06', workingDays: '5' })],
    'eligibility.read': [query({ area: '620102', registeredInCityOn: '2010-05-06' })],
    'edition.readers': [query({ applications: town.applicants[5]?.application ?? '' })],
    'erasure.entries': texts.map((search) => query({ search })),
    'journal.read': ['SheetSealed', 'ReaderRecused', 'BallotCast', 'ReadersAssigned'].map((type) => query({ type })),
  }
  const paged = 'limit' in shape && !by[operation.id] ? [query({ limit: '1' }), query({ limit: '2' })] : []
  const stages = 'stage' in shape && !by[operation.id] ? ['open', 'sealed', 'recused', 'answered', 'ended'].map((stage) => query({ stage })) : []
  return [...(by[operation.id] ?? []), ...paged, ...stages]
}

/** Pages and files of the portal, in both languages. */
function portalOf({ ids, places, certificates, town }: Fill): readonly Asking[] {
  const values: Readonly<Record<string, readonly string[]>> = {
    id: ids.get('notice') ?? [],
    certificate: certificates.slice(0, 2),
    number: ['4', '16', '18'],
    year: ['2026'],
    hash: places,
  }
  const fill = (path: string) => {
    let paths: readonly string[] = [path]
    for (const [whole, name = ''] of path.matchAll(/:(\w+)/g))
      paths = paths.flatMap((each) => (values[name] ?? ['absent']).map((value) => each.replace(whole, value)))
    return paths
  }
  const searched = town.city.experts
    .slice(0, 3)
    .flatMap((expert) => [`/notices?search=${encodeURIComponent(expert.name)}`, `/law?q=${encodeURIComponent(expert.name)}`])
  const paths = [...pages.flatMap((page) => fill(page.path)), ...searched]
  const english = paths.map((path) => (path === '/' ? '/en' : `/en${path}`))
  const files = downloads.flatMap((each) => fill(each.path))
  return [...paths, ...english, ...files, '/work', '/work/meetings', '/api/', '/robots.txt', '/nothing-here'].map((path) => ({
    family: 'portal',
    method: 'GET',
    path,
  }))
}
