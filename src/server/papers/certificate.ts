/** 证书: the numbered certificate of an honour, as it is printed. */
import { dayInWords, deadlineInWords } from '../../contract/words/days.ts'
import type { Measures } from '../../law/measures.ts'
import type { HonourState } from '../../procedure/honour.ts'
import type { CertificatePaper } from '../documents/papers.ts'
import type { House } from '../house.ts'
import type { EntryProof } from '../ledger/receipt.ts'
import { remark } from './receipt.ts'

/** The certificate as a sheet. Its QR code leads to the page that says whether it stands today. */
export function certificatePaper(house: House, honour: HonourState, proof: EntryProof, measures: Measures, origin: string): CertificatePaper {
  const year = `${honour.year}年度`
  const wording = measures.law.wording(honour.class, honour.year)
  const from = dayInWords(honour.awardedOn, 'zh').replace(/（.*）/, '')
  return {
    holder: honour.name,
    creditCode: honour.creditCode,
    honour: wording.slice(year.length),
    year: honour.year,
    citation: `在质量管理领域成绩突出，授予${wording}。`,
    documentNumber: honour.decision,
    government: measures.government,
    date: honour.awardedOn,
    validity: honour.until ? `${from}至${deadlineInWords(honour.until, 'zh').replace(/（.*）/, '')}` : `自${from}起`,
    certificate: honour.certificate,
    proof: { number: proof.sealed?.position ?? null, hash: proof.hash, address: `${origin}/verify/${honour.certificate}` },
    remark: remark(house),
  }
}
