/** 提交回执: what was submitted, under which number and hash, and what comes next. */
import { sizeInWords } from '../../contract/words/amounts.ts'
import { momentInWords } from '../../contract/words/days.ts'
import { stageInWords } from '../../contract/words/road.ts'
import type { Measures } from '../../law/measures.ts'
import type { ApplicationState, Submission } from '../../procedure/application.ts'
import type { EditionState } from '../../procedure/edition.ts'
import type { ReceiptPaper } from '../documents/papers.ts'
import type { House } from '../house.ts'
import { trackerCode } from '../ledger/keys.ts'
import { type EntryProof, proofOf } from '../ledger/receipt.ts'

/** A receipt as data: the same facts as on paper. */
export interface Receipt {
  readonly number: string
  /** Eight digits; with the number they open the tracker. */
  readonly trackerCode: string
  readonly name: string
  readonly edition: string
  readonly version: number
  readonly contentHash: string
  readonly files: Submission['files']
  readonly at: string
  readonly entry: EntryProof
}

/** The receipt of the newest submission; null while nothing was submitted. */
export async function receiptOf(house: House, state: ApplicationState): Promise<Receipt | null> {
  const submission = state.submissions.at(-1)
  const entry = await house.db
    .selectFrom('journal')
    .select(['hash', 'at'])
    .where('case_id', '=', state.id)
    .where('type', '=', 'ApplicationSubmitted')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const proof = entry && (await proofOf(house, entry.hash))
  if (!submission || !entry || !proof) return null
  const { name: edition } = await editionOf(house, state.edition)
  const { number, contentHash, files } = submission
  return {
    number: state.number,
    trackerCode: trackerCode(house.keys, state.number),
    name: state.name,
    edition,
    version: number,
    contentHash,
    files,
    at: entry.at,
    entry: proof,
  }
}

export async function editionOf(house: House, id: string): Promise<EditionState> {
  return (await house.db.selectFrom('edition').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state as EditionState
}

/** The receipt as a sheet. */
export function receiptPaper(house: House, receipt: Receipt, state: ApplicationState, measures: Measures, origin: string): ReceiptPaper {
  const slots = new Map(measures.dossier.evidence.map((slot) => [slot.key, slot.title]))
  const areas = new Map(measures.areas.map((area) => [area.key, area.body]))
  return {
    office: areas.get(state.area) ?? measures.leadBody,
    title: '申报材料提交回执',
    number: receipt.number,
    checkCode: receipt.trackerCode,
    applicant: receipt.name,
    creditCode: state.creditCode,
    edition: receipt.edition,
    version: receipt.version,
    receivedAt: momentInWords(receipt.at, 'zh'),
    files: receipt.files.map(({ slot, name, bytes, sha256, businessSecret }) => ({
      slot: slots.get(slot) ?? slot,
      name,
      size: sizeInWords(bytes, 'zh'),
      sha256,
      businessSecret,
    })),
    next: measures.stages.slice(1).map((stage) => stageInWords(stage, measures)),
    tracker: `${origin}/tracker`,
    proof: { number: receipt.entry.sealed?.position ?? null, hash: receipt.entry.hash, address: `${origin}/ledger/${receipt.entry.hash}` },
    remark: remark(house),
  }
}

/** Every sheet of an installation with made-up years says so. */
export function remark(house: House): string | undefined {
  return house.fictionalAllowed ? '演示，虚构数据' : undefined
}
