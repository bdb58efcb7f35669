/** What anyone may ask: the measures, the calendar, eligibility, the tracker; and the record for those who supervise. */

import { sql } from 'kysely'
import { operations } from '../../contract/operations.ts'
import { eventAudience, eventSentence } from '../../contract/words/events.ts'
import { stageLabel } from '../../contract/words/stages.ts'
import { addDays, countWorkingDays, type Day, type YearNotice } from '../../law/calendar.ts'
import type { ApplicationState } from '../../procedure/application.ts'
import type { Event } from '../../procedure/decision.ts'
import type { EditionState } from '../../procedure/edition.ts'
import { stepNames, stepRow } from '../../procedure/steps.ts'
import { mayAsk } from '../access/gatekeeper.ts'
import { wantedPost } from '../access/in-sight.ts'
import { outwardStage } from '../access/views.ts'
import { dayOf } from '../clock.ts'
import { refused } from '../handle.ts'
import { articleText } from '../law-text.ts'
import { ORIGIN, rawPublicKey } from '../ledger/checkpoint.ts'
import { trackerCode } from '../ledger/keys.ts'
import { outwardProof, proofOf } from '../ledger/receipt.ts'
import { nodesOf } from '../ledger/sealer.ts'
import { consistencyProof } from '../ledger/tree.ts'
import { articlesOfStep } from '../openapi.ts'
import type { Body } from '../store/journal.ts'
import { measuresOn, termsOf } from '../world.ts'
import type { Handler } from './input.ts'
import { refusalParts, sendFault } from './problems.ts'

const health: Handler = async ({ house }) => {
  await sql`select 1`.execute(house.db)
  return { ok: true, database: house.store.home, day: dayOf(house.clock.now()) }
}

/** Today's measures and rules; the current criteria are those of the edition announced last. */
const measures: Handler = async ({ house }) => {
  const [world, today] = [await house.world(), dayOf(house.clock.now())]
  const { rules, rulesVersion, measures: known } = termsOf(world, null, today)
  const { law: _, grounds: __, ...numbers } = known
  const announced = await sql<{ state: EditionState }>`select state from edition
    where jsonb_typeof(state->'announcement') = 'object' order by number desc limit 1`.execute(house.db)
  const { criteria, currentCriteria } = termsOf(world, announced.rows[0]?.state ?? null, today).measures
  return { ...numbers, criteria, currentCriteria, ownCriteria: known.currentCriteria, rules, rulesVersion }
}

const article: Handler = async ({ house, params, reply }) => {
  const number = Number(params.number)
  const known = measuresOn(dayOf(house.clock.now()))
  const text = articleText(known.id, number)
  if (!text) return sendFault(reply, 'not-found')
  const title = known.articles.find((each) => each.number === number)
  const refusals = Object.entries(known.grounds).filter(([, ground]) => ground.kind === 'article' && ground.article === number)
  return {
    ...text,
    title: title?.title,
    titleEn: title?.titleEn,
    steps: stepNames.filter((step) => articlesOfStep(step).includes(number)),
    refusals: refusals.map(([code]) => code),
    parameters: known.parameters.filter((parameter) => parameter.fills.includes(number)).map((parameter) => parameter.key),
  }
}

const stepTable: Handler = async () => ({
  items: stepNames.map((step) => {
    const { kind, from, to, by, binding } = stepRow(step)
    return { step, kind, from, to, by, binding: binding === true, articles: articlesOfStep(step) }
  }),
  next: null,
})

const shortNotice = ({ year, title, documentNumber, issuedOn, version, fictional }: YearNotice) => ({
  year,
  title,
  documentNumber,
  issuedOn,
  version,
  ...(fictional && { fictional }),
})

const period: Handler = async ({ house, query }) => {
  const { calendar } = await house.world()
  const { days, notices, ...counted } = countWorkingDays(calendar, query.published as Day, query.workingDays as number)
  return {
    ...counted,
    mayActFrom: addDays(counted.lastDay, 1),
    days: days.map(({ day, working, final, kind, reason, count }) => ({ day, working, final, kind, reason, count })),
    notices: notices.map(shortNotice),
    grounds: [
      { zh: '《民法典》第二百零一条：开始的当日不计入', en: 'Civil Code 201: the first day is not counted' },
      { zh: '《民法典》第二百零三条：期间的最后一日截止时间为二十四时', en: 'Civil Code 203: the last day ends at 24:00' },
    ],
  }
}

const years: Handler = async ({ house }) => {
  const { calendar } = await house.world()
  const items = [...calendar.years.values()]
    .sort((a, b) => a.year - b.year)
    .map((notice) => ({ ...shortNotice(notice), daysOff: notice.daysOff, workdays: notice.workdays }))
  return { items, next: null }
}

/** The six conditions against what the visitor says; whether there is a ban is looked up only for the organisation itself, after sign-in. */
const eligibility: Handler = async ({ house, query }) => {
  const today = dayOf(house.clock.now())
  const world = await house.world()
  const known = measuresOn(today)
  const referenceDay: Day = query.referenceDay ?? today
  const facts = {
    domicileArea: query.area ?? null,
    areas: known.areas.map((area) => area.key),
    registeredInCityOn: query.registeredInCityOn ?? null,
    answers: {},
  }
  const receiving = query.area ? known.law.receivingBody(query.area, world.receiving) : null
  const findings = known.law.conditionFindings(facts, referenceDay).map((finding) => ({
    ...finding,
    title: known.conditions.find((condition) => condition.key === finding.key)?.title ?? '',
    earliest: finding.fact === 'years-not-full' && facts.registeredInCityOn ? earliestDay(facts.registeredInCityOn, known.registeredYears) : null,
  }))
  const terms = termsOf(world, null, today)
  return {
    referenceDay,
    receivingBody: query.area ? (world.receiving[query.area] ?? null) : null,
    findings,
    refusals: receiving && !receiving.allowed ? [refusalParts(refused(receiving, terms).refusal)] : [],
  }
}

function earliestDay(registered: Day, registeredYears: number): Day {
  return `${Number(registered.slice(0, 4)) + registeredYears}${registered.slice(4)}`
}

const receivingBodies: Handler = async ({ house }) => {
  const { receiving } = await house.world()
  const { areas } = measuresOn(dayOf(house.clock.now()))
  return { items: areas.map(({ key, title, titleEn }) => ({ area: key, title, titleEn, body: receiving[key] ?? null })), next: null }
}

const tracker: Handler = async ({ house, body }) => {
  const number = String(body.number).toUpperCase()
  const right = trackerCode(house.keys, number) === String(body.code).replace(/\D/g, '')
  const row = await house.db.selectFrom('application').select(['state', 'number']).where('number', '=', number).executeTakeFirst()
  if (!row || !right) return { found: false }
  const state = row.state as ApplicationState
  const stage = outwardStage(state)
  return {
    found: true,
    number,
    name: state.name,
    stage,
    zh: stageLabel('application', stage, 'public', 'zh'),
    en: stageLabel('application', stage, 'public', 'en'),
  }
}

const timeline: Handler = async ({ house, admission, params }) => {
  const { role } = admission.by
  const seen = role === 'drafter' || role === 'legal-representative' ? ['public', 'applicant'] : ['public', 'applicant', 'office']
  const { rows } = await sql<{ at: string; type: string; hash: string; body: string | null }>`
    select j.at, j.type, j.hash, b.body from journal j left join journal_body b on b.hash = j.hash
    where j.case_id = ${params.application} and j.type <> ${JOURNAL_ONLY} order by j.version limit 500`.execute(house.db)
  const items = rows.flatMap(({ at, type, hash, body }) => {
    const recorded = body ? (JSON.parse(body) as Body) : null
    const event: Event = recorded?.event ?? { type }
    if (!seen.includes(eventAudience('application', event.type)) || (role === 'district' && insideOnly.has(type))) return []
    const sentence = { zh: eventSentence('application', event, 'zh'), en: eventSentence('application', event, 'en') }
    return [{ at, day: recorded?.day ?? at.slice(0, 10), type, ...sentence, role: recorded?.by.role ?? '', hash }]
  })
  return { items, next: null }
}

/** Of a pool that was not frozen there is an entry for each expert: they stand in the journal; told here they would bury the rest. */
export const JOURNAL_ONLY = 'PoolTiesChecked'

/** What the district learns only from the public lists. */
export const insideOnly: ReadonlySet<string> = new Set([
  'MaterialResultAgreed',
  'UnsealingCalled',
  'SheetsUnsealed',
  'ResultProposed',
  'ResultSigned',
  'SignatureMissing',
  'ResultCountersigned',
  'ReadersAssigned',
  'TiesChecked',
  'PoolTiesChecked',
  'TieDeclared',
  'DeclaredTieEnded',
  'TieFound',
  'FoundTieEnded',
  'ReaderReplaced',
  'MadeCandidate',
  'NotMadeCandidate',
  'ChosenByMeeting',
  'NotChosenByMeeting',
  'SiteResultRecorded',
])

const checkpoint: Handler = async ({ house, reply }) => {
  const newest = await house.db.selectFrom('checkpoint').select('note').orderBy('size', 'desc').limit(1).executeTakeFirst()
  return newest ? reply.type('text/plain; charset=utf-8').send(newest.note) : sendFault(reply, 'not-found')
}

const checkpoints: Handler = async ({ house, query }) => {
  const base = house.db
    .selectFrom('checkpoint')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(query.limit + 1)
  const rows = await (/^\d{1,15}$/.test(query.after ?? '') ? base.where('size', '<', Number(query.after)) : base).execute()
  const items = rows.slice(0, query.limit)
  return { items, next: rows.length > query.limit ? String(items.at(-1)?.size) : null }
}

const ledgerKey: Handler = async ({ house }) => ({
  origin: ORIGIN,
  ed25519: rawPublicKey(house.keys.verifying).toString('base64'),
  pem: house.keys.verifying.export({ type: 'spki', format: 'pem' }) as string,
})

/** Whoever may search the journal is told of every entry what it is. */
const ledgerEntry: Handler = async ({ house, params, actor, request, reply }) => {
  const proof = await proofOf(house, params.hash ?? '')
  if (!proof) return sendFault(reply, 'not-found')
  const searches = operations.get('journal.read')
  return actor && searches && !mayAsk(searches, actor, wantedPost({ request })) ? proof : outwardProof(proof)
}

const consistency: Handler = async ({ house, query, reply }) => {
  const newest = await house.db.selectFrom('checkpoint').select('size').orderBy('size', 'desc').limit(1).executeTakeFirst()
  if (query.from > query.to || query.to > (newest?.size ?? 0)) return sendFault(reply, 'not-found')
  return { from: query.from, to: query.to, path: await consistencyProof(query.from, query.to, nodesOf(house.db)) }
}

export const openHandlers: Readonly<Record<string, Handler>> = {
  'health.read': health,
  'measures.read': measures,
  'measures.article': article,
  'steps.read': stepTable,
  'calendar.period': period,
  'calendar.years': years,
  'eligibility.read': eligibility,
  'receiving.read': receivingBodies,
  'tracker.read': tracker,
  'application.timeline': timeline,
  'ledger.checkpoint': checkpoint,
  'ledger.checkpoints': checkpoints,
  'ledger.key': ledgerKey,
  'ledger.entry': ledgerEntry,
  'ledger.consistency': consistency,
}
