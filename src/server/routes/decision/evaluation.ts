/** 综合评价: everything the report is composed from, read from the record, and what has changed since it was signed. */
import { sql } from 'kysely'
import type { CriteriaSet } from '../../../law/measures.ts'
import type { ApplicationStage, ApplicationState } from '../../../procedure/application.ts'
import { pointsOf } from '../../../procedure/combination.ts'
import type { ConsultationState } from '../../../procedure/consultation.ts'
import { evaluationScore } from '../../../procedure/evaluation.ts'
import { openObjectionStages } from '../../../procedure/objection.ts'
import { rank } from '../../../procedure/ranking.ts'
import { changedSince } from '../../../procedure/report-changes.ts'
import type { Database } from '../../store/schema.ts'
import type { Handler } from '../input.ts'
import { applicationsOf, identified, objectionsOf } from './found.ts'
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
  const { edition, terms } = about
  const { db } = input.house
  const [applications, objections, consultations] = await Promise.all([
    applicationsOf(db, edition.id),
    objectionsOf(db, edition.id),
    consultationsOf(db, edition.id),
  ])
  const criteria = criteriaOf(about)
  const { siteScoreWeight, candidatesMostAward, candidatesMostNomination } = terms.rules
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
    const against = objections.filter(({ application }) => application === each.id)
    return {
      ...identified(each),
      material: each.material?.total ?? null,
      site: each.site?.total ?? null,
      score: scoreOf(each),
      rank: place?.rank ?? null,
      tied: place !== undefined && order.some((other) => other.id !== each.id && other.score === place.score),
      held: against.some(({ stage }) => openObjectionStages.includes(stage)),
      class: each.class,
      visit: each.visits.at(-1) ?? null,
      replies: repliesOf(consultations.filter(({ application }) => application === each.id)),
      objections: against.map(({ id, number, stage, decision, refusal }) => ({
        id,
        number,
        stage,
        upheld: decision?.upheld ?? (refusal === null ? null : false),
      })),
      categories: criteria.categories.map(({ code, items }) => ({
        code,
        material: pointsOf(items, each.material),
        site: pointsOf(items, each.site),
      })),
    }
  })
  const newest = edition.reports.at(-1)
  const today = applications.map((each) => ({
    id: each.id,
    number: each.number,
    stage: each.stage,
    score: scoreOf(each),
    objectionDays: objections
      .filter(({ application }) => application === each.id)
      .flatMap(({ receivedOn, decision }) => [receivedOn, ...(decision ? [decision.day] : [])]),
  }))
  const counts = countsOf(applications)
  const candidates = String(input.query.candidates ?? '')
    .split(',')
    .filter(Boolean)
    .map((pair) => ({ application: pair.split(':')[0] ?? '', class: pair.split(':')[1] }))
  return {
    closed: await whyRefused(input, about, 'edition.sign-report', edition.id, { text: '', candidates }),
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
    draft: draftOf(edition.name, counts, lines),
    reports: edition.reports,
    changes: newest ? changedSince(newest, today) : [],
  }
}

function criteriaOf({ edition, terms }: Around): CriteriaSet {
  const criteria = terms.measures.criteria[edition.announcement?.criteria ?? terms.measures.currentCriteria]
  if (!criteria) throw new Error('the edition was announced with criteria that the measures do not have')
  return criteria
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

/** The report's own words to begin with; its numbers are those of the record. */
function draftOf(
  edition: string,
  counts: ReturnType<typeof countsOf>,
  lines: readonly { readonly replies: ReturnType<typeof repliesOf>; readonly objections: readonly unknown[] }[],
): string {
  const sum = (of: (line: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + of(line), 0)
  return [
    `${edition}综合评价报告`,
    `一、申报和受理。提交申报${counts.submitted}家，送达市牵头部门${counts.received}家，完成材料评审${counts.reviewed}家，列入受理名单${counts.listed}家。`,
    `二、评审。完成现场评审${counts.visited}家。材料评审和现场评审的逐项得分见评审记录。`,
    `三、部门意见。无异议${sum(({ replies }) => replies.noObjection)}件，反映情况${sum(({ replies }) => replies.facts)}件，不掌握情况${sum(({ replies }) => replies.cannotTell)}件，未回复${sum(({ replies }) => replies.silent)}件。`,
    `四、异议。收到异议${sum(({ objections }) => objections.length)}件，处理结果见异议记录。`,
    '五、候选名单。按综合评价得分从高到低提出，见附表。',
  ].join('\n')
}
