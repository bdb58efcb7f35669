/** 离线包 over the API: who carries one, what a holder may still do with theirs, and its files one by one. */
import { sql } from 'kysely'
import type { ApplicationState } from '../../../procedure/application.ts'
import type { EditionState } from '../../../procedure/edition.ts'
import { notOver, type PackState, packUntil } from '../../../procedure/pack.ts'
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
    return { id, visit, application, number, name, holder, own, takenOn, until, overdue, files: files.length, stage, ended }
  })
}

const list: Handler = async (input) => ({
  items: await linesOf(input, input.query.edition ? sql`p.edition = ${input.query.edition}` : sql`true`),
})

/** A member sees their own; the office and supervision see all. */
const ofVisit: Handler = async (input) => {
  const { role } = input.admission.by
  const member = role === 'expert' || role === 'leader'
  const { id } = rowOf(input)
  const own = member ? sql`and p.person = ${actorIn(input).person}` : sql``
  const gate = member ? await gateOf(input, 'pack.take', { id }) : null
  return { take: gate && { ...gate, until: await untilOf(input) }, items: await linesOf(input, sql`p.visit = ${id} ${own}`) }
}

/** The last day of a pack that were taken now. */
async function untilOf(input: Input) {
  const visit = stateOf<VisitState>(input)
  const { state } = await input.house.db.selectFrom('edition').select('state').where('id', '=', visit.edition).executeTakeFirstOrThrow()
  return packUntil(visit, termsOf(await input.house.world(), state as EditionState, dayOf(input.house.clock.now())))
}

/** A file of one's own pack, as long as the pack is out, opens, and its holder is still of the group. */
const file: Handler = async (input) => {
  const state = stateOf<PackState>(input)
  const sha256 = input.params.sha256 ?? ''
  const gate = await gateOf(input, 'pack.return', { id: state.id })
  const today = dayOf(input.house.clock.now())
  const over = notOver(state.until, today)
  if (!state.files.includes(sha256) || !gate?.open) return sendFault(input.reply, 'not-found')
  if (!over.allowed) return sendGrounded(input, over)
  const application = await input.house.db.selectFrom('application').select('state').where('id', '=', state.application).executeTakeFirstOrThrow()
  const named = (application.state as ApplicationState).submissions.flatMap(({ files }) => files).find((each) => each.sha256 === sha256)
  return named ? packedFile(input, named.name, sha256) : sendFault(input.reply, 'not-found')
}

export const packHandlers: Readonly<Record<string, Handler>> = {
  'pack.list': list,
  'visit.packs': ofVisit,
  'pack.read': caseReader('pack'),
  'pack.file': file,
}
