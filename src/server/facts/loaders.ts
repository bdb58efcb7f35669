/** Which facts each step is given: one line a step. */

import { sql } from 'kysely'
import { criteriaOf } from '../../law/measures.ts'
import type { AccountState } from '../../procedure/account.ts'
import { type ApplicationState, finalStages } from '../../procedure/application.ts'
import type { ConsultationState } from '../../procedure/consultation.ts'
import type { CaseKind } from '../../procedure/decision.ts'
import { gapsOf, lengthsOf } from '../../procedure/dossier.ts'
import type { EditionState } from '../../procedure/edition.ts'
import type { ExpertState } from '../../procedure/expert.ts'
import type { NoticeState } from '../../procedure/notice.ts'
import type { ObjectionState } from '../../procedure/objection.ts'
import type { OrganisationState } from '../../procedure/organisation.ts'
import type { PackState } from '../../procedure/pack.ts'
import { RECEIVING } from '../../procedure/receiving.ts'
import type { SheetState } from '../../procedure/sheet.ts'
import type { VisitLine } from '../../procedure/site-group.ts'
import type { VisitState } from '../../procedure/site-review.ts'
import type { StepName } from '../../procedure/steps.ts'
import { nextOf } from '../store/counter.ts'
import { dossierFiles, dossierOf, draftSections, freeze } from '../store/dossier-store.ts'
import { lockCases } from '../store/journal.ts'
import type { Tx } from '../store/schema.ts'
import { termsOf } from '../world.ts'
import { applicationFacts } from './application-facts.ts'
import { casting, closing, recusing, voiding, withBoxes } from './ballot-facts.ts'
import { declaredOf } from './declared-ties.ts'
import { freezing, namedDraw, ofDraw, openingSeed } from './draw-facts.ts'
import {
  acceptanceFacts,
  announceFacts,
  callMeetingFacts,
  closeFacts,
  decideListFacts,
  endFacts,
  issueFacts,
  meetingFacts,
  ofEdition,
  proposedFacts,
  reportFacts,
  submitListFacts,
} from './edition-facts.ts'
import { feedbackFacts } from './feedback-facts.ts'
import { alone, type Loaded, type Loader, oneCase, opening, type Question } from './loaded.ts'

/** Steps of one application. */
const ofApplication: Loader = async (question) => {
  const [found] = question.subject ? await applicationFacts(question.db, [question.subject], question.world, question.day, question.lock) : []
  return found ? { state: found.state, facts: found.facts, edition: found.facts.edition, rows: [found.row] } : null
}

/** The same with the expert who acts. */
const onBoard: Loader = async (question) => {
  const loaded = await ofApplication(question)
  if (!loaded) return null
  const expert = await expertOf(question)
  const declared = expert ? await declaredOf(question.db, loaded.state as ApplicationState) : []
  return { ...loaded, facts: { ...(loaded.facts as object), expert, declared } }
}

/** The same with the visits that a result agreed anew finds, under lock. */
const agreeing: Loader = async (question) => {
  const board = await onBoard(question)
  if (!board) return null
  const loaded = { ...board, facts: { ...(board.facts as object), ...(await readersOf(question, board.state as ApplicationState)) } }
  if (!question.lock) return loaded
  const ids = await question.db
    .selectFrom('visit')
    .select('id')
    .where('application', '=', question.subject ?? '')
    .execute()
  const visits = await lockCases(
    question.db as Tx,
    'visit',
    ids.map(({ id }) => id),
  )
  return { ...loaded, facts: { ...(loaded.facts as object), visits: visits.map(({ state }) => state) }, rows: [...loaded.rows, ...visits] }
}

/** Those whose sheets stand, with the ties that the applicant declared. */
async function readersOf({ db }: Question, state: ApplicationState) {
  const { rows } = await sql<{ state: ExpertState }>`select x.state from expert x where exists
    (select from sheet s where s.application = ${state.id} and s.expert = x.id and s.stage in ('open', 'sealed')) order by x.id`.execute(db)
  return { atWork: rows.map((row) => row.state), declared: await declaredOf(db, state) }
}

/** The same with the experts whom the command names. */
const withExperts: Loader = async (question) => {
  const loaded = await ofApplication(question)
  if (!loaded) return null
  const draw = await namedDraw(question, question.data?.draw, loaded.edition?.id ?? '')
  if (draw === undefined) return null
  const declared = await declaredOf(question.db, loaded.state as ApplicationState)
  return { ...loaded, facts: { ...(loaded.facts as object), experts: await namedExperts(question), draw, declared } }
}

async function namedExperts({ db, data }: Question): Promise<readonly ExpertState[]> {
  const ids: string[] = [...(data?.experts ?? []), ...(data?.members ?? []), ...(data?.leader ? [data.leader] : [])]
  const experts = ids.length > 0 ? await db.selectFrom('expert').select('state').where('id', 'in', ids).execute() : []
  return experts.map((row) => row.state as ExpertState)
}

/** The visits of an application, those replaced and concluded included. */
async function visitsOf({ db }: Question, application: string): Promise<readonly VisitLine[]> {
  const rows = await db.selectFrom('visit').select('state').where('application', '=', application).orderBy('id').execute()
  return rows.map((row) => row.state as VisitState).map(({ id, stage, off, issues = [] }) => ({ id, stage, off, issues }))
}

/** 现场要核实: what the readers noted beside their sheets, item by item, without who noted it. */
async function notesToVerify({ db }: Question, application: string): Promise<readonly { item: string; text: string }[]> {
  const { rows } = await sql<{ items: Readonly<Record<string, { verify?: string }>> }>`
    select (select d.content from sheet_draft d where d.sheet = s.id order by d.version desc limit 1) as items
    from sheet s where s.application = ${application} and s.stage = 'sealed' order by 1`.execute(db)
  const notes = rows.flatMap(({ items }) => Object.entries(items ?? {}).map(([item, { verify = '' }]) => ({ item, text: verify.trim() })))
  return notes.filter(({ text }) => text !== '').sort((one, other) => one.item.localeCompare(other.item, 'en', { numeric: true }))
}

/** The experts whom the command names, and the visits so far. */
const withVisits: Loader = async (question) => {
  const loaded = await withExperts(question)
  if (!loaded || !question.subject) return null
  return { ...loaded, facts: { ...(loaded.facts as object), visits: await visitsOf(question, question.subject) } }
}

/** For a group: the same with what is to be verified. */
const withGroup: Loader = async (question) => {
  const loaded = await withVisits(question)
  if (!loaded || !question.subject) return null
  const toVerify = question.lock ? await notesToVerify(question, question.subject) : []
  return { ...loaded, facts: { ...(loaded.facts as object), toVerify } }
}

/** An application with one expert at work on it, the ties its applicant declared, and its visits. */
const relieving: Loader = async (question) => {
  const loaded = await ofApplication(question)
  if (!loaded) return null
  const { db, data, subject } = question
  const [row, visits, declared] = await Promise.all([
    db
      .selectFrom('expert')
      .select('state')
      .where('id', '=', String(data?.expert ?? ''))
      .executeTakeFirst(),
    db
      .selectFrom('visit')
      .select('state')
      .where('application', '=', subject ?? '')
      .orderBy('id')
      .execute(),
    declaredOf(db, loaded.state as ApplicationState),
  ])
  const named = (row?.state as ExpertState | undefined) ?? null
  return { ...loaded, facts: { ...(loaded.facts as object), named, declared, visits: visits.map(({ state }) => state) } }
}

/** The draft is frozen on the way: content, hash, gaps and files go to the decision, the content to its row. */
const submission: Loader = async (question) => {
  const loaded = await ofApplication(question)
  if (!loaded || !question.lock) return loaded
  const state = loaded.state as ApplicationState
  const dossier = dossierOf(await draftSections(question.db, state.id))
  const { ready, notReady } = await dossierFiles(question.db, dossier)
  const declarations: readonly string[] = question.data.declarations
  const { content, contentHash } = freeze(dossier, declarations, ready)
  const terms = termsOf(question.world, loaded.edition, question.day)
  const data = {
    contentHash,
    files: ready,
    declarations,
    statements: dossier.conditions?.statements ?? {},
    answers: dossier.conditions?.answers ?? {},
    gaps: gapsOf(dossier, terms, criteriaOf(loaded.edition, terms)),
    lengths: lengthsOf(dossier),
    filesNotReady: notReady,
  }
  const kept = { application: state.id, number: state.submissions.length + 1, content_hash: contentHash, content }
  return {
    ...loaded,
    data,
    alongside: async (tx) => {
      await tx.insertInto('submission').values(kept).execute()
    },
  }
}

const start: Loader = async (question) => {
  const { edition: editionId, organisation: organisationId } = question.data as { edition: string; organisation: string }
  const [edition, organisation, existing] = await Promise.all([
    question.db.selectFrom('edition').select('state').where('id', '=', editionId).executeTakeFirst(),
    question.db.selectFrom('organisation').select('state').where('id', '=', organisationId).executeTakeFirst(),
    question.db
      .selectFrom('application')
      .select('number')
      .where('edition', '=', editionId)
      .where('organisation', '=', organisationId)
      .executeTakeFirst(),
  ])
  if (!edition || !organisation) return null
  const state = edition.state as EditionState
  const facts = {
    edition: state,
    organisation: organisation.state as OrganisationState,
    receiving: question.world.receiving,
    existing: existing?.number ?? null,
  }
  const { numberPrefix } = termsOf(question.world, state, question.day).measures
  const next = question.lock ? await nextOf(question.db, `application ${state.id}`) : 0
  const number = `${numberPrefix}${state.year}-${String(next).padStart(4, '0')}`
  return { state: null, facts, edition: state, rows: [], data: { id: question.data.id, number } }
}

const districtNotice: Loader = async (question) => {
  const ids: readonly string[] = question.data.applications
  const found = await applicationFacts(question.db, ids, question.world, question.day, question.lock)
  if (found.length !== new Set(ids).size) return null
  const edition = found[0]?.facts.edition ?? null
  const together = found.filter((each) => each.state.edition === edition?.id)
  const facts = { edition: edition?.id ?? '', applications: together.map(({ state, facts: around }) => ({ state, facts: around })) }
  return { state: null, facts, edition, rows: together.map((each) => each.row) }
}

/** A step that publishes a notice, with the notice of its edition that it says it runs anew. */
const publishing =
  (loader: Loader): Loader =>
  async (question) => {
    const loaded = await loader(question)
    const { replaces } = question.data
    if (!loaded || replaces === undefined) return loaded
    const row = await question.db
      .selectFrom('notice')
      .select('state')
      .where('id', '=', replaces)
      .where('edition', '=', loaded.edition?.id ?? '')
      .executeTakeFirst()
    return { ...loaded, facts: { ...(loaded.facts as object | null), replaced: row?.state ?? null } }
  }

const ofNotice: Loader = async (question) => {
  const row = question.subject ? await oneCase(question, 'notice', question.subject) : null
  if (!row) return null
  const notice = row.state as NoticeState
  const named = notice.subjects.map((subject) => subject.application)
  const found = await question.db
    .selectFrom('application')
    .select('state')
    .where('id', 'in', [...named, ...notice.outside, ''])
    .execute()
  const standing = found.map((row) => row.state as ApplicationState).map(({ id, number, stage, visits }) => ({ id, number, stage, visits }))
  const objections = await question.db
    .selectFrom('objection')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('application', 'in', [...named, ''])
    .executeTakeFirst()
  const edition = await editionOf(question, notice.edition)
  const facts = {
    subjects: standing.filter((each) => named.includes(each.id)),
    outside: standing.filter((each) => notice.outside.includes(each.id)),
    objections: Number(objections?.n ?? 0),
  }
  return { state: notice, facts, edition, rows: [row] }
}

async function editionOf(question: Question, id: string): Promise<EditionState | null> {
  const row = await question.db.selectFrom('edition').select('state').where('id', '=', id).executeTakeFirst()
  return (row?.state as EditionState | undefined) ?? null
}

const ofConsultation: Loader = async (question) => {
  const row = question.subject ? await oneCase(question, 'consultation', question.subject) : null
  if (!row) return null
  const state = row.state as ConsultationState
  const application = await question.db.selectFrom('application').select('state').where('id', '=', state.application).executeTakeFirstOrThrow()
  return { state, facts: { application: application.state }, edition: await editionOf(question, state.edition), rows: [row] }
}

async function expertOf(question: Question): Promise<ExpertState | null> {
  if (question.by.role !== 'expert' && question.by.role !== 'leader') return null
  const row = await question.db.selectFrom('expert').select('state').where('person', '=', question.by.person).executeTakeFirst()
  return (row?.state as ExpertState | undefined) ?? null
}

const ofSheet: Loader = async (question) => {
  const row = question.subject ? await oneCase(question, 'sheet', question.subject) : null
  if (!row) return null
  const state = row.state as SheetState
  const edition = await editionOf(question, state.edition)
  const expert = await question.db.selectFrom('expert').select('state').where('id', '=', state.expert).executeTakeFirst()
  const application = await question.db.selectFrom('application').select('state').where('id', '=', state.application).executeTakeFirstOrThrow()
  const { creditCode } = application.state as ApplicationState
  const reader = { expert: (expert?.state as ExpertState | undefined) ?? null, creditCode, declared: await declaredOf(question.db, { creditCode }) }
  const undertaken = reader.expert?.undertakings[state.edition] !== undefined
  return { state, facts: { edition, undertaken, reader }, edition, rows: [row] }
}

const ofVisit: Loader = async (question) => {
  const row = question.subject ? await oneCase(question, 'visit', question.subject) : null
  if (!row) return null
  const state = row.state as VisitState
  const [found] = await applicationFacts(question.db, [state.application], question.world, question.day, question.lock)
  if (!found) return null
  const declared = await declaredOf(question.db, found.state)
  const facts = { ...found.facts, application: found.state, expert: await expertOf(question), declared }
  return { state, facts, edition: found.facts.edition, rows: [row, found.row] }
}

/** The sheets and visits that one expert has of one applicant. */
async function alsoInHand({ db }: Question, application: string, expert: string) {
  const sheets = await db.selectFrom('sheet').select('state').where('application', '=', application).where('expert', '=', expert).execute()
  const visits = await sql<{
    state: VisitState
  }>`select state from visit where application = ${application} and ${expert} = any(members) order by id`.execute(db)
  return { sheets: sheets.map(({ state }) => state as SheetState), visits: visits.rows.map(({ state }) => state) }
}

const recusingReader: Loader = async (question) => {
  const loaded = await ofSheet(question)
  if (!loaded) return null
  const { application, expert } = loaded.state as SheetState
  return { ...loaded, facts: { ...(loaded.facts as object), ...(await alsoInHand(question, application, expert)) } }
}

const recusingMember: Loader = async (question) => {
  const loaded = await ofVisit(question)
  if (!loaded) return null
  const expert = (loaded.facts as { expert: ExpertState | null }).expert?.id ?? ''
  return { ...loaded, facts: { ...(loaded.facts as object), ...(await alsoInHand(question, (loaded.state as VisitState).application, expert)) } }
}

/** Who else of the group still has a pack out: what lies in it can be added no more once the record is closed. */
const closingVisit: Loader = async (question) => {
  const loaded = await ofVisit(question)
  if (!loaded) return null
  const { id, members } = loaded.state as VisitState
  const { rows: carriers } = await sql<{ expert: string; name: string }>`select distinct x.id as expert, x.state->>'name' as name
    from pack p join expert x on x.id = p.state->>'expert'
    where p.visit = ${id} and p.stage = 'out' and x.id = any(${sql.val([...members])}::text[]) and p.person <> ${question.by.person}
    order by x.id`.execute(question.db)
  return { ...loaded, facts: { ...(loaded.facts as object), carriers } }
}

/** The applicant's word on a visit: opened beside it, once. */
const conductOfVisit: Loader = async (question) => {
  const row = question.subject ? await oneCase(question, 'visit', question.subject) : null
  if (!row) return null
  const visit = row.state as VisitState
  const [edition, given] = await Promise.all([
    editionOf(question, visit.edition),
    question.db.selectFrom('conduct').select('id').where('visit', '=', visit.id).executeTakeFirst(),
  ])
  return { state: null, facts: { visit, organisation: question.by.body, given: given !== undefined }, edition, rows: [row] }
}

/** A pack is opened beside the visit it is taken of. */
const packOfVisit: Loader = async (question) => {
  const loaded = await ofVisit(question)
  return loaded && { ...loaded, state: null, facts: { ...(loaded.facts as object), visit: loaded.state } }
}

/** A pack that ends, with the visit as it is by now. */
const endingPack: Loader = async (question) => {
  const row = question.subject ? await oneCase(question, 'pack', question.subject) : null
  if (!row) return null
  const { visit, edition } = row.state as PackState
  const found = await question.db.selectFrom('visit').select('state').where('id', '=', visit).executeTakeFirstOrThrow()
  return { state: row.state, facts: { visit: found.state }, edition: await editionOf(question, edition), rows: [row] }
}

const completingVisit: Loader = async (question) => {
  const loaded = await ofVisit(question)
  if (!loaded) return null
  const { application, draw, edition } = loaded.state as VisitState
  const group = {
    experts: await namedExperts(question),
    visits: await visitsOf(question, application),
    draw: (await namedDraw(question, draw, edition)) ?? null,
  }
  return { ...loaded, facts: { ...(loaded.facts as object), ...group } }
}

/** A new entry of the bank, with who may be in it already. */
const listing: Loader = async (question) => {
  const { person, name, employerCode } = question.data ?? {}
  const inBank = question.db.selectFrom('expert').select('id').where('stage', '=', 'listed')
  const account = person ? await inBank.where('person', '=', person).executeTakeFirst() : undefined
  const namesake = await inBank
    .where('employer_code', '=', employerCode ?? '')
    .where(sql`state->>'name'`, '=', name ?? '')
    .executeTakeFirst()
  const alike = account ? 'account' : namesake ? 'name' : null
  return { state: null, facts: { alike }, edition: null, rows: [] }
}

/** An expert with the sheets and visits in hand, of applications that are not over. */
const withWork: Loader = async (question) => {
  const loaded = await alone('expert')(question)
  if (!loaded || !question.subject) return null
  const { db, world, day, subject } = question
  const around = sql`join application a on a.id = work.application join edition e on e.id = a.edition
    where not (a.stage = any(${sql.val([...finalStages])}::text[]))`
  const [sheets, visits] = await Promise.all([
    sql<InHand<SheetState>>`select work.state, a.credit_code as "creditCode", e.state as edition from sheet work ${around}
      and work.expert = ${subject} order by work.id`.execute(db),
    sql<InHand<VisitState>>`select work.state, a.credit_code as "creditCode", e.state as edition from visit work ${around}
      and ${subject} = any(work.members) order by work.id`.execute(db),
  ])
  const inHand = <State>({ state, creditCode, edition }: InHand<State>) => ({ ...state, creditCode, terms: termsOf(world, edition, day) })
  return { ...loaded, facts: { sheets: sheets.rows.map(inHand), visits: visits.rows.map(inHand) } }
}

interface InHand<State> {
  readonly state: State
  readonly creditCode: string
  readonly edition: EditionState
}

/** An objection or a ban is about one application, which is held meanwhile. */
const aboutApplication: Loader = async (question) => {
  const row = await oneCase(question, 'application', question.data.application)
  if (!row) return null
  const application = row.state as ApplicationState
  return { state: null, facts: { application }, edition: await editionOf(question, application.edition), rows: [row] }
}

const registerObjection: Loader = async (question) => {
  const loaded = await aboutApplication(question)
  if (!loaded) return null
  const next = question.lock ? await nextOf(question.db, `objection ${question.day.slice(0, 4)}`) : 0
  const number = `YY-${question.day.slice(0, 4)}-${String(next).padStart(4, '0')}`
  const { vault, ...data } = question.data
  return {
    ...loaded,
    data: { ...data, number },
    alongside: async (tx) => {
      await tx.insertInto('vault').values({ objection: data.id, key: vault.key, sealed: vault.sealed }).execute()
    },
  }
}

const openAccount: Loader = async (question) => {
  const { login, activation, until, ...data } = question.data
  return {
    state: null,
    facts: null,
    edition: null,
    rows: [],
    data,
    alongside: async (tx) => {
      const blank = { password: null, factor: null, factor_pending: null, locked_until: null }
      await tx
        .insertInto('credential')
        .values({ account: data.id, login, activation, activation_until: until, ...blank })
        .execute()
    },
  }
}

const ofObjection: Loader = async (question) => {
  const row = question.subject ? await oneCase(question, 'objection', question.subject) : null
  if (!row) return null
  const state = row.state as ObjectionState
  const application = await oneCase(question, 'application', state.application)
  if (!application) return null
  return { state, facts: { application: application.state }, edition: await editionOf(question, state.edition), rows: [row, application] }
}

async function applicationsOf({ db }: Question, organisation: string): Promise<readonly ApplicationState[]> {
  const rows = await db.selectFrom('application').select('state').where('organisation', '=', organisation).orderBy('id').execute()
  return rows.map((row) => row.state as ApplicationState)
}

const ofOrganisation: Loader = async (question) => {
  const row = question.subject ? await oneCase(question, 'organisation', question.subject) : null
  if (!row) return null
  const { creditCode } = row.state as OrganisationState
  const verified = await question.db
    .selectFrom('organisation')
    .select('state')
    .where('credit_code', '=', creditCode)
    .where('stage', '=', 'verified')
    .where('id', '!=', row.id)
    .executeTakeFirst()
  const verifiedClaim = (verified?.state as OrganisationState | undefined) ?? null
  const facts = {
    verifiedClaim,
    underWay: verifiedClaim ? (await applicationsOf(question, verifiedClaim.id)).filter((each) => !finalStages.includes(each.stage)) : [],
    own: await applicationsOf(question, row.id),
  }
  return { state: row.state, facts, edition: null, rows: [row] }
}

const addColleague: Loader = async (question) => {
  const loaded = await alone('organisation')(question)
  const account = await question.db
    .selectFrom('account')
    .select('state')
    .where('id', '=', question.data?.person ?? '')
    .executeTakeFirst()
  const rolesHeld = (account?.state as AccountState | undefined)?.posts.map((post) => post.role) ?? []
  return loaded && (account || !question.lock) ? { ...loaded, facts: { rolesHeld } } : null
}

const applicantChange: Loader = async (question) => {
  const row = question.subject ? await oneCase(question, 'organisation', question.subject) : null
  if (!row) return null
  const successor = question.data?.into
    ? await question.db.selectFrom('organisation').select('state').where('id', '=', question.data.into).executeTakeFirst()
    : undefined
  const facts = {
    underWay: await applicationsOf(question, row.id),
    successorApplied: question.data?.into ? await applicationsOf(question, question.data.into) : [],
    successor: (successor?.state as OrganisationState | undefined) ?? null,
  }
  return { state: row.state, facts, edition: null, rows: [row] }
}

const adoptYear: Loader = async (question) => {
  const known = question.world.calendar.years.get(question.data.notice.year)?.version ?? 0
  return { state: null, facts: { knownVersion: known, fictionalAllowed: question.fictionalAllowed }, edition: null, rows: [] }
}

const draftRules: Loader = async (question) => {
  const open =
    question.subject ??
    (await question.db.selectFrom('rules').select('id').where('stage', '=', 'draft').orderBy('number', 'desc').executeTakeFirst())?.id
  const row = open ? await oneCase(question, 'rules', open) : null
  const newest = question.world.newestRules
  const version = row ? (row.state as { version: number }).version : newest + 1
  const id = row?.id ?? question.data.id
  return { state: row?.state ?? null, facts: null, edition: null, rows: row ? [row] : [], data: { ...question.data, id, version } }
}

const receiving: Loader = async (question) => {
  const row = await oneCase(question, 'receiving', RECEIVING)
  return { state: row?.state ?? null, facts: null, edition: null, rows: row ? [row] : [] }
}

const setLeave: Loader = async (question) => {
  const loaded: Loaded | null = await alone('account')(question)
  if (!loaded) return null
  const substitute = await question.db
    .selectFrom('account')
    .select('state')
    .where('id', '=', question.data?.substitute ?? '')
    .executeTakeFirst()
  return { ...loaded, facts: { substitute: substitute?.state ?? null } }
}

/** With the signature the password, the factor, the passkeys and the sessions of the account are gone; a new code activates it. */
const resetFactor: Loader = async (question) => {
  const loaded = await alone('account')(question)
  const account = question.subject ?? ''
  return (
    loaded && {
      ...loaded,
      alongside: async (tx) => {
        await tx.updateTable('credential').set({ password: null, factor: null, factor_pending: null }).where('account', '=', account).execute()
        await tx.deleteFrom('passkey').where('account', '=', account).execute()
        await tx.deleteFrom('session').where('account', '=', account).execute()
      },
    }
  )
}

const closeAccount: Loader = async (question) => {
  const loaded = await alone('account')(question)
  const account = question.subject ?? ''
  return (
    loaded && {
      ...loaded,
      alongside: async (tx) => {
        await tx.deleteFrom('session').where('account', '=', account).execute()
      },
    }
  )
}

/** Bodies named for erasure are listed beside the journal, so that the database lets them go. */
const erase: Loader = async (question) => {
  const entries: readonly string[] = question.data.entries
  const found = await question.db
    .selectFrom('journal')
    .select('hash')
    .where('hash', 'in', [...entries, ''])
    .execute()
  if (found.length !== new Set(entries).size) return null
  return {
    state: null,
    facts: null,
    edition: null,
    rows: [],
    alongside: async (tx) => {
      await tx
        .insertInto('erased_body')
        .values(entries.map((hash) => ({ hash, erasure: question.data.id })))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await tx.deleteFrom('journal_body').where('hash', 'in', entries).execute()
    },
  }
}

const edition = ofEdition(async () => null)
const single = (kind: CaseKind) => alone(kind)

export const loaders: Readonly<Record<StepName, Loader>> = {
  'rules.draft': draftRules,
  'rules.publish': single('rules'),
  'criteria.publish': opening,
  'calendar.adopt': adoptYear,
  'receiving.set': receiving,
  'organisation.sign-up': opening,
  'organisation.verify': ofOrganisation,
  'organisation.reject': ofOrganisation,
  'organisation.supersede': ofOrganisation,
  'organisation.add-colleague': addColleague,
  'organisation.remove-colleague': single('organisation'),
  'organisation.declare-tie': single('organisation'),
  'organisation.end-tie': single('organisation'),
  'organisation.record-change': applicantChange,
  'edition.plan': opening,
  'edition.file': edition,
  'edition.answer-filing': edition,
  'edition.announce': publishing(announceFacts),
  'edition.extend-deadline': publishing(edition),
  'edition.close-applications': edition,
  'edition.suspend': publishing(edition),
  'edition.resume': publishing(edition),
  'edition.end': publishing(endFacts),
  'edition.publish-acceptance-list': publishing(acceptanceFacts),
  'edition.sign-report': reportFacts,
  'edition.publish-proposed-list': publishing(proposedFacts),
  'edition.submit-list': submitListFacts,
  'edition.issue-certificates': publishing(issueFacts),
  'edition.release-feedback': feedbackFacts,
  'edition.close': closeFacts,
  'application.start': start,
  'application.submit': submission,
  'application.take-back': ofApplication,
  'application.leave': ofApplication,
  'application.read-letter': ofApplication,
  'application.request-completion': ofApplication,
  'application.record-verdict': ofApplication,
  'application.decide-condition': ofApplication,
  'application.consult': ofApplication,
  'application.recommend': ofApplication,
  'application.decline': ofApplication,
  'application.receive': ofApplication,
  'application.return-to-district': ofApplication,
  'application.assign-readers': withVisits,
  'application.check-ties': withVisits,
  'application.relieve-expert': relieving,
  'application.release-reader': ofApplication,
  'application.unseal': onBoard,
  'application.witness-unsealing': ofApplication,
  'application.agree-result': agreeing,
  'application.sign-result': agreeing,
  'application.note-absence': agreeing,
  'application.countersign-result': agreeing,
  'application.write-reasons': ofApplication,
  'application.form-group': withGroup,
  'application.recheck': ofApplication,
  'consultation.answer': ofConsultation,
  'consultation.remind': ofConsultation,
  'consultation.tell-supervisor': ofConsultation,
  'consultation.close': ofConsultation,
  'notice.publish-district': publishing(districtNotice),
  'notice.lengthen': ofNotice,
  'notice.withdraw': ofNotice,
  'notice.end': ofNotice,
  'notice.recount': ofNotice,
  'expert.list': listing,
  'expert.record-tie': withWork,
  'expert.end-tie': single('expert'),
  'expert.change': withWork,
  'expert.set-availability': single('expert'),
  'expert.undertake': single('expert'),
  'expert.remove': withWork,
  'draw.freeze': freezing,
  'draw.commit': ofDraw,
  'draw.open': openingSeed,
  'draw.go-on': ofDraw,
  'draw.name': ofDraw,
  'draw.record-refusal': ofDraw,
  'sheet.seal': ofSheet,
  'sheet.type-paper': ofSheet,
  'sheet.recuse': recusingReader,
  'visit.open': ofVisit,
  'visit.record-finding': ofVisit,
  'visit.revise-scores': ofVisit,
  'visit.close': closingVisit,
  'visit.sign-report': ofVisit,
  'visit.recuse': recusingMember,
  'visit.set-agenda': ofVisit,
  'visit.raise-issue': ofVisit,
  'visit.close-issue': ofVisit,
  'visit.record-interview': ofVisit,
  'visit.add-photograph': ofVisit,
  'visit.request-documents': ofVisit,
  'visit.give-documents': ofVisit,
  'visit.answer-arrangements': ofVisit,
  'visit.record-absence': ofVisit,
  'conduct.give': conductOfVisit,
  'pack.take': packOfVisit,
  'pack.return': endingPack,
  'pack.wipe': endingPack,
  'visit.complete-group': completingVisit,
  'meeting.call': callMeetingFacts,
  'meeting.open': meetingFacts(true),
  'meeting.recuse': withBoxes(meetingFacts(false), recusing),
  'meeting.vote': withBoxes(meetingFacts(false), casting),
  'meeting.attend': meetingFacts(false),
  'meeting.defer': meetingFacts(false),
  'meeting.open-vote': meetingFacts(true),
  'meeting.close-vote': withBoxes(meetingFacts(true), closing),
  'meeting.void-vote': withBoxes(meetingFacts(false), voiding),
  'meeting.type-paper-count': meetingFacts(false),
  'meeting.conclude': meetingFacts(true),
  'approval.decide': decideListFacts,
  'objection.register': registerObjection,
  'objection.admit': ofObjection,
  'objection.refuse': ofObjection,
  'objection.decide': ofObjection,
  'objection.notify': ofObjection,
  'objection.confirm': ofObjection,
  'ban.impose': aboutApplication,
  'account.open': openAccount,
  'account.give-post': single('account'),
  'account.take-post': single('account'),
  'account.set-leave': setLeave,
  'account.end-leave': single('account'),
  'account.reset-factor': resetFactor,
  'account.close': closeAccount,
  'act.prepare': opening,
  'act.review': single('act'),
  'act.return': single('act'),
  'act.withdraw': single('act'),
  'act.hand-over': single('act'),
  'act.sign': single('act'),
  'erasure.erase': erase,
}
