/** The beginning of an upload: its name and size are looked at, and how much its owner has under way. */
import { sql, type Transaction } from 'kysely'
import type { RequestFault } from '../../contract/words/fields.ts'
import { type UploadFault, uploadSentence } from '../../contract/words/fields.ts'
import type { Facts } from '../../law/verdict.ts'
import type { House } from '../house.ts'
import { randomWord } from '../ids.ts'
import type { FieldError } from '../routes/problems.ts'
import type { Schema } from '../store/schema.ts'
import { LARGEST_FILE, LONGEST_NAME, MOST_BYTES_A_DAY, MOST_UNFINISHED } from './limits.ts'

/** A new upload that may not begin, as the reply that says so. */
export class MayNotBegin extends Error {
  readonly fault: RequestFault
  readonly facts: Facts
  readonly errors: readonly FieldError[]
  constructor(fault: RequestFault, facts: Facts, errors: readonly FieldError[] = []) {
    super(fault)
    this.fault = fault
    this.facts = facts
    this.errors = errors
  }
}

export interface NewUpload {
  readonly owner: string
  readonly name: string
  readonly bytes: number
}

const ID = /^up-[0-9a-z]{20}$/

/** Whether a text can be the id of an upload. Only such texts reach a path. */
export function isUploadId(text: string): boolean {
  return ID.test(text)
}

/**
 * Keep a new upload and answer its id. The owner's unfinished uploads and bytes of the day are counted against the limits.
 *
 * @throws MayNotBegin
 */
export async function beginUpload(house: House, upload: NewUpload): Promise<string> {
  const row = rowOf(house, upload, null)
  await house.db.transaction().execute(async (tx) => {
    await withinLimits(tx, upload, house.clock.now())
    await tx.insertInto('upload').values(row).execute()
  })
  return row.id
}

/**
 * Keep an upload made inside the process: no limits are counted. One whose content was taken before is ready at once.
 *
 * @param known SHA-256 of the content, when it was taken before
 * @throws MayNotBegin
 */
export async function beginInside(house: House, upload: NewUpload, known: string | null): Promise<string> {
  const row = rowOf(house, upload, known)
  await house.db.insertInto('upload').values(row).execute()
  return row.id
}

function rowOf(house: House, upload: NewUpload, known: string | null) {
  const wrong = wrongWith(upload)
  if (wrong) throw wrong
  const { owner, name, bytes } = upload
  const state = known ? ('ready' as const) : ('receiving' as const)
  return { id: `up-${randomWord(20)}`, owner, name, bytes, state, sha256: known, fault: null, created_at: house.clock.now().toISOString() }
}

/** Signs that end a line, steer the order of writing, or mean a folder. */
const UNREADABLE = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd/\\]/u

function wrongWith({ name, bytes }: NewUpload): MayNotBegin | null {
  const say = (fault: RequestFault, field: string, words: UploadFault, facts: Facts) => {
    const shown = { name: [...name].slice(0, 40).join(''), ...facts }
    return new MayNotBegin(fault, { fields: [field] }, [{ field, zh: uploadSentence(words, shown, 'zh'), en: uploadSentence(words, shown, 'en') }])
  }
  if ([...name].length > LONGEST_NAME) return say('bad-field', 'filename', 'name-too-long', { characters: LONGEST_NAME })
  if (name === '' || /^\.+$/.test(name) || UNREADABLE.test(name)) return say('bad-field', 'filename', 'name-unreadable', { name: '' })
  if (bytes > LARGEST_FILE) return say('body-too-large', 'upload-length', 'too-large', { most: LARGEST_FILE })
  return bytes === 0 ? say('bad-field', 'upload-length', 'empty', {}) : null
}

/** One beginning at a time for each owner, so that two at once cannot pass the limits together. */
async function withinLimits(tx: Transaction<Schema>, { owner, bytes }: NewUpload, now: Date): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`upload ${owner}`}))`.execute(tx)
  const since = new Date(now.getTime() - 24 * 3600_000).toISOString()
  const { rows } = await sql<{ unfinished: number; today: number }>`
    select count(*) filter (where state = 'receiving')::integer as unfinished,
      coalesce(sum(bytes) filter (where created_at > ${since}), 0)::bigint as today
    from upload where owner = ${owner}`.execute(tx)
  const { unfinished = 0, today = 0 } = rows[0] ?? {}
  if (unfinished >= MOST_UNFINISHED) throw new MayNotBegin('too-many-requests', { unfinished, most: MOST_UNFINISHED })
  if (today + bytes > MOST_BYTES_A_DAY) throw new MayNotBegin('too-many-requests', { today, most: MOST_BYTES_A_DAY })
}
