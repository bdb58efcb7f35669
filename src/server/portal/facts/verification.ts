/** What a certificate number leads to: an honour with its standing today, nothing, or a number that cannot be one. */
import { normalised } from '../../../contract/identifiers.ts'
import { type HonourState, isCertificateNumber } from '../../../procedure/honour.ts'
import type { Ask } from '../page.ts'
import { editionOf, type PublicEdition } from './editions.ts'
import { standingOn } from './honours.ts'
import { type Proof, proofOfEntry } from './proof.ts'

/** A wrong form, a wrong check digit, no such certificate, or the honour as it stands. */
export type Verification =
  | { readonly outcome: 'no-form' | 'wrong-digit' | 'unknown'; readonly certificate: string }
  | {
      readonly outcome: 'found'
      readonly certificate: string
      readonly honour: HonourState
      readonly standing: HonourState['standing']
      readonly edition: PublicEdition | null
      readonly conferment: { readonly id: string; readonly documentNumber: string } | null
      readonly wording: string
      readonly proof: Proof | null
    }

const FORM = /^[A-Z]{2}\d{2}-[QT]\d{4}-\d$/

/** A number as people type it: any width and case, dashes of every kind. */
export function typedCertificate(text: string): string {
  return normalised(text).replace(/[‐-―−－—_]/g, '-')
}

export async function verificationOf(ask: Ask, typed: string): Promise<Verification> {
  const certificate = typedCertificate(typed).slice(0, 40)
  if (!FORM.test(certificate)) return { outcome: 'no-form', certificate }
  if (!isCertificateNumber(certificate)) return { outcome: 'wrong-digit', certificate }
  const row = await ask.house.db.selectFrom('honour').select(['id', 'state']).where('certificate', '=', certificate).executeTakeFirst()
  if (!row) return { outcome: 'unknown', certificate }
  const honour = row.state as HonourState
  return {
    outcome: 'found',
    certificate,
    honour,
    standing: standingOn(honour, ask.day),
    edition: await editionOf(ask, honour.edition),
    conferment: await confermentOf(ask, honour),
    wording: ask.measures.law.wording(honour.class, honour.year),
    proof: await proofOfEntry(ask, row.id, 1),
  }
}

/** The announcement that named this honour. */
async function confermentOf({ house }: Ask, honour: HonourState) {
  const rows = await house.db
    .selectFrom('notice')
    .select(['id', 'state'])
    .where('edition', '=', honour.edition)
    .where('kind', '=', 'conferment')
    .execute()
  const named = rows.find((row) =>
    (row.state as { subjects: { application: string }[] }).subjects.some((each) => each.application === honour.application),
  )
  return named ? { id: named.id, documentNumber: (named.state as { documentNumber: string }).documentNumber } : null
}
