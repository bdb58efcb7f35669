/** 综合评价: everything the report is composed from, read from the record, and what has changed since it was signed. */
import { sql } from 'kysely'
import { draftEvaluationReport, riskWords } from '../../../contract/words/site-report.ts'
import { type CriteriaSet, criteriaOf, itemsOf } from '../../../law/measures.ts'
import type { ApplicationStage, ApplicationState } from '../../../procedure/application.ts'
import { pointsOf } from '../../../procedure/combination.ts'
import type { ConsultationState } from '../../../procedure/consultation.ts'
import { evaluationScore, notRechecked } from '../../../procedure/evaluation.ts'
import { openObjectionStages } from '../../../procedure/objection.ts'
import { rank } from '../../../procedure/ranking.ts'
import { type Risk, risksOf } from '../../../procedure/report-risks.ts'
import type { ItemScore } from '../../../procedure/sheet.ts'
import { changesOf } from '../../facts/edition-facts.ts'
import type { Database } from '../../store/schema.ts'
import type { Handler, Input } from '../input.ts'
import { applicationsOf, identified, objectionsOf, visitsOf } from './found.ts'
import { type Around, aroundEdition, whyRefused } from './ground.ts'

const ranked: readonly ApplicationStage[] = [
  'visited',
  'candidate',
  'not-candidate',
  'chosen',
  'not-chosen',
  'proposed',
  'put-forward',
  'approved',
  'struck-out',
  'honoured',
]

export const evaluation: Handler = async (input) => {
  const about = await aroundEdition(input)
  const composed = await composeEvaluation(input, about)
  const candidates = String(input.query.candidates ?? '')
    .split(',')
    .filter(Boolean)
    .map((pair) => ({ application: pair.split(':')[0] ?? '', class: pair.split(':')[1] }))
  return { closed: await whyRefused(input, about, 'edition.sign-report', about.edition.id, { text: '', candidates }), ...composed }
}

export type Composed = Awaited<ReturnType<typeof composeEvaluation>>

/** Everything the report is made of, in seven questions to the database however many applicants there are. */
export async function composeEvaluation(input: Input, about: Around) {
  const { edition, terms } = about
  const { db } = input.house
  const { siteScoreWeight, candidatesMostAward, candidatesMostNomination } = terms.rules
  const [applications, objections, consultations, visits, said, changes] = await Promise.all([
    applicationsOf(db, edition.id),
    objectionsOf(db, edition.id),
    consultationsOf(db, edition.id),
    visitsOf(db, edition.id),
    commentsOf(db, edition.id),
    changesOf(input.house, edition, siteScoreWeight),
  ])
  const criteria = criteriaOf(edition, terms)
  const departments = new Map(terms.measures.departments.map(({ key, title }) => [key, title]))
  const scoreOf = ({ material, site }: ApplicationState) => (material && site ? evaluationScore(material.total, site.total, siteScoreWeight) : null)
  const order = rank(
    applications
      .filter(({ stage }) => ranked.includes(stage))
      .flatMap((each) => {
        const score = scoreOf(each)
        return score === null ? [] : [{ id: each.id, score }]
      }),
  )
  const shown = applications.filter((each) => each.stage === 'listed' || each.site !== null || order.some(({ id }) => id === each.id))
  const lines = shown.map((each) => {
    const place = order.find(({ id }) => id === each.id)
    const tied = place !== undefined && order.some((other) => other.id !== each.id && other.score === place.score)
    const against = objections.filter(({ application }) => application === each.id)
    const asked = consultations.filter(({ application }) => application === each.id)
    const visit = visits.findLast(({ application, stage }) => application === each.id && stage !== 'replaced')
    const replies = repliesOf(asked)
    const open = against.filter(({ stage }) => openObjectionStages.includes(stage)).length
    return {
      ...identified(each),
      material: each.material?.total ?? null,
      site: each.site?.total ?? null,
      score: scoreOf(each),
      rank: place?.rank ?? null,
      tied,
      held: open > 0,
      class: each.class,
      visit: visit?.id ?? null,
      revised: Object.keys(visit?.revisions ?? {}).length,
      replies,
      found: asked.flatMap(({ id, department, answer }) =>
        answer?.kind === 'facts' ? [{ id, department, title: departments.get(department) ?? department, text: answer.text }] : [],
      ),
      objections: against.map(({ id, number, stage, decision, refusal }) => ({
        id,
        number,
        stage,
        upheld: decision?.upheld ?? (refusal === null ? null : false),
        result: decision?.reasons ?? refusal ?? '',
      })),
      ...mainComments(criteria, each, said.get(each.id) ?? []),
      risks: risksOf({
        tied,
        open,
        upheld: against.filter(({ decision }) => decision?.upheld === true).length,
        facts: replies.facts,
        silent: replies.silent,
        waiting: replies.waiting,
        absences: Object.keys(visit?.absences ?? {}).length,
        notAsStated: (visit?.issues ?? []).filter(({ closed }) => closed?.outcome === 'not-as-stated').length,
      }),
      categories: criteria.categories.map(({ code, items }) => ({
        code,
        material: pointsOf(items, each.material),
        site: pointsOf(items, each.site),
      })),
    }
  })
  const counts = countsOf(applications)
  return {
    siteWeight: siteScoreWeight,
    places: terms.measures.law.placesOf(edition.filingAnswer, terms),
    candidatesMost: { award: candidatesMostAward, nomination: candidatesMostNomination },
    counts,
    categories: criteria.categories.map(({ code, title, titleEn, items }) => ({
      code,
      title,
      titleEn,
      points: items.reduce((sum, item) => sum + item.points, 0),
    })),
    lines,
    toRecheck: notRechecked(applications, terms.rules).map(({ id, number, name }) => ({ id, number, name })),
    draft: draftEvaluationReport(edition.name, counts, talliesOf(lines)),
    reports: edition.reports,
    changes,
  }
}

type Comments = readonly Readonly<Record<string, ItemScore>>[]

/** What the sealed sheets of an edition say, by application, without who said it. */
async function commentsOf(db: Database, edition: string): Promise<ReadonlyMap<string, Comments>> {
  const { rows } = await sql<{ application: string; items: readonly Readonly<Record<string, ItemScore>>[] }>`
    select application, jsonb_agg(state->'items' order by (state->'items')::text) as items from sheet
    where edition = ${edition} and stage = 'sealed' group by application`.execute(db)
  return new Map(rows.map(({ application, items }) => [application, items]))
}

/** How many items are named as an applicant's main strengths and opportunities. */
const MAIN = 3

/** What was said of the items with the highest and the lowest percentages. */
function mainComments(criteria: CriteriaSet, { site, material }: ApplicationState, sheets: Comments) {
  const percents = (site ?? material)?.percents ?? {}
  const items = itemsOf(criteria).filter(({ code }) => percents[code] !== undefined)
  const byPercent = [...items].sort((one, other) => (percents[other.code] ?? 0) - (percents[one.code] ?? 0))
  const said = (what: 'strengths' | 'improvements') => (list: readonly { readonly code: string }[]) =>
    list
      .map(({ code }) => ({ code, text: [...new Set(sheets.map((each) => each[code]?.[what].trim() ?? '').filter(Boolean))].sort().join('；') }))
      .filter(({ text }) => text !== '')
      .slice(0, MAIN)
  return { strengths: said('strengths')(byPercent), improvements: said('improvements')([...byPercent].reverse()) }
}

function talliesOf(
  lines: readonly {
    replies: ReturnType<typeof repliesOf>
    objections: readonly { upheld: boolean | null }[]
    number: string
    risks: readonly Risk[]
  }[],
) {
  const sum = (of: (line: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + of(line), 0)
  return {
    noObjection: sum(({ replies }) => replies.noObjection),
    facts: sum(({ replies }) => replies.facts),
    cannotTell: sum(({ replies }) => replies.cannotTell),
    silent: sum(({ replies }) => replies.silent),
    objections: sum(({ objections }) => objections.length),
    open: sum(({ objections }) => objections.filter(({ upheld }) => upheld === null).length),
    upheld: sum(({ objections }) => objections.filter(({ upheld }) => upheld === true).length),
    risks: lines.flatMap(({ number, risks }) => (risks.length > 0 ? [`${number}：${risks.map(({ kind }) => riskWords[kind][0]).join('、')}`] : [])),
  }
}

async function consultationsOf(db: Database, edition: string): Promise<readonly ConsultationState[]> {
  const { rows } = await sql<{ state: ConsultationState }>`select c.state from consultation c join application a on a.id = c.application
    where a.edition = ${edition} order by c.id`.execute(db)
  return rows.map((row) => row.state)
}

/** What the departments found, over all rounds; silence is none of the answers. */
function repliesOf(consultations: readonly ConsultationState[]) {
  const answered = (kind: string) => consultations.filter(({ answer }) => answer?.kind === kind).length
  return {
    noObjection: answered('no-objection'),
    facts: answered('facts'),
    cannotTell: answered('cannot-tell'),
    silent: consultations.filter(({ stage }) => stage === 'closed-unanswered').length,
    waiting: consultations.filter(({ stage }) => stage === 'sent').length,
  }
}

/** How many of the edition came how far. */
export function countsOf(applications: readonly ApplicationState[]) {
  const number = (came: (each: ApplicationState) => boolean) => applications.filter(came).length
  return {
    started: applications.length,
    submitted: number(({ submissions }) => submissions.length > 0),
    received: number(({ readers, material, stage }) => readers.length > 0 || material !== null || stage === 'received'),
    reviewed: number(({ material }) => material !== null),
    listed: number(({ notices }) => notices.acceptance !== null),
    visited: number(({ site }) => site !== null),
    out: number(({ stage }) => stage === 'left' || stage === 'ended'),
  }
}
