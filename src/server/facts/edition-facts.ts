/** Facts of steps that look across an edition. Each takes the edition's row under lock first: a rule that spans cases is decided there. */
import { sql } from 'kysely'
import type { AwardClass } from '../../law/measures.ts'
import type { ApplicationLine } from '../../procedure/acceptance.ts'
import type { ApplicationStage } from '../../procedure/application.ts'
import { applicationStages, finalStages } from '../../procedure/application.ts'
import type { SubmissionLine } from '../../procedure/approval.ts'
import type { ConsultationState } from '../../procedure/consultation.ts'
import type { EditionState } from '../../procedure/edition.ts'
import { type EvaluationLine, evaluationScore } from '../../procedure/evaluation.ts'
import type { ApprovedLine } from '../../procedure/honour.ts'
import type { CandidateLine } from '../../procedure/meeting.ts'
import { type NoticeState, noticeFacts } from '../../procedure/notice.ts'
import { openObjectionStages } from '../../procedure/objection.ts'
import type { ProposedLine } from '../../procedure/proposed-list.ts'
import { type CandidateToday, type Change, changedSince } from '../../procedure/report-changes.ts'
import type { CaseRow } from '../store/journal.ts'
import type { Database } from '../store/schema.ts'
import { rulesInForce, termsOf } from '../world.ts'
import { type Loaded, type Loader, oneCase, type Question } from './loaded.ts'

const openObjections = sql.join(openObjectionStages.map((stage) => sql.lit(stage)))
const held = sql<boolean>`exists (select 1 from objection o where o.application = a.id and o.stage in (${openObjections}))`
const objectionsOf = sql`coalesce((select jsonb_agg(o.number) from objection o where o.application = a.id and o.stage in (${openObjections})), '[]'::jsonb)`
/** Each objection with its state, as the evaluation report keeps it. */
const objectionStates = sql<
  readonly string[]
>`coalesce((select jsonb_agg(concat_ws(' ', o.number, o.stage, o.state->'decision'->>'upheld') order by o.number)
  from objection o where o.application = a.id), '[]'::jsonb)`
/** Replies in which departments told facts. */
const factsTold = sql<number>`(select count(*)::integer from consultation c where c.application = a.id and c.state->'answer'->>'kind' = 'facts')`
/** Whether an applicant who is out after the visit has its letter. */
const told = sql<boolean>`jsonb_path_exists(a.state, '$.letters[*] ? (@.kind == "not-chosen")')`
const repliesOpen = (round: string) => sql`coalesce((select jsonb_agg(c.department) from consultation c
  where c.application = a.id and c.round = ${sql.lit(round)} and c.stage = 'sent'), '[]'::jsonb)`

/** Loader of a step on the edition itself, with facts read after its row is held. */
export function ofEdition(facts: (question: Question, edition: EditionState) => Promise<unknown>): Loader {
  return async (question) => {
    const row = question.subject ? await oneCase(question, 'edition', question.subject) : null
    if (!row) return null
    const edition = row.state as EditionState
    return { state: edition, facts: await facts(question, edition), edition, rows: [row] }
  }
}

/** The same for a step that opens a case in an edition named in the command. */
export async function heldEdition(question: Question, id: string): Promise<{ row: CaseRow; edition: EditionState } | null> {
  const row = await oneCase(question, 'edition', id)
  return row && { row, edition: row.state as EditionState }
}

async function lines<Line>(
  question: Question,
  edition: string,
  stages: readonly ApplicationStage[],
  select: ReturnType<typeof sql>,
): Promise<readonly Line[]> {
  const lock = question.lock ? sql`for update of a` : sql``
  const { rows } = await sql<Line>`
    select a.id, a.number, a.stage, a.state->>'name' as name, a.state->>'area' as area, a.state->>'kind' as kind, a.state->>'class' as class ${select}
    from application a where a.edition = ${edition} and a.stage = any(${sql.val([...stages])}::text[]) order by a.id ${lock}`.execute(question.db)
  return rows
}

const none: Readonly<Record<AwardClass, number>> = { award: 0, nomination: 0 }

/** Places of the edition by class of those whom a meeting chose and who are out since. */
async function placesFreed(db: Database, edition: string): Promise<Record<AwardClass, number>> {
  return placesTaken(db, edition, ['left', 'ended', 'struck-out'], sql`and state->>'chosenOn' is not null`)
}

/** Places taken in the edition by applications at these stages, by class. */
export async function placesTaken(
  db: Database,
  edition: string,
  stages: readonly ApplicationStage[],
  more = sql``,
): Promise<Record<AwardClass, number>> {
  const { rows } = await sql<{ class: AwardClass; n: number }>`
    select state->>'class' as class, count(*)::integer as n from application
    where edition = ${edition} and stage = any(${sql.val([...stages])}::text[]) ${more} group by 1`.execute(db)
  const of = (awardClass: AwardClass) => rows.find((row) => row.class === awardClass)?.n ?? 0
  return { award: of('award'), nomination: of('nomination') }
}

export const announceFacts: Loader = ofEdition(async ({ world, day }) => ({ rulesVersionInForce: rulesInForce(world, day) }))

export const closeFacts: Loader = ofEdition(async ({ db }, edition) => {
  const over = [...finalStages, 'draft']
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from application a
    where edition = ${edition.id} and (not (stage = any(${sql.val(over)}::text[]))
      or (stage in ('not-candidate', 'not-chosen') and not ${told}))`.execute(db)
  return { underWay: rows[0]?.n ?? 0 }
})

/** Every application of the edition, with the letters to departments that are still out. */
export const endFacts: Loader = ofEdition(async (question, edition) => {
  const consultations = await sql<{ state: ConsultationState }>`select c.state from consultation c join application a on a.id = c.application
    where a.edition = ${edition.id} and c.stage = 'sent' order by c.id`.execute(question.db)
  return {
    lines: await lines(question, edition.id, applicationStages, sql`, ${told} as told`),
    consultations: consultations.rows.map((row) => row.state),
  }
})

export const acceptanceFacts: Loader = ofEdition(async (question, edition) => ({
  lines: await lines<ApplicationLine>(
    question,
    edition.id,
    applicationStages,
    sql`, (a.state->'material'->>'total')::integer as "materialScore",
      jsonb_path_exists(a.state, '$.letters[*] ? (@.kind == "not-listed")') as "reasonsWritten",
      a.state->'notices'->>'acceptance' is not null as "listedOnce"`,
  ),
}))

export const reportFacts: Loader = ofEdition(async (question, edition) => ({
  lines: await lines<EvaluationLine>(
    question,
    edition.id,
    ['reviewed', 'listed', 'visited', 'candidate', 'not-candidate'],
    sql`, (a.state->'material'->>'total')::integer as "materialScore", (a.state->'site'->>'total')::integer as "siteScore", ${held} as held,
      ${objectionStates} as objections, ${factsTold} as facts,
      coalesce((a.state->>'materialStale')::boolean, false) as "materialStale"`,
  ),
}))

export const proposedFacts: Loader = ofEdition(async (question, edition) => ({
  lines: await lines<ProposedLine>(question, edition.id, ['candidate', 'not-candidate', 'chosen', 'not-chosen', 'visited'], sql`, ${told} as told`),
  taken: await placesTaken(question.db, edition.id, ['proposed', 'put-forward', 'approved', 'honoured']),
}))

export const submitListFacts: Loader = ofEdition(async (question, edition) => {
  const found = await lines<Omit<SubmissionLine, 'notice'> & { noticeState: NoticeState | null }>(
    question,
    edition.id,
    ['chosen', 'proposed'],
    sql`, (select n.state from notice n where n.id = a.state->'notices'->>'proposed') as "noticeState", ${objectionsOf} as "openObjections",
      a.state->'rechecks'->>'submission' is not null as "recheckedForSubmission", ${repliesOpen('submission')} as "repliesOpen"`,
  )
  const before = await question.db
    .selectFrom('approval')
    .select('id')
    .where('edition', '=', edition.id)
    .where('stage', '!=', 'returned')
    .executeTakeFirst()
  return {
    lines: found.map(({ noticeState, ...line }) => ({ ...line, notice: noticeFacts(noticeState) })),
    submittedBefore: before !== undefined,
    taken: await placesTaken(question.db, edition.id, ['put-forward', 'approved', 'honoured']),
  }
})

export const issueFacts: Loader = ofEdition(async (question, edition) => {
  const found = await lines<Omit<ApprovedLine, 'approval'> & { decision: ApprovedLine['approval'] }>(
    question,
    edition.id,
    ['approved'],
    sql`, a.organisation, a.credit_code as "creditCode", (select p.state->'decision' from approval p where p.id = a.state->>'approval') as decision`,
  )
  return {
    lines: found.map(({ decision, ...line }) => ({ ...line, approval: decision })),
    issued: await placesTaken(question.db, edition.id, ['honoured']),
  }
})

/** Candidates of a meeting: those of the newest report when it is called, its own afterwards. */
async function candidates(question: Question, edition: string): Promise<readonly CandidateLine[]> {
  const found = await lines<Omit<CandidateLine, 'application'> & { id: string }>(
    question,
    edition,
    ['candidate'],
    sql`, (a.state->>'score')::integer as score, a.state->'rechecks'->>'meeting' is not null as "recheckedForMeeting",
      ${repliesOpen('meeting')} as "repliesOpen", ${held} as held`,
  )
  return found.map(({ id, ...line }) => ({ application: id, ...line }))
}

/** What has changed of all that the newest report rests on. */
export async function changesOf({ db }: Pick<Question, 'db'>, edition: EditionState, siteWeight: number): Promise<readonly Change[]> {
  const newest = edition.reports.at(-1)
  if (!newest) return []
  const { rows } = await sql<Omit<CandidateToday, 'score' | 'objectionDays'> & { days: readonly (string | null)[] }>`
    select a.id, a.number, a.stage, (a.state->'material'->>'total')::integer as material, (a.state->'site'->>'total')::integer as site,
      ${objectionStates} as objections, ${factsTold} as facts,
      coalesce((select jsonb_agg(day) from (select o.state->>'receivedOn' as day from objection o where o.application = a.id
        union all select o.state->'decision'->>'day' from objection o where o.application = a.id) days), '[]'::jsonb) as days
    from application a where a.edition = ${edition.id} and a.state->'site' <> 'null'::jsonb order by a.number`.execute(db)
  const today = rows.map(({ days, ...row }) => ({
    ...row,
    score: row.material == null || row.site == null ? null : evaluationScore(row.material, row.site, siteWeight),
    objectionDays: days.filter((day) => day !== null),
  }))
  return changedSince(newest, today)
}

async function meetingFactsOf(question: Question, edition: EditionState) {
  const { rules } = termsOf(question.world, edition, question.day)
  const taken = await placesTaken(question.db, edition.id, ['chosen', 'proposed', 'put-forward', 'approved', 'honoured'])
  return {
    edition,
    candidates: await candidates(question, edition.id),
    taken,
    freed: await placesFreed(question.db, edition.id),
    changes: await changesOf(question, edition, rules.siteScoreWeight),
  }
}

/** Facts for calling a meeting: the edition is named in the command. */
export const callMeetingFacts: Loader = async (question) => {
  const found = await heldEdition(question, question.data.edition)
  return found && { state: null, facts: await meetingFactsOf(question, found.edition), edition: found.edition, rows: [found.row] }
}

/** Facts of a meeting's own steps. Ballots hold only the meeting; opening and concluding hold the edition too. */
export function meetingFacts(across: boolean): Loader {
  return async (question): Promise<Loaded | null> => {
    const peek = question.subject
      ? await question.db.selectFrom('meeting').select('edition').where('id', '=', question.subject).executeTakeFirst()
      : undefined
    if (!peek || !question.subject) return null
    const found = await heldEdition(across ? question : { ...question, lock: false }, peek.edition)
    const row = await oneCase(question, 'meeting', question.subject)
    if (!found || !row) return null
    const facts = across ? await meetingFactsOf(question, found.edition) : { edition: found.edition, candidates: [], taken: none, freed: none }
    return { state: row.state, facts, edition: found.edition, rows: across ? [found.row, row] : [row] }
  }
}

export const decideListFacts: Loader = async (question) => {
  const peek = question.subject
    ? await question.db.selectFrom('approval').select('edition').where('id', '=', question.subject).executeTakeFirst()
    : undefined
  const found = peek && (await heldEdition(question, peek.edition))
  const row = question.subject && found ? await oneCase(question, 'approval', question.subject) : null
  if (!found || !row) return null
  const { rows: gone } = await sql<{ id: string }>`select id from application where state->>'approval' = ${row.id} and edition = ${found.edition.id}
    and stage <> 'put-forward' order by id`.execute(question.db)
  const facts = {
    edition: found.edition,
    approvedBefore: await placesTaken(question.db, found.edition.id, ['approved', 'honoured']),
    gone: gone.map((each) => each.id),
  }
  return { state: row.state, facts, edition: found.edition, rows: [found.row, row] }
}
