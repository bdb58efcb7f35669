/** Proofs as files: everything a stranger needs to compute the root again with RFC 6962 and check its signature. */
import { isCertificateNumber } from '../../procedure/honour.ts'
import { proofWords } from '../documents/proof-words.ts'
import { ORIGIN, rawPublicKey } from '../ledger/checkpoint.ts'
import { outwardProof, proofOf } from '../ledger/receipt.ts'
import { typedCertificate, verificationOf } from './facts/verification.ts'
import type { Ask, Download } from './page.ts'

const TYPE = 'application/json; charset=utf-8'

const HOW = [
  'envelope: canonical JSON (keys sorted, no spaces); entry hash = SHA-256(0x00 ‖ envelope)',
  'path: RFC 6962 2.1.1, inner node = SHA-256(0x01 ‖ left ‖ right), from the entry at sealed.position of sealed.treeSize to sealed.root',
  'checkpoint: C2SP tlog-checkpoint note signed with the Ed25519 key below',
] as const

/** The proof of an entry with its envelope and the key. The envelope of an act inside the office is not given out. */
async function proofFile(ask: Ask, hash: string): Promise<object | null> {
  const proof = await proofOf(ask.house, hash)
  if (!proof) return null
  const entry = outwardProof(proof)
  const row = await ask.house.db.selectFrom('journal').select(['prev', 'body_hash']).where('hash', '=', hash).executeTakeFirstOrThrow()
  const { kind, version, type, at } = entry
  return {
    entry: hash,
    checkWords: proofWords(hash).join(''),
    envelope: type === null ? null : { v: 1, kind, case: entry.case, version, prev: row.prev, type, at, body: row.body_hash },
    sealed: entry.sealed,
    key: { origin: ORIGIN, ed25519: rawPublicKey(ask.house.keys.verifying).toString('base64') },
    how: HOW,
  }
}

const file = (content: object) => Buffer.from(`${JSON.stringify(content, null, 2)}\n`)

export const entryProof: Download = {
  path: '/ledger/:hash/proof.json',
  type: TYPE,
  name: ({ params }) => `zhiheng-proof-${params.hash?.slice(0, 16)}.json`,
  make: async (ask) => {
    const { hash = '' } = ask.params
    const proof = /^[0-9a-f]{64}$/.test(hash) ? await proofFile(ask, hash) : null
    return proof && file(proof)
  },
}

export const certificateProof: Download = {
  path: '/verify/:certificate/proof.json',
  type: TYPE,
  name: ({ params }) => `zhiheng-${typedCertificate(params.certificate ?? '')}.json`,
  make: async (ask) => {
    const certificate = typedCertificate(ask.params.certificate ?? '')
    const found = isCertificateNumber(certificate) ? await verificationOf(ask, certificate) : null
    if (found?.outcome !== 'found' || !found.proof) return null
    const { name, creditCode, class: awardClass, year, decision, awardedOn, until } = found.honour
    const honour = {
      certificate,
      name,
      creditCode,
      class: awardClass,
      year,
      decision,
      awardedOn,
      until,
      standing: found.standing,
      standingOn: ask.day,
    }
    return file({ honour, wording: found.wording, proof: await proofFile(ask, found.proof.hash) })
  },
}
