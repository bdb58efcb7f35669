/**
 * Verification from the ground up: every entry's hash, every chain, every body, every row as the journal retells it,
 * the tree, and every signed checkpoint. The first fault is named.
 */
import type { KeyObject } from 'node:crypto'
import { sql } from 'kysely'
import type { ActState } from '../../procedure/act.ts'
import type { ApplicationState } from '../../procedure/application.ts'
import { sumOf } from '../../procedure/ballots.ts'
import { type CaseKind, caseKinds, type Recorded } from '../../procedure/decision.ts'
import type { ErasureState } from '../../procedure/erasure.ts'
import { evolve, stageOf } from '../../procedure/evolve.ts'
import type { MeetingState } from '../../procedure/meeting.ts'
import type { Vote } from '../../procedure/vote-state.ts'
import { countBox, openBox, strayBoxes } from '../store/ballot-box.ts'
import { canonical, sha256 } from '../store/canonical.ts'
import { columnsOf } from '../store/case-columns.ts'
import { type Body, bodyHash, entryHash } from '../store/journal.ts'
import type { Database } from '../store/schema.ts'
import { readCheckpoint } from './checkpoint.ts'
import type { Keys } from './keys.ts'
import { completedBy, emptyRoot, keyOf, nodeHash, subtrees } from './tree.ts'

export interface Fault {
  /** Where: an entry, a row, a seal, a checkpoint, a submission. */
  readonly place: string
  readonly what: string
}

export interface Verification {
  readonly entries: number
  readonly cases: number
  readonly sealed: number
  readonly checkpoints: number
  readonly erased: number
  readonly faults: readonly Fault[]
}

interface JournalLine {
  kind: CaseKind
  case_id: string
  version: number
  type: string
  at: string
  prev: string | null
  body_hash: string
  hash: string
  salt: string | null
  body: string | null
}

const PAGE = 2_000
const MOST_FAULTS = 20

/** Verify everything in the database. Nothing is trusted but the public key; open ballot boxes are read where the installation's keys are given. */
export async function verifyAll(db: Database, verifying: KeyObject, keys: Keys | null = null): Promise<Verification> {
  const check = new Check(db)
  const { entries, cases } = await check.chains()
  await check.rowsWithoutEntries()
  await check.submissions()
  await check.ballots(keys)
  const erased = await check.erasures()
  const { sealed, checkpoints } = await check.tree(verifying)
  return { entries, cases, sealed, checkpoints, erased, faults: check.faults }
}

/** A case as the fold has retold it so far. */
interface Folded {
  kind: CaseKind
  id: string
  version: number
  head: string | null
  state: object | null
  day: string
  erased: boolean
}

class Check {
  readonly faults: Fault[] = []
  readonly #db: Database
  readonly #missingBodies: string[] = []
  readonly #erasures = new Map<string, ErasureState>()
  readonly #erasureActs = new Map<string, ActState>()
  /** Submissions the journal tells of, also those whose bodies were erased. */
  #submissions = 0
  readonly #meetings: MeetingState[] = []
  readonly #submitted: { application: string; number: number; contentHash: string }[] = []
  readonly #cases = new Map<CaseKind, number>()

  constructor(db: Database) {
    this.#db = db
  }

  fault(place: string, what: string): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ place, what })
  }

  /** Chain by chain, in the order of cases: hashes, bodies, fold, and the row at the end of each. */
  async chains(): Promise<{ entries: number; cases: number }> {
    let [entries, cases] = [0, 0]
    let folded = null as Folded | null
    let after: readonly [string, number] = ['', 0]
    for (;;) {
      const { rows } = await sql<JournalLine>`
        select j.kind, j.case_id, j.version, j.type, j.at, j.prev, j.body_hash, j.hash, b.salt, b.body
        from journal j left join journal_body b on b.hash = j.hash
        where (j.case_id, j.version) > (${after[0]}, ${after[1]}::integer) order by j.case_id, j.version limit ${sql.lit(PAGE)}`.execute(this.#db)
      let finished: Folded[] = []
      for (const line of rows) {
        if (folded?.id !== line.case_id) {
          if (folded) finished.push(folded)
          folded = { kind: line.kind, id: line.case_id, version: 0, head: null, state: null, day: '', erased: false }
          cases += 1
        }
        this.#entry(line, folded)
        entries += 1
      }
      const last = rows.at(-1)
      if (!last && folded) finished = [...finished, folded]
      await this.#compareRows(finished)
      if (!last) return { entries, cases }
      after = [last.case_id, last.version]
    }
  }

  #entry(line: JournalLine, folded: Folded): void {
    const place = `journal entry ${line.kind} ${line.case_id} version ${line.version}`
    const { kind, case_id, version, prev, type, at, body_hash } = line
    if (entryHash({ v: 1, kind, case: case_id, version, prev, type, at, body: body_hash }) !== line.hash)
      this.fault(place, 'the entry does not match its hash')
    if (version !== folded.version + 1) this.fault(place, `the chain goes from version ${folded.version} to ${version}`)
    if (prev !== folded.head) this.fault(place, 'the entry does not name the one before it')
    if (kind !== folded.kind) this.fault(place, `the case is of kind ${folded.kind}`)
    if (type === 'ApplicationSubmitted') this.#submissions += 1
    folded.version = version
    folded.head = line.hash
    if (line.body === null || line.salt === null) {
      this.#missingBodies.push(line.hash)
      folded.erased = true
      return
    }
    if (bodyHash(line.salt, line.body) !== body_hash) {
      this.fault(place, 'the body does not match its hash')
      folded.erased = true
      return
    }
    if (!folded.erased) this.#fold(line.body, folded, place, type)
  }

  #fold(body: string, folded: Folded, place: string, type: string): void {
    try {
      const recorded = JSON.parse(body) as Body
      if (recorded.event.type !== type) this.fault(place, 'the body speaks of another event than the entry')
      folded.state = evolve(folded.kind, folded.state, recorded as unknown as Recorded<unknown>)
      folded.day = recorded.day
      this.#remember(folded, recorded)
    } catch (fault) {
      this.fault(place, `the event cannot follow: ${(fault as Error).message}`)
      folded.erased = true
    }
  }

  #remember(folded: Folded, { event }: Body): void {
    if (folded.kind === 'erasure') this.#erasures.set(folded.id, folded.state as ErasureState)
    if (folded.kind === 'act' && (folded.state as ActState).command === 'erasure.erase') this.#erasureActs.set(folded.id, folded.state as ActState)
    if (event.type === 'ApplicationSubmitted') {
      const submission = (folded.state as ApplicationState).submissions.at(-1)
      if (submission) this.#submitted.push({ application: folded.id, number: submission.number, contentHash: submission.contentHash })
    }
  }

  /** Each row is what the journal says, column by column. */
  async #compareRows(finished: readonly Folded[]): Promise<void> {
    for (const kind of caseKinds) {
      const cases = finished.filter((folded) => folded.kind === kind)
      this.#cases.set(kind, (this.#cases.get(kind) ?? 0) + cases.length)
      if (cases.length === 0) continue
      if (kind === 'meeting')
        this.#meetings.push(...cases.flatMap((folded) => (folded.erased || !folded.state ? [] : [folded.state as MeetingState])))
      const ids = cases.map((folded) => folded.id)
      const { rows } = await sql<
        Record<string, unknown> & { id: string }
      >`select * from ${sql.table(kind)} where id = any(${sql.val(ids)}::text[])`.execute(this.#db)
      for (const folded of cases)
        this.#compareRow(
          folded,
          rows.find((row) => row.id === folded.id),
        )
    }
  }

  #compareRow(folded: Folded, row: Record<string, unknown> | undefined): void {
    const place = `row ${folded.kind} ${folded.id}`
    if (!row) {
      this.fault(place, 'the journal tells of a case that has no row')
      return
    }
    if (row.version !== folded.version || row.head !== folded.head) this.fault(place, 'version or head differ from the journal')
    if (folded.erased || !folded.state) return
    const told = {
      id: folded.id,
      version: folded.version,
      head: folded.head,
      stage: stageOf(folded.kind, folded.state),
      touched_on: folded.day,
      state: folded.state,
    }
    const expected: Record<string, unknown> = { ...told, ...columnsOf(folded.kind, folded.state) }
    const different = Object.keys(expected).filter((column) => !same(expected[column], row[column]))
    if (different.length > 0) this.fault(place, `the journal says otherwise in: ${different.join(', ')}`)
  }

  async rowsWithoutEntries(): Promise<void> {
    for (const kind of caseKinds) {
      const { rows } = await sql<{ id: string }>`select id from ${sql.table(kind)} r
        where not exists (select 1 from journal j where j.case_id = r.id and j.kind = ${kind}) limit 5`.execute(this.#db)
      for (const row of rows) this.fault(`row ${kind} ${row.id}`, 'the journal does not know this case')
    }
  }

  /** Frozen contents match the hashes that were submitted. */
  async submissions(): Promise<void> {
    for (let start = 0; start < this.#submitted.length; start += 200) {
      const batch = this.#submitted.slice(start, start + 200)
      const rows = await this.#db
        .selectFrom('submission')
        .selectAll()
        .where(
          'application',
          'in',
          batch.map((each) => each.application),
        )
        .execute()
      for (const { application, number, contentHash } of batch) {
        const row = rows.find((each) => each.application === application && each.number === number)
        const good = row?.content_hash === contentHash && sha256(row.content) === contentHash
        if (!good) this.fault(`submission ${application} number ${number}`, 'the frozen content does not match what was submitted')
      }
    }
    const { n } = await this.#db
      .selectFrom('submission')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    if (Number(n) !== this.#submissions) this.fault('submission', `${n} rows for ${this.#submissions} submissions in the journal`)
  }

  /** Every open secret vote has its box with as many good ballots as were cast, every closed one the count of its ballots, and no box is left over. */
  async ballots(keys: Keys | null): Promise<void> {
    const votes = this.#meetings.flatMap((meeting) =>
      Object.entries(meeting.votes ?? {}).map(([application, vote]) => ({ box: { meeting: meeting.id, application, round: vote.round }, vote })),
    )
    const open = votes.filter(({ vote }) => vote.secret && vote.stage === 'open' && vote.voted.length > 0)
    for (const { box, vote } of open) {
      const place = `ballot box ${box.meeting} ${box.application}`
      const { found, ballots } = keys ? await openBox(this.#db, keys, box, vote.voted.length) : await countBox(this.#db, box)
      if (found !== vote.voted.length) this.fault(place, `${found} ballots for ${vote.voted.length} cast`)
      else if (!ballots) this.fault(place, 'a ballot in the box was changed')
    }
    for (const { box, vote } of votes)
      if (!countsItsBallots(vote)) this.fault(`vote ${box.meeting} ${box.application}`, 'the count is not that of the ballots')
    for (const box of await strayBoxes(
      this.#db,
      open.map((each) => each.box),
    ))
      this.fault(`ballot box ${box}`, 'no open secret vote knows this box')
  }

  /** A missing body passes only when an erasure names it, prepared by one person and signed by another. */
  async erasures(): Promise<number> {
    const named = new Map([...this.#erasures.values()].flatMap((erasure) => erasure.entries.map((hash) => [hash, erasure] as const)))
    const acts = [...this.#erasureActs.values()]
    for (const hash of this.#missingBodies) {
      const erasure = named.get(hash)
      const act = acts.find((each) => each.data.id === erasure?.id)
      const byTwo = act?.stage === 'signed' && act.signatory !== null && act.signatory !== act.handler
      if (!erasure || !byTwo) this.fault(`journal body of entry ${hash}`, 'the body is gone and no erasure by two people names it')
    }
    return this.#missingBodies.length
  }

  /** Seals in order, the tree grown anew, every checkpoint's root and signature. */
  async tree(verifying: KeyObject): Promise<{ sealed: number; checkpoints: number }> {
    const checkpoints = await this.#db.selectFrom('checkpoint').selectAll().orderBy('size').execute()
    const roots = new Map(checkpoints.map((checkpoint) => [checkpoint.size, checkpoint]))
    const grown = new Map<string, string>()
    let sealed = 0
    for (;;) {
      const rows = await this.#db.selectFrom('seal').selectAll().where('position', '>=', sealed).orderBy('position').limit(PAGE).execute()
      for (const { position, hash } of rows) {
        if (position !== sealed) this.fault(`seal ${position}`, `position ${sealed} is missing`)
        for (const node of completedBy(position, hash, (key) => grown.get(keyOf(key)) ?? '')) grown.set(keyOf(node), node.hash)
        sealed = position + 1
        const checkpoint = roots.get(sealed)
        if (checkpoint) this.#checkpoint(checkpoint, fold(sealed, grown), verifying)
      }
      if (rows.length < PAGE) break
    }
    for (const checkpoint of checkpoints.filter((each) => each.size > sealed))
      this.fault(`checkpoint ${checkpoint.size}`, 'the checkpoint is larger than the tree')
    if (sealed > 0 && !roots.has(sealed)) this.fault(`seal ${sealed - 1}`, 'the last seal has no checkpoint')
    await this.#storedNodes(grown)
    return { sealed, checkpoints: checkpoints.length }
  }

  #checkpoint(row: { size: number; root: string; note: string }, root: string, verifying: KeyObject): void {
    const place = `checkpoint ${row.size}`
    const signed = readCheckpoint(row.note, verifying)
    if (!signed) this.fault(place, 'the signature is not good')
    else if (signed.size !== row.size || signed.root !== root || row.root !== root) this.fault(place, 'the root is not that of the sealed entries')
  }

  async #storedNodes(grown: ReadonlyMap<string, string>): Promise<void> {
    let count = 0
    let after: readonly [number, number] = [-1, -1]
    for (;;) {
      const { rows } = await sql<{ level: number; position: number; hash: string }>`select level, position, hash from tree_node
        where (level, position) > (${after[0]}::integer, ${after[1]}::bigint) order by level, position limit ${sql.lit(PAGE)}`.execute(this.#db)
      for (const row of rows)
        if (grown.get(keyOf(row)) !== row.hash) this.fault(`tree node ${keyOf(row)}`, 'the node is not that of the sealed entries')
      count += rows.length
      const last = rows.at(-1)
      if (!last) break
      after = [last.level, last.position]
    }
    if (count !== grown.size) this.fault('tree', `${count} nodes stored, ${grown.size} grown`)
  }
}

/** The count of a closed secret vote is that of its shuffled ballots, and they are as many as were cast. */
function countsItsBallots({ shuffled, voted, count }: Vote): boolean {
  if (!shuffled || !count) return true
  const sum = sumOf(shuffled)
  return shuffled.length === voted.length && sum.for === count.for && sum.against === count.against && sum.abstain === count.abstain
}

function fold(size: number, nodes: ReadonlyMap<string, string>): string {
  const hashes = subtrees(0, size).map((key) => nodes.get(keyOf(key)) ?? emptyRoot)
  return hashes.reduceRight((right, left) => nodeHash(left, right))
}

/** Equal as canonical values; what has no canonical form differs. */
function same(told: unknown, kept: unknown): boolean {
  try {
    return canonical(told ?? null) === canonical(kept ?? null)
  } catch {
    return false
  }
}
