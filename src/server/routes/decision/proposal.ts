/** 拟获奖名单和提请审定: what the meeting chose, who is outside and told, and what each name still waits for before it may go up. */
import { createHash } from 'node:crypto'
import type { ApplicationState } from '../../../procedure/application.ts'
import { type ApprovalState, mayGo, type SubmissionLine } from '../../../procedure/approval.ts'
import type { NoticeState } from '../../../procedure/notice.ts'
import { loaders } from '../../facts/loaders.ts'
import { canonical } from '../../store/canonical.ts'
import type { Database } from '../../store/schema.ts'
import type { Handler, Input } from '../input.ts'
import { applicationsOf, identified, letterOf } from './found.ts'
import { type Around, aroundEdition, inWords } from './ground.ts'

export const proposal: Handler = async (input) => {
  const about = await aroundEdition(input)
  const { edition, terms } = about
  const { db } = input.house
  const [applications, gates, approvals] = await Promise.all([
    applicationsOf(db, edition.id),
    submissionLines(input, about),
    approvalsOf(db, edition.id),
  ])
  const at = (...stages: readonly string[]) => applications.filter(({ stage }) => stages.includes(stage))
  const waiting = at('proposed')
  const notices = await noticesOf(
    db,
    waiting.flatMap((each) => each.notices.proposed ?? []),
  )
  const ready = waiting.map((each) => lineOf(each, notices, gates, about))
  const free = waiting.filter((each) => ready.some((line) => line.id === each.id && line.closed === null))
  return {
    places: terms.measures.law.placesOf(edition.filingAnswer, terms),
    noticeWorkingDays: terms.measures.noticeWorkingDays.proposed,
    chosen: at('chosen').map((each) => ({ ...identified(each), class: each.class ?? 'nomination', score: each.score })),
    outside: at('not-candidate', 'not-chosen').map((each) => ({
      ...identified(each),
      letter: letterOf(each, 'not-chosen'),
      draft: reasonsFor(each),
    })),
    proposed: ready,
    contentHash: free.length > 0 ? contentHash(free) : null,
    approvals: approvals.map(({ id, documentNumber, submittedOn, stage, items, supplementary }) => ({
      id,
      documentNumber,
      submittedOn,
      stage,
      items: items.length,
      supplementary,
    })),
  }
}

/** One hash of exactly who is put forward, in which class. */
export function contentHash(items: readonly Pick<ApplicationState, 'number' | 'name' | 'class'>[]): string {
  const named = items.map(({ number, name, class: awardClass }) => ({ number, name, class: awardClass ?? 'nomination' }))
  const sorted = named.sort((one, other) => (one.number < other.number ? -1 : 1))
  return createHash('sha256').update(canonical(sorted)).digest('hex')
}

function lineOf(each: ApplicationState, notices: readonly NoticeState[], gates: readonly SubmissionLine[], about: Around) {
  const gate = gates.find(({ id }) => id === each.id)
  const notice = notices.find(({ id }) => id === each.notices.proposed)
  return {
    ...identified(each),
    class: each.class,
    notice: notice ? { id: notice.id, publishedOn: notice.publishedOn, lastDay: notice.lastDay, stage: notice.stage } : null,
    openObjections: gate?.openObjections ?? [],
    recheckedOn: each.rechecks.submission,
    repliesOpen: gate?.repliesOpen ?? [],
    closed: inWords(mayGo(gate, about), about),
  }
}

function reasonsFor({ name, stage, site }: ApplicationState): string {
  const why = stage === 'not-chosen' ? '经会议审议，未列入本届拟获奖名单' : '按综合评价得分，未进入本届候选名单'
  return `${name}${why}。${site?.comment ? `现场评审意见：${site.comment}` : ''}`
}

async function submissionLines(input: Input, { world, day, edition }: Around): Promise<readonly SubmissionLine[]> {
  const { db, fictionalAllowed } = input.house
  const question = { db, world, day, by: input.admission.by, subject: edition.id, data: {}, lock: false, fictionalAllowed }
  const loaded = await loaders['edition.submit-list'](question)
  return (loaded?.facts as { lines: readonly SubmissionLine[] } | undefined)?.lines ?? []
}

async function approvalsOf(db: Database, edition: string): Promise<readonly ApprovalState[]> {
  const rows = await db.selectFrom('approval').select('state').where('edition', '=', edition).orderBy('id').execute()
  return rows.map((row) => row.state as ApprovalState)
}

export async function noticesOf(db: Database, ids: readonly string[]): Promise<readonly NoticeState[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('notice')
    .select('state')
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return rows.map((row) => row.state as NoticeState)
}
