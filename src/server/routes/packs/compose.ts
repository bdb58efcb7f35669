/** What a pack holds: the visit, the application and its newest form as its holder sees them online, their own notes, and the files. */

import type { PackContent } from '../../../contract/packs.ts'
import { momentInWords } from '../../../contract/words/days.ts'
import { criteriaOf } from '../../../law/measures.ts'
import type { ApplicationState, SubmittedFile } from '../../../procedure/application.ts'
import type { EditionState } from '../../../procedure/edition.ts'
import { type CarriedFile, carriedAs, packLocksAfter, packUntil } from '../../../procedure/pack.ts'
import type { SheetState } from '../../../procedure/sheet.ts'
import type { VisitState } from '../../../procedure/site-review.ts'
import { dayOf } from '../../clock.ts'
import { newId } from '../../ids.ts'
import { sha256 as hashOf } from '../../store/canonical.ts'
import { termsOf } from '../../world.ts'
import { bankOf } from '../decision/found.ts'
import { actorIn, type Input } from '../input.ts'
import { type Row, rowOf, viewOf } from '../reading.ts'
import type { DraftItems } from '../sheet-drafts.ts'

const PDF = 'application/pdf'

export interface Composed {
  readonly id: string
  readonly content: string
  readonly files: readonly CarriedFile[]
  /** The content itself, as JSON. */
  readonly given: string
}

/** The pack of the visit that the request names, for the person who asks. Whether it is given, the step decides. */
export async function composePack(input: Input): Promise<Composed> {
  const { house, admission } = input
  const { role } = admission.by
  const visitRow = rowOf(input)
  const visit = visitRow.state as VisitState
  const { person, expert, name } = actorIn(input)
  const [row, edition, world] = await Promise.all([
    house.db.selectFrom('application').selectAll().where('id', '=', visit.application).executeTakeFirstOrThrow() as unknown as Promise<Row>,
    house.db.selectFrom('edition').select('state').where('id', '=', visit.edition).executeTakeFirstOrThrow(),
    house.world(),
  ])
  const [editionState, now] = [edition.state as EditionState, house.clock.now()]
  const terms = termsOf(world, editionState, dayOf(now))
  const files = await filesOf(input, row.state as ApplicationState)
  const id = newId('pack')
  const content: PackContent = {
    pack: id,
    until: packUntil(visit, terms),
    idleMinutes: packLocksAfter(terms),
    takenAt: now.toISOString(),
    person,
    expert: expert ?? '',
    leads: visit.leader === expert,
    mark: { name, at: momentInWords(now.toISOString(), 'zh') },
    editionName: editionState.name,
    criteria: criteriaOf(editionState, terms).id,
    members: await membersOf(input, visit),
    visit: viewOf('visit', visitRow, role),
    application: viewOf('application', row, role),
    submission: await submissionOf(input, row.state as ApplicationState),
    notes: await notesOf(input, visit.application, expert ?? ''),
    files,
  }
  const given = JSON.stringify(content)
  return { id, content: hashOf(given), files, given }
}

async function membersOf({ house }: Input, { members, leader }: VisitState) {
  const bank = await bankOf(house.db)
  return members.map((expert) => ({ expert, name: bank.get(expert)?.name ?? '', leads: expert === leader }))
}

/** The files of the newest submission, each content once; a secret as soon as one heading says so. */
async function filesOf({ house }: Input, { submissions }: ApplicationState) {
  const newest = submissions.at(-1)?.files ?? []
  const known = await house.db
    .selectFrom('file')
    .select(['sha256', 'kind'])
    .where('sha256', 'in', ['', ...newest.map(({ sha256 }) => sha256)])
    .execute()
  const secret = (sha256: string) =>
    submissions.flatMap(({ files }) => files).some((file: SubmittedFile) => file.sha256 === sha256 && file.businessSecret)
  const once = newest.filter(({ sha256 }, index) => newest.findIndex((file) => file.sha256 === sha256) === index)
  return once.flatMap(({ sha256, slot, name, bytes }) => {
    const kind = known.find((each) => each.sha256 === sha256)?.kind
    return kind === undefined ? [] : [{ sha256, slot, name, bytes, businessSecret: secret(sha256), as: carriedAs({ pdf: kind === PDF }) }]
  })
}

async function submissionOf({ house }: Input, { id, submissions }: ApplicationState) {
  const number = submissions.at(-1)?.number
  if (number === undefined) return null
  const row = await house.db.selectFrom('submission').select('content').where('application', '=', id).where('number', '=', number).executeTakeFirst()
  return row ? { number, content: JSON.parse(row.content) as unknown } : null
}

async function notesOf({ house }: Input, application: string, expert: string) {
  const sheet = await house.db
    .selectFrom('sheet')
    .select(['id', 'state'])
    .where('application', '=', application)
    .where('expert', '=', expert)
    .where('stage', 'in', ['open', 'sealed'])
    .executeTakeFirst()
  if (!sheet) return {}
  const draft = await house.db
    .selectFrom('sheet_draft')
    .select('content')
    .where('sheet', '=', sheet.id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return ((draft?.content as DraftItems | undefined) ?? (sheet.state as SheetState).items ?? {}) as Record<string, unknown>
}
