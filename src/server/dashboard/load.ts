/** What the dashboard counts, read in one go: short lines of an edition's cases, never their whole states. */
import { sql } from 'kysely'
import type { ApplicationStage } from '../../procedure/application.ts'
import type { EditionState } from '../../procedure/edition.ts'
import type { ObjectionStage } from '../../procedure/objection.ts'
import type { Database } from '../store/schema.ts'

export interface ApplicationLine {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly area: string
  readonly stage: ApplicationStage
  readonly submitted: boolean
  readonly recommendedOn: string | null
  readonly districtNotice: string | null
  readonly acceptanceNotice: string | null
  readonly proposedNotice: string | null
  readonly completionDue: string | null
  readonly completionFinal: boolean | null
  readonly verdicts: number
  readonly readers: number
  readonly material: number | null
  readonly site: boolean
  readonly reasons: boolean
  readonly unread: boolean
}

export interface ObjectionLine {
  readonly id: string
  readonly number: string
  readonly application: string
  readonly stage: ObjectionStage
  readonly receivedOn: string
  readonly examinationDue: string
  readonly examinationFinal: boolean
  readonly examinedOn: string | null
  readonly investigationDue: string | null
  readonly investigationFinal: boolean
}

export interface NoticeLine {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly documentNumber: string
  readonly stage: 'standing' | 'running' | 'ended' | 'withdrawn'
  readonly publishedOn: string
  readonly lastDay: string | null
  readonly workingDays: number | null
  readonly final: boolean
  readonly lengthened: number
}

export interface ConsultationLine {
  readonly id: string
  readonly application: string
  readonly department: string
  readonly stage: 'sent' | 'closed-unanswered'
  readonly due: string
  readonly dueFinal: boolean
}

export interface SheetLine {
  readonly id: string
  readonly application: string
  readonly stage: 'open' | 'sealed' | 'recused'
  readonly expert: string
  readonly undertaken: boolean
}

export interface VisitLine {
  readonly id: string
  readonly application: string
  readonly stage: 'planned' | 'opened' | 'closed' | 'concluded' | 'replaced'
  readonly days: readonly string[]
}

export interface OtherLine {
  readonly id: string
  readonly stage: string
  readonly name: string
  readonly day: string | null
}

export interface Loaded {
  readonly edition: EditionState
  readonly applications: readonly ApplicationLine[]
  readonly objections: readonly ObjectionLine[]
  readonly notices: readonly NoticeLine[]
  readonly consultations: readonly ConsultationLine[]
  readonly sheets: readonly SheetLine[]
  readonly visits: readonly VisitLine[]
  readonly meetings: readonly OtherLine[]
  readonly approvals: readonly OtherLine[]
  readonly acts: readonly OtherLine[]
}

/** Every line of the edition that some number counts. */
export async function loadEdition(db: Database, edition: EditionState): Promise<Loaded> {
  const { id } = edition
  const rows = async <Line>(query: ReturnType<typeof sql>) => (await sql<Line>`${query}`.execute(db)).rows
  const [applications, objections, notices, consultations, sheets, visits, meetings, approvals, acts] = await Promise.all([
    // One look into each state: every `->` of its own would unpack the whole of it again.
    rows<ApplicationLine>(sql`select a.id, a.number, a.stage, s.name, s.area,
      jsonb_array_length(s.submissions) > 0 as submitted, s.opinion->>'day' as "recommendedOn",
      s.notices->>'district' as "districtNotice", s.notices->>'acceptance' as "acceptanceNotice", s.notices->>'proposed' as "proposedNotice",
      s.completion->>'due' as "completionDue", (s.completion->>'dueFinal')::boolean as "completionFinal",
      (select count(*) from jsonb_object_keys(s.verdicts))::integer as verdicts, jsonb_array_length(s.readers) as readers,
      (s.material->>'total')::integer as material, coalesce(jsonb_typeof(s.site) = 'object', false) as site,
      jsonb_path_exists(s.letters, '$[*] ? (@.kind == "not-listed")') as reasons,
      jsonb_path_exists(s.letters, '$[*] ? (@.kind == "not-listed" && @.readOn == null)') as unread
      from application a cross join lateral jsonb_to_record(a.state) as s(name text, area text, submissions jsonb, opinion jsonb,
        notices jsonb, completion jsonb, verdicts jsonb, readers jsonb, material jsonb, site jsonb, letters jsonb)
      where a.edition = ${id} order by a.number`),
    rows<ObjectionLine>(sql`select id, number, application, stage, examination_due as "examinationDue",
      state->>'receivedOn' as "receivedOn", (state->>'examinationFinal')::boolean as "examinationFinal", state->>'examinedOn' as "examinedOn",
      state->>'investigationDue' as "investigationDue", (state->>'investigationFinal')::boolean as "investigationFinal"
      from objection where edition = ${id} order by examination_due, number`),
    rows<NoticeLine>(sql`select id, kind, stage, published_on as "publishedOn", last_day as "lastDay", state->>'title' as title,
      state->>'documentNumber' as "documentNumber", (state->>'workingDays')::integer as "workingDays", (state->>'final')::boolean as final,
      jsonb_array_length(state->'lengthened') as lengthened from notice where edition = ${id} order by published_on, id`),
    rows<ConsultationLine>(sql`select c.id, c.application, c.department, c.stage, c.due, (c.state->>'dueFinal')::boolean as "dueFinal"
      from consultation c join application a on a.id = c.application
      where a.edition = ${id} and c.stage in ('sent', 'closed-unanswered') order by c.due, c.id`),
    rows<SheetLine>(sql`select s.id, s.application, s.stage, coalesce(e.state->>'name', '') as expert,
      coalesce(e.state->'undertakings' ? ${id}, false) as undertaken from sheet s left join expert e on e.id = s.expert
      where s.edition = ${id} and s.stage in ('open', 'sealed', 'recused') order by s.id`),
    rows<VisitLine>(sql`select id, application, stage, state->'days' as days from visit where edition = ${id} order by id`),
    rows<OtherLine>(sql`select id, stage, state->>'place' as name, state->>'day' as day from meeting where edition = ${id} order by id`),
    rows<OtherLine>(
      sql`select id, stage, state->>'documentNumber' as name, state->>'submittedOn' as day from approval where edition = ${id} order by id`,
    ),
    rows<OtherLine>(sql`select id, stage, state->>'command' as name, state->>'preparedOn' as day from act
      where role = 'city' and stage in ('prepared', 'reviewed') and state->>'edition' = ${id} order by id`),
  ])
  return { edition, applications, objections, notices, consultations, sheets, visits, meetings, approvals, acts }
}
