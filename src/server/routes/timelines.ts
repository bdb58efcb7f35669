/** What happened to a case, in sentences, as the reader's role may know it; names only of the own office and for those who supervise. */
import { sql } from 'kysely'
import { eventSentence, maySee } from '../../contract/words/events.ts'
import type { By, CaseKind, Event } from '../../procedure/decision.ts'
import { readable } from '../access/in-sight.ts'
import type { Body } from '../store/journal.ts'
import type { Handler } from './input.ts'
import { insideOnly, JOURNAL_ONLY } from './open.ts'
import { sendFault } from './problems.ts'

/** Kinds whose events are told to whoever may read the case; others say more than their page does. */
export const toldKinds: readonly CaseKind[] = [
  'application',
  'organisation',
  'consultation',
  'notice',
  'objection',
  'sheet',
  'act',
  'approval',
  'edition',
]

const applicants: readonly string[] = ['drafter', 'legal-representative']
const supervisors: readonly string[] = ['commendation', 'discipline', 'auditor']

/** Whether a reader in this role may be told of an event of this type. */
export function mayBeTold(kind: CaseKind, by: Pick<By, 'role'>, type: string): boolean {
  if (by.role === 'district' && insideOnly.has(type)) return false
  return maySee(by.role === 'public' ? 'public' : applicants.includes(by.role) ? 'applicant' : 'office', kind, type)
}

/** A person's name is for the own office and for supervision; the post is for all who are told. */
function mayName(reader: By, doer: Body['by']): boolean {
  if (supervisors.includes(reader.role)) return true
  const both = applicants.includes(reader.role) && applicants.includes(doer.role)
  return (reader.role === doer.role || both) && reader.body === doer.body && reader.role !== 'expert'
}

const timeline: Handler = async (input) => {
  const { kind, id } = input.query as { kind: CaseKind; id: string }
  const admission = toldKinds.includes(kind) ? await readable(input, kind, id) : null
  if (!admission) return sendFault(input.reply, 'not-found')
  const { rows } = await sql<{ at: string; type: string; hash: string; body: string | null }>`
    select j.at, j.type, j.hash, b.body from journal j left join journal_body b on b.hash = j.hash
    where j.case_id = ${id} and j.kind = ${kind} and j.type <> ${JOURNAL_ONLY} order by j.version limit 500`.execute(input.house.db)
  const items = rows.flatMap(({ at, type, hash, body }) => {
    if (!mayBeTold(kind, admission.by, type)) return []
    const recorded = body ? (JSON.parse(body) as Body) : null
    const event: Event = recorded?.event ?? { type }
    const doer = recorded?.by
    const named = doer && doer.role !== 'system' && mayName(admission.by, doer)
    return [
      {
        at,
        day: recorded?.day ?? at.slice(0, 10),
        type,
        zh: eventSentence(kind, event, 'zh'),
        en: eventSentence(kind, event, 'en'),
        role: doer?.role ?? '',
        body: doer?.body ?? '',
        ...(named && { person: doer.person }),
        hash,
      },
    ]
  })
  return { items, next: null }
}

export const timelineHandlers: Readonly<Record<string, Handler>> = { 'case.timeline': timeline }
