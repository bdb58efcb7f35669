/** One application for whoever holds its number and code: what happened, where it is, who holds it, what comes next. */
import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { normalised } from '../../../contract/identifiers.ts'
import { eventSentence, maySee } from '../../../contract/words/events.ts'
import { noticeKinds } from '../../../contract/words/labels.ts'
import type { Language, Words } from '../../../contract/words/language.ts'
import { type Names, namesIn } from '../../../contract/words/names.ts'
import type { Day } from '../../../law/calendar.ts'
import { criteriaOf, type NoticeKind } from '../../../law/measures.ts'
import type { ApplicationStage, ApplicationState, Letter } from '../../../procedure/application.ts'
import type { CaseKind, Event } from '../../../procedure/decision.ts'
import { outwardStage } from '../../access/views.ts'
import { proofWords } from '../../documents/proof-words.ts'
import { trackerCode } from '../../ledger/keys.ts'
import type { Body } from '../../store/journal.ts'
import { termsOf } from '../../world.ts'
import type { Ask } from '../page.ts'
import { postWords } from './bodies.ts'
import { editionOf, type PublicEdition, type Road, roadFor } from './editions.ts'
import { type NoticeLine, noticeLine } from './notices.ts'
import type { Proof } from './proof.ts'

/** One thing that happened, told for the applicant. */
export interface Happened {
  readonly at: string
  readonly day: Day
  readonly sentence: string
  readonly post: Words
  readonly notice: string | null
}

export interface Progress {
  readonly number: string
  readonly name: string
  readonly area: string
  readonly stage: ApplicationStage
  readonly edition: PublicEdition | null
  readonly road: Road | null
  readonly happened: readonly Happened[]
  readonly notice: NoticeLine | null
  readonly completionDue: Day | null
  readonly letters: readonly Pick<Letter, 'id' | 'kind' | 'day'>[]
  readonly proof: Proof | null
}

/** The application under number and code; null for an unknown number and for a wrong code alike. */
export async function progressOf(ask: Ask, typedNumber: string, typedCode: string): Promise<Progress | null> {
  const number = normalised(typedNumber).slice(0, 40)
  const code = normalised(typedCode).replace(/\D/g, '')
  const right = sameCode(trackerCode(ask.house.keys, number), code)
  const row = await ask.house.db.selectFrom('application').select(['id', 'state']).where('number', '=', number).executeTakeFirst()
  if (!row || !right) return null
  const state = row.state as ApplicationState
  const stage = outwardStage(state)
  const edition = await editionOf(ask, state.edition)
  const { measures } = termsOf(ask.world, edition, ask.day)
  const { happened, head } = await happenedTo({ ...ask, measures }, state)
  const notice = noticeNow(state, stage)
  return {
    number: state.number,
    name: state.name,
    area: state.area,
    stage,
    edition,
    road: edition?.schedule ? await roadFor(ask, edition) : null,
    happened,
    notice: notice ? await noticeLine(ask, notice) : null,
    completionDue: stage === 'returned' ? (state.completion?.due ?? null) : null,
    letters: state.letters.map(({ id, kind, day }) => ({ id, kind, day })),
    proof: head,
  }
}

function sameCode(right: string, given: string): boolean {
  const [a, b] = [Buffer.from(right), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The notice that the application stands under now. */
function noticeNow({ notices }: ApplicationState, stage: ApplicationStage): string | null {
  if (stage === 'publicised') return notices.district
  if (stage === 'listed') return notices.acceptance
  return stage === 'proposed' ? notices.proposed : null
}

/** Events of cases beside the application that its timeline tells too. */
const besides: Partial<Record<CaseKind, readonly string[]>> = {
  notice: ['NoticeLengthened', 'NoticeEnded'],
  visit: ['GroupFormed', 'VisitOpened', 'VisitClosed'],
}
/** Told by the visit's own entry, with its days. */
const toldElsewhere = ['VisitPlanned']

interface Line {
  kind: CaseKind
  case_id: string
  at: string
  type: string
  hash: string
  position: number | null
  body: string | null
}

async function happenedTo(ask: Ask, state: ApplicationState): Promise<{ happened: readonly Happened[]; head: Proof | null }> {
  const cases = [state.id, ...Object.values(state.notices).filter((id) => id !== null), ...state.visits]
  const { rows } = await sql<Line>`select j.kind, j.case_id, j.at, j.type, j.hash, s.position, b.body from journal j
    left join journal_body b on b.hash = j.hash left join seal s on s.hash = j.hash
    where j.case_id = any(${sql.val(cases)}::text[]) order by j.at, j.id limit 500`.execute(ask.house.db)
  const told = rows.filter(({ kind, type }) => belongs(kind, type))
  const last = told.findLast((line) => line.kind === 'application')
  return {
    happened: told.map((line) => tell(ask, line, kindOfNotice(state, line.case_id))),
    head: last ? { hash: last.hash, words: proofWords(last.hash), position: last.position === null ? null : Number(last.position) + 1 } : null,
  }
}

function belongs(kind: CaseKind, type: string): boolean {
  if (kind !== 'application') return besides[kind]?.includes(type) ?? false
  return maySee('applicant', kind, type) && !toldElsewhere.includes(type)
}

/** Which of the application's notices a case is, if it is one. */
function kindOfNotice({ notices }: ApplicationState, id: string): NoticeKind | null {
  const kinds: readonly NoticeKind[] = ['district', 'acceptance', 'proposed']
  return kinds.find((kind) => notices[kind] === id) ?? null
}

function tell(ask: Ask, { kind, case_id, at, type, body }: Line, noticeKind: NoticeKind | null): Happened {
  const recorded = body ? (JSON.parse(body) as Body) : null
  const event: Event = recorded?.event ?? { type }
  const { role = 'system', body: of = '' } = recorded?.by ?? {}
  const notice = kind === 'notice' ? case_id : typeof event.notice === 'string' && type === 'Publicised' ? event.notice : null
  return {
    at,
    day: recorded?.day ?? at.slice(0, 10),
    sentence: naming(eventSentence(kind, event, ask.language, namesFor(ask)), noticeKind, ask.language),
    post: postWords(ask.measures, ask.world, role, of),
    notice,
  }
}

/** An event of a notice says which notice: 县（区）公示期满. */
function naming(sentence: string, kind: NoticeKind | null, language: Language): string {
  if (kind === null) return sentence
  const [zh, en] = noticeKinds[kind]
  return language === 'zh' ? sentence.replace(/^公示/, zh) : sentence.replace(/^The notice/, `The ${en}`)
}

const namesFor = ({ measures, language }: Ask): Names => namesIn(measures, [criteriaOf(null, { measures })], language)
