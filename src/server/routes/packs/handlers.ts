/** 离线包 over the API: who carries one, what a holder may still do with theirs, and its files one by one. */
import { sql } from 'kysely'
import type { ApplicationState } from '../../../procedure/application.ts'
import type { EditionState } from '../../../procedure/edition.ts'
import { mayOpenPack, notOver, type PackState, packUntil } from '../../../procedure/pack.ts'
import type { VisitState } from '../../../procedure/site-review.ts'
import { dayOf } from '../../clock.ts'
import { termsOf } from '../../world.ts'
import { packedFile, sendGrounded } from '../files.ts'
import { actorIn, type Handler, type Input } from '../input.ts'
import { sendFault } from '../problems.ts'
import { caseReader, gateOf, rowOf, stateOf } from '../reading.ts'

interface Line {
  readonly state: PackState
  readonly number: string
  readonly name: string
  readonly holder: string
}

async function linesOf(input: Input, condition: ReturnType<typeof sql>) {
  const { house } = input
  const today = dayOf(house.clock.now())
  const { rows } = await sql<Line>`select p.state, a.number, a.state->>'name' as name, x.state->>'name' as holder
    from pack p join application a on a.id = p.state->>'application' join expert x on x.id = p.state->>'expert'
    where ${condition} order by p.state->>'takenOn' desc, p.id limit 500`.execute(house.db)
  return rows.map(({ state, number, name, holder }) => {
    const { id, visit, application, person, takenOn, until, files, stage, ended } = state
    const overdue = stage === 'out' && !notOver(until, today).allowed
    const own = person === actorIn(input).person
    const opened = state.read ? new Set(state.read.flatMap(({ file }) => file ?? [])).size : null
    return { id, visit, application, number, name, holder, own, takenOn, until, overdue, files: files.length, opened, stage, ended }
  })
}

const list: Handler = async (input) => ({
  items: await linesOf(input, input.query.edition ? sql`p.edition = ${input.query.edition}` : sql`true`),
})

/** A member sees their own, the leader also whose are still out before closing the record; the office and supervision see all. */
const ofVisit: Handler = async (input) => {
  const { role } = input.admission.by
  const member = role === 'expert' || role === 'leader'
  const { id } = rowOf(input)
  const { members } = stateOf<VisitState>(input)
  const others = sql`p.visit = ${id} and p.stage = 'out' and p.person <> ${actorIn(input).person} and p.state->>'expert' = any(${sql.val([...members])}::text[])`
  const awaited = role === 'leader' ? await linesOf(input, others) : []
  const own = member ? sql`and p.person = ${actorIn(input).person}` : sql``
  const gate = member ? await gateOf(input, 'pack.take', { id }) : null
  return {
    take: gate && { ...gate, until: await untilOf(input) },
    items: await linesOf(input, sql`p.visit = ${id} ${own}`),
    awaited: awaited.map(awaitedOf),
  }
}

/** Whose pack is out, and no word of what it holds or what was read of it. */
const awaitedOf = ({ id, holder, takenOn, until, overdue }: Awaited<ReturnType<typeof linesOf>>[number]) => ({ id, holder, takenOn, until, overdue })

/** The terms of an edition. */
async function termsAround({ house }: Input, edition: string) {
  const { state } = await house.db.selectFrom('edition').select('state').where('id', '=', edition).executeTakeFirstOrThrow()
  return termsOf(await house.world(), state as EditionState, dayOf(house.clock.now()))
}

/** The last day of a pack that were taken now. */
async function untilOf(input: Input) {
  const visit = stateOf<VisitState>(input)
  return packUntil(visit, await termsAround(input, visit.edition))
}

/** A file of one's own pack, as long as the pack is out, opens, and its holder is still of the group. */
const file: Handler = async (input) => {
  const { db, clock } = input.house
  const pack = stateOf<PackState>(input)
  const sha256 = input.params.sha256 ?? ''
  const visit = await db.selectFrom('visit').select('state').where('id', '=', pack.visit).executeTakeFirstOrThrow()
  const may = mayOpenPack(pack, visit.state as VisitState, dayOf(clock.now()), await termsAround(input, pack.edition))
  if (!may.allowed) return sendGrounded(input, may)
  const application = await db.selectFrom('application').select('state').where('id', '=', pack.application).executeTakeFirstOrThrow()
  const given = (application.state as ApplicationState).submissions.flatMap(({ files }) => files)
  const named = pack.files.includes(sha256) ? given.find((each) => each.sha256 === sha256) : undefined
  return named ? packedFile(input, named.name, sha256) : sendFault(input.reply, 'not-found')
}

export const packHandlers: Readonly<Record<string, Handler>> = {
  'pack.list': list,
  'visit.packs': ofVisit,
  'pack.read': caseReader('pack'),
  'pack.file': file,
}
