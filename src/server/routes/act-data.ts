/** Where a command needs more than was typed: ids, hashes of uploads, a sealed identity, an activation code. */
import { hasGoodCheckSign } from '../../contract/identifiers.ts'
import type { RequestFault } from '../../contract/words/fields.ts'
import type { Facts } from '../../law/verdict.ts'
import type { DrawState } from '../../procedure/draw.ts'
import type { VisitState } from '../../procedure/site-review.ts'
import type { StepName } from '../../procedure/steps.ts'
import { hashPassword } from '../access/passwords.ts'
import { randomBytes } from '../chance.ts'
import { dayOf } from '../clock.ts'
import { activationEnds } from '../first-start.ts'
import { randomWord } from '../ids.ts'
import { seal } from '../ledger/keys.ts'
import { measuresOn } from '../world.ts'
import { actorIn, type Input } from './input.ts'
import { composePack } from './packs/compose.ts'

/** What the command carries, and what the reply carries besides. */
export interface Completion {
  readonly data: Record<string, unknown>
  readonly extra: object
}

/** A fault of what was sent that only the server could see. */
export class BadInput extends Error {
  readonly code: RequestFault
  readonly facts: Facts
  constructor(code: RequestFault, facts: Facts = {}) {
    super(code)
    this.code = code
    this.facts = facts
  }
}

type Complete = (input: Input) => Promise<Completion>

const only = (data: Record<string, unknown>): Completion => ({ data, extra: {} })

/** Hashes of a person's own uploads that were received and checked. */
async function uploaded(input: Input, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const rows = await input.house.db.selectFrom('upload').select(['id', 'sha256', 'state', 'owner', 'name']).where('id', 'in', ids).execute()
  return ids.map((id) => {
    const row = rows.find((each) => each.id === id)
    if (row?.state !== 'ready' || row.owner !== actorIn(input).person || !row.sha256)
      throw new BadInput('upload-not-ready', { file: row?.name ?? id })
    return row.sha256
  })
}

const signUp: Complete = async (input) => {
  const { creditCodeConfirmed, licence, authorisation, ...body } = input.body
  if (!hasGoodCheckSign(body.creditCode) && !creditCodeConfirmed) throw new BadInput('credit-code-check', { creditCode: body.creditCode })
  const [licenceHash, authorisationHash] = await uploaded(input, [licence, authorisation])
  return only({ ...body, licence: licenceHash, authorisation: authorisationHash, person: actorIn(input).person })
}

const addColleague: Complete = async ({ house, body }) => {
  const found = await house.db.selectFrom('credential').select('account').where('login', '=', body.login).executeTakeFirst()
  if (!found) throw new BadInput('person-unknown', { login: body.login })
  return only({ person: found.account, role: body.role })
}

/** The particulars are sealed under a key of their own before the command is made; the journal only learns which were given. */
const registerObjection: Complete = async (input) => {
  const { application, content, evidence, objector } = input.body
  const { kind, ...given } = objector
  const proof = given.identityProof ?? given.seal
  if (proof) await uploaded(input, [proof])
  const key = randomBytes(32)
  const vault = { key: seal(input.house.keys.derive('vault'), key.toString('base64')), sealed: seal(key, JSON.stringify(objector)) }
  const particulars = Object.keys(given)
    .filter((particular) => given[particular])
    .map((particular) => (particular === 'identityProof' ? 'identity-proof' : particular))
  return only({ application, content, evidence: await uploaded(input, evidence), objectorKind: kind, particulars, vault })
}

/** The person sets the password; the administrator hands over a code that serves once, for three days. */
const openAccount: Complete = async ({ house, body }) => {
  const taken = await house.db.selectFrom('credential').select('account').where('login', '=', body.login).executeTakeFirst()
  if (taken) throw new BadInput('login-taken', { login: body.login })
  const activation = randomWord(12)
  return {
    data: { name: body.name, login: body.login, activation: await hashPassword(activation), until: activationEnds(house) },
    extra: { activation },
  }
}

/** A photograph is a picture: named by its hash, under the name it came with. */
const photograph: Complete = async (input) => {
  const { upload, ...body } = input.body
  const [file] = await named(input, [upload])
  if (!file?.kind.startsWith('image/')) throw new BadInput('upload-not-ready', { file: file?.name ?? '' })
  return only({ ...body, file: file.sha256, name: file.name })
}

/** What an applicant gives to the group, each under its own name. */
const documents: Complete = async (input) => {
  const { uploads, ...body } = input.body
  const files = await named(input, uploads)
  return only({ ...body, files: files.map(({ name, sha256 }) => ({ name, sha256 })) })
}

/** One's own uploads with their names and kinds. */
async function named(input: Input, ids: readonly string[]) {
  const hashes = await uploaded(input, ids)
  if (ids.length === 0) return []
  const rows = await input.house.db
    .selectFrom('upload')
    .innerJoin('file', 'file.sha256', 'upload.sha256')
    .select(['upload.id', 'upload.name', 'file.kind'])
    .where('upload.id', 'in', ids)
    .execute()
  return ids.map((id, index) => {
    const row = rows.find((each) => each.id === id)
    return { name: row?.name ?? '', kind: row?.kind ?? '', sha256: hashes[index] ?? '' }
  })
}

const undertake: Complete = async ({ house, body }) => {
  const text = measuresOn(dayOf(house.clock.now())).undertaking
  return only({ edition: body.edition, text })
}

/** The experts behind the seats of a draw, in the order drawn, each with the number. */
async function seatsOf({ house: { db } }: Input, draw: string): Promise<readonly { readonly number: number; readonly expert: string }[]> {
  const row = await db.selectFrom('draw').select('state').where('id', '=', draw).executeTakeFirst()
  const state = row?.state as DrawState | undefined
  if (!state) return []
  const names = await db.selectFrom('draw_name').select(['leaf', 'expert']).where('draw', '=', draw).execute()
  const expertOf = new Map(names.map(({ leaf, expert }) => [leaf, expert]))
  const seats = state.result.filter(({ outcome }) => outcome === 'seat').map(({ number }) => number)
  return seats.map((number) => ({ number, expert: expertOf.get(state.entries.find((each) => each.number === number)?.leaf ?? '') ?? '' }))
}

/** Who reads follows from the draw that is named; nobody types a name, and who leads is said by number. */
const assignReaders: Complete = async (input) => {
  const { leaderNumber, ...body } = input.body
  if (body.experts || !body.draw) return only({ experts: [], ...body })
  const seats = await seatsOf(input, body.draw)
  const leads = leaderNumber !== undefined && { leader: seats.find(({ number }) => number === leaderNumber)?.expert ?? '' }
  return only({ ...body, ...leads, experts: seats.map(({ expert }) => expert) })
}

/** Who visits follows from the draw too; the office says by number who leads. */
const formGroup: Complete = async (input) => {
  const { leaderNumber, ...body } = input.body
  if (body.members || !body.draw) return only({ leader: '', members: [], ...body })
  const seats = await seatsOf(input, body.draw)
  const leader = seats.find(({ number }) => number === leaderNumber)?.expert ?? ''
  return only({ ...body, leader, members: seats.map(({ expert }) => expert).filter((each) => each !== leader) })
}

/** Who joins a group that was drawn follows from the draw as well: whoever holds a seat by now. The leader stays where nobody else is named. */
const completeGroup: Complete = async (input) => {
  const { leaderNumber, ...body } = input.body
  const row = await input.house.db
    .selectFrom('visit')
    .select('state')
    .where('id', '=', input.params.visit ?? '')
    .executeTakeFirst()
  const { draw, leader: before = '' } = (row?.state ?? {}) as Partial<VisitState>
  if (body.members || !draw) return only({ leader: before, members: [], ...body })
  const seats = await seatsOf(input, draw)
  const leader = leaderNumber === undefined ? before : (seats.find(({ number }) => number === leaderNumber)?.expert ?? '')
  return only({ leader, ...body, members: seats.map(({ expert }) => expert) })
}

export const completions: Partial<Record<StepName, Complete>> = {
  'organisation.sign-up': signUp,
  'organisation.add-colleague': addColleague,
  'receiving.set': async ({ params, body }) => only({ area: params.area, body: body.body }),
  'application.start': async ({ params, admission }) => only({ edition: params.edition, organisation: admission.by.body }),
  'meeting.call': async ({ params, body }) => only({ edition: params.edition, ...body }),
  'meeting.type-paper-count': async (input) => {
    const [sheet] = await uploaded(input, [input.body.sheet])
    return only({ ...input.body, sheet })
  },
  'sheet.type-paper': async (input) => {
    const [scan] = await uploaded(input, [input.body.scan])
    return only({ ...input.body, scan })
  },
  'application.assign-readers': assignReaders,
  'application.form-group': formGroup,
  'visit.complete-group': completeGroup,
  'visit.add-photograph': photograph,
  'visit.give-documents': documents,
  // What a pack holds is composed for whoever asks; the step decides whether it is given.
  'pack.take': async (input) => {
    const { given, ...data } = await composePack(input)
    return { data: { ...data }, extra: { given } }
  },
  'draw.freeze': async ({ params, body }) => only({ edition: params.edition, ...body }),
  'objection.register': registerObjection,
  'account.open': openAccount,
  'expert.undertake': undertake,
}
