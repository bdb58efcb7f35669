/** Signals beside the official arithmetic: composed from sealed sheets and submitted texts, written nowhere, part of no result. */
import { sql } from 'kysely'
import { acceptanceBounds } from '../../procedure/acceptance.ts'
import type { ApplicationState } from '../../procedure/application.ts'
import type { DossierContent } from '../../procedure/dossier.ts'
import type { EditionState } from '../../procedure/edition.ts'
import type { ExpertState } from '../../procedure/expert.ts'
import type { SheetState } from '../../procedure/sheet.ts'
import { AGREEMENT_NEEDS, agreement } from '../../procedure/signals/agreement.ts'
import { COMMENT_BOUNDS, disagreements } from '../../procedure/signals/comments.ts'
import { besideLine, cutLine } from '../../procedure/signals/cut-line.ts'
import type { Interval } from '../../procedure/signals/interval.ts'
import { type Given, LEANING_NEEDS, leanings } from '../../procedure/signals/leaning.ts'
import { type Paragraph, SHINGLE, sameParagraphs } from '../../procedure/signals/same-paragraph.ts'
import { dayOf } from '../clock.ts'
import type { Database } from '../store/schema.ts'
import { termsOf } from '../world.ts'
import type { Handler } from './input.ts'
import { stateOf } from './reading.ts'

const MOST = 200
const SHOWN = 90
const BESIDE = 5

const signals: Handler = async (input) => {
  const { house } = input
  const edition = stateOf<EditionState>(input)
  const [applications, sheets, names] = await Promise.all([applicationsOf(house.db, edition.id), unsealed(house.db, edition.id), namesOf(house.db)])
  const { most } = acceptanceBounds(edition, termsOf(await house.world(), edition, dayOf(house.clock.now())))
  const numbers = new Map(applications.map(({ id, number }) => [id, number]))
  const called: Called = (application) => ({ application, number: numbers.get(application) ?? '' })
  const given: readonly Given[] = sheets.map(({ expert, application, total }) => ({ expert, application, total: total ?? 0 }))
  const name = (expert: string) => names.get(expert) ?? ''
  const coefficient = agreement(given)
  const comments = commentsOf(sheets, name, called)
  const paragraphs = await alike(house.db, applications)
  return {
    sheets: sheets.length,
    applications: new Set(given.map((each) => each.application)).size,
    experts: leanings(given).map(({ severity, beside, ...each }) => ({
      ...each,
      name: name(each.expert),
      beside: beside.map(({ application, total, others }) => ({ ...called(application), total, others: Math.round(others) })),
      severity: severity && rounded(severity, 1),
    })),
    agreement: coefficient && rounded(coefficient, 1000),
    needs: { shared: LEANING_NEEDS, ...AGREEMENT_NEEDS },
    line: lineOf(given, most, name, called),
    found: { comments: comments.length, paragraphs: paragraphs.length },
    comments: comments.slice(0, MOST),
    bounds: { ...COMMENT_BOUNDS, alike: SHINGLE.alike, least: SHINGLE.least },
    paragraphs: paragraphs.slice(0, MOST),
  }
}

type Called = (id: string) => { readonly application: string; readonly number: string }

const rounded = ({ mean, low, high, of }: Interval, by: number) => ({
  mean: Math.round(mean * by),
  low: Math.round(low * by),
  high: Math.round(high * by),
  of,
})

function lineOf(given: readonly Given[], places: number, name: (expert: string) => string, called: Called) {
  if (given.length === 0) return null
  const { leaveOut, smallest } = cutLine(given, places)
  return {
    places,
    leaveOut: leaveOut.map(({ expert, comesIn, goesOut }) => ({
      expert,
      name: name(expert),
      comesIn: comesIn.map(called),
      goesOut: goesOut.map(called),
    })),
    beside: besideLine(given, places, BESIDE).map(({ application, mean, ...each }) => ({
      ...called(application),
      mean: Math.round(mean),
      ...each,
    })),
    smallest: smallest && { ...called(smallest.application), change: smallest.change },
  }
}

function commentsOf(sheets: readonly SheetState[], name: (expert: string) => string, called: Called) {
  const lines = sheets.flatMap(({ expert, application, items }) =>
    Object.entries(items).map(([item, score]) => ({ expert, application, item, ...score })),
  )
  return disagreements(lines).map(({ expert, beside, ...each }) => ({
    ...each,
    ...called(each.application),
    name: name(expert),
    beside: beside ? { number: called(beside.application).number, item: beside.item, percent: beside.percent } : null,
  }))
}

async function applicationsOf(db: Database, edition: string): Promise<readonly ApplicationState[]> {
  const rows = await db
    .selectFrom('application')
    .select('state')
    .where('edition', '=', edition)
    .where('stage', '!=', 'draft')
    .orderBy('number')
    .execute()
  return rows.map((row) => row.state as ApplicationState)
}

/** Sheets of applications whose standing sheets are all unsealed: before that nobody reads another's. */
async function unsealed(db: Database, edition: string): Promise<readonly SheetState[]> {
  const { rows } = await sql<{ state: SheetState }>`select s.state from sheet s where s.edition = ${edition} and s.stage = 'sealed'
    and not exists (select 1 from sheet o where o.application = s.application
      and (o.stage = 'open' or (o.stage = 'sealed' and o.state->'unsealed' is null))) order by s.id`.execute(db)
  return rows.map((row) => row.state)
}

async function namesOf(db: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('expert').select('state').execute()
  return new Map(rows.map((row) => [(row.state as ExpertState).id, (row.state as ExpertState).name]))
}

/** Paragraphs of the newest submissions that are alike, with their beginnings. */
async function alike(db: Database, applications: readonly ApplicationState[]) {
  const of = new Map(applications.map((each) => [each.id, each]))
  const { rows } = await sql<{ application: string; content: string }>`select distinct on (application) application, content from submission
    where application = any(${sql.val([...of.keys()])}::text[]) order by application, number desc`.execute(db)
  const paragraphs = rows.flatMap(({ application, content }) => paragraphsOf(application, JSON.parse(content) as Partial<DossierContent>))
  const shown = ({ application, place, text }: Paragraph) => {
    const { number = '', name = '' } = of.get(application) ?? {}
    return { application, number, name, place, text: text.slice(0, SHOWN) }
  }
  return sameParagraphs(paragraphs).map(({ one, other, likeness }) => ({ one: shown(one), other: shown(other), likeness }))
}

function paragraphsOf(application: string, { overview, items }: Partial<DossierContent>): readonly Paragraph[] {
  const texts: readonly (readonly [string, string])[] = [
    ['overview', overview?.text ?? ''],
    ...Object.entries(items ?? {}).map(([item, { text }]) => [item, text] as const),
  ]
  return texts.flatMap(([place, text]) => text.split(/\n+/).map((each) => ({ application, place, text: each.trim() })))
}

export const signalHandlers: Readonly<Record<string, Handler>> = { 'edition.signals': signals }
