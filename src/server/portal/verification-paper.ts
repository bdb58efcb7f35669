/** 核验单: the answer of the verification page as a sheet to file, with the day it was true on. */
import { dayInWords } from '../../contract/words/days.ts'
import { articleName } from '../../contract/words/numerals.ts'
import { stageLabel } from '../../contract/words/stages.ts'
import type { VerificationPaper } from '../documents/papers.ts'
import { typeset } from '../documents/typeset.ts'
import { type Verification, verificationOf } from './facts/verification.ts'
import type { Ask, Download } from './page.ts'
import { areaName } from './parts/area-name.tsx'
import { editionWords } from './parts/edition-name.ts'
import { plainDay } from './say.tsx'
import { formerly, sheetWords, span, standingArticles, standingSentences, stillHeld, verifyWords as words } from './words/honours.ts'
import { shellWords } from './words/shell.ts'

type Found = Extract<Verification, { outcome: 'found' }>

const zh = { language: 'zh' } as const

export const verificationSheet: Download = {
  path: '/verify/:certificate.pdf',
  type: 'application/pdf',
  name: ({ params }) => `核验单-${params.certificate}.pdf`,
  make: async (ask) => {
    const found = await verificationOf(ask, ask.params.certificate ?? '')
    return found.outcome === 'found' ? Buffer.from(await typeset('verification', sheetOf(ask, found))) : null
  },
}

function sheetOf(ask: Ask, found: Found): VerificationPaper {
  const { standing, certificate, proof } = found
  const office = ask.measures.leadBody
  return {
    office,
    title: sheetWords.title,
    standing: stageLabel('honour', standing, 'public', 'zh'),
    sentence: `${standingSentences[standing][0]}（《办法》${articleName('zh', standingArticles[standing])}）`,
    held: stillHeld.includes(standing),
    rows: rowsOf(ask, found),
    note: sheetWords.note(dayInWords(ask.day, 'zh')),
    issuer: office,
    date: ask.day,
    proof: { number: proof?.position ?? null, hash: proof?.hash ?? '0'.repeat(64), address: `${ask.origin}/verify/${certificate}` },
    remark: ask.fictional ? shellWords.fictional[0] : undefined,
  }
}

function rowsOf({ measures }: Ask, { honour, edition, standing, certificate, wording }: Found): VerificationPaper['rows'] {
  const awarded = plainDay(zh, honour.awardedOn)
  return [
    [words.certificate[0], certificate],
    [sheetWords.holder, honour.name],
    [words.creditCode[0], honour.creditCode],
    [words.area[0], areaName({ measures, ...zh }, honour.area)],
    [sheetWords.honour, stillHeld.includes(standing) ? wording : formerly(wording)[0]],
    [words.edition[0], edition ? editionWords(edition)[0] : String(honour.year)],
    [words.conferred[0], `${measures.government}，${honour.decision}，${awarded}`],
    [words.validity[0], honour.until ? span(awarded, plainDay(zh, honour.until))[0] : `${words.noTerm[0]}，${words.noTermMore[0]}`],
  ]
}
