/**
 * The box of a secret vote. Each ballot cast takes out all of its ballots, puts the new one among them, shuffles them from
 * the system's source of chance and writes them anew, each under a new id and all under a new key, so that a ballot's row
 * tells neither when nor by whom it came. docs/ballots.md says who could still tell.
 */
import { sql } from 'kysely'
import type { Ballot } from '../../procedure/ballots.ts'
import type { OpenedBox } from '../../procedure/vote.ts'
import { randomBytes, randomInt } from '../chance.ts'
import { type Keys, seal, unseal } from '../ledger/keys.ts'
import type { Database, Tx } from './schema.ts'

/** Which box: of one round of the vote on one candidate. */
export interface BoxOf {
  readonly meeting: string
  readonly application: string
  readonly round: number
}

/** One letter each, so that every sealed ballot is as long as another. */
const letters: Readonly<Record<Ballot, string>> = { for: 'f', against: 'a', abstain: 'n' }

/** Write a box anew with these ballots, shuffled. The meeting's row is held by the caller, so one ballot comes after another. */
export async function fillBox(tx: Tx, keys: Keys, box: BoxOf, all: readonly Ballot[]): Promise<void> {
  await emptyBox(tx, box)
  const ballots = shuffled(all)
  const secret = randomBytes(32).toString('hex')
  const { meeting, application, round } = box
  await tx.insertInto('ballot_box').values({ meeting, application, round, size: ballots.length, secret }).execute()
  const key = keyOf(keys, box, ballots.length, secret)
  const rows = ballots.map((each) => {
    const id = randomBytes(16).toString('hex')
    return { id, meeting, application, sealed: seal(key, `${id} ${letters[each]}`) }
  })
  await tx.insertInto('ballot').values(rows).execute()
}

/** The ballots of a box in a new order. Null when one does not open under the box's key and its own id, or one is missing. */
export async function openBox(db: Database, keys: Keys, box: BoxOf, cast: number): Promise<OpenedBox> {
  const { meeting, application } = box
  const of = await db.selectFrom('ballot_box').selectAll().where('meeting', '=', meeting).where('application', '=', application).executeTakeFirst()
  const rows = await db.selectFrom('ballot').select(['id', 'sealed']).where('meeting', '=', meeting).where('application', '=', application).execute()
  const found = rows.length
  if (!of) return { found, ballots: cast === 0 && found === 0 ? [] : null }
  if (of.round !== box.round || of.size !== found || found !== cast) return { found, ballots: null }
  const key = keyOf(keys, box, of.size, of.secret)
  const ballots = rows.flatMap((row) => opened(key, row) ?? [])
  return { found, ballots: ballots.length === found ? shuffled(ballots) : null }
}

/** How many ballots lie in a box, for whoever has no keys. */
export async function countBox(db: Database, { meeting, application }: BoxOf): Promise<OpenedBox> {
  const rows = await db.selectFrom('ballot').select('id').where('meeting', '=', meeting).where('application', '=', application).execute()
  return { found: rows.length, ballots: [] }
}

/** Take a box away with its ballots: after the count, or unread when its vote is void. */
export async function emptyBox(tx: Tx, { meeting, application }: Omit<BoxOf, 'round'>): Promise<void> {
  await tx.deleteFrom('ballot').where('meeting', '=', meeting).where('application', '=', application).execute()
  await tx.deleteFrom('ballot_box').where('meeting', '=', meeting).where('application', '=', application).execute()
}

/** Boxes and ballots that no open secret vote accounts for. */
export async function strayBoxes(db: Database, open: readonly BoxOf[]): Promise<readonly string[]> {
  const { rows } = await sql<{ meeting: string; application: string }>`
    select meeting, application from ballot union select meeting, application from ballot_box order by 1, 2`.execute(db)
  const known = new Set(open.map((box) => `${box.meeting} ${box.application}`))
  return rows.map((row) => `${row.meeting} ${row.application}`).filter((each) => !known.has(each))
}

function opened(key: Buffer, row: { readonly id: string; readonly sealed: string }): readonly Ballot[] | null {
  try {
    const [id, letter] = unseal(key, row.sealed).split(' ')
    const ballot = (['for', 'against', 'abstain'] as const).find((each) => letters[each] === letter)
    return id === row.id && ballot ? [ballot] : null
  } catch {
    return null
  }
}

/** Half of it is the installation's, outside the database; half is the box's, and goes with the next ballot. */
function keyOf(keys: Keys, { meeting, application, round }: BoxOf, size: number, secret: string): Buffer {
  return keys.derive(`ballot ${meeting} ${application} ${round} ${size} ${secret}`)
}

/** Fisher–Yates with the system's source; `randomInt` has no modulo bias. */
export function shuffled<Each>(list: readonly Each[]): Each[] {
  const order = [...list]
  for (let last = order.length - 1; last > 0; last--) {
    const other = randomInt(last + 1)
    const [here, there] = [order[last] as Each, order[other] as Each]
    order[last] = there
    order[other] = here
  }
  return order
}
