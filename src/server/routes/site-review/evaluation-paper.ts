/** 综合评价报告 as an official sheet: the words as they were signed, the numbers it rests on as they stood then. */

import { pointsInWords } from '../../../contract/words/amounts.ts'
import { dayInWords } from '../../../contract/words/days.ts'
import { riskWords, evaluationPaper as words } from '../../../contract/words/site-report.ts'
import type { AwardClass } from '../../../law/measures.ts'
import type { EditionState, EvaluationReport } from '../../../procedure/edition.ts'
import { evaluationScore } from '../../../procedure/evaluation.ts'
import { rank } from '../../../procedure/ranking.ts'
import type { ReportPaper } from '../../documents/papers.ts'
import { proofOf } from '../../ledger/receipt.ts'
import { remark } from '../../papers/receipt.ts'
import { type Composed, composeEvaluation } from '../decision/evaluation.ts'
import { aroundEdition } from '../decision/ground.ts'
import type { Handler, Input } from '../input.ts'
import { sendPaper } from '../papers.ts'
import { sendFault } from '../problems.ts'

/** The entry that signed the newest report. */
async function entryOf({ house }: Input, edition: string) {
  const row = await house.db
    .selectFrom('journal')
    .select('hash')
    .where('case_id', '=', edition)
    .where('type', '=', 'ReportSigned')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? proofOf(house, row.hash) : null
}

/** The ranking as it stood: from what the report kept, not from what is known today. */
function rowsOf(report: EvaluationReport, composed: Composed): readonly (readonly string[])[] {
  const nameOf = (id: string) => composed.lines.find((line) => line.id === id)?.name ?? ''
  const classOf = (id: string): AwardClass | 'none' => report.candidates.find(({ application }) => application === id)?.class ?? 'none'
  const inputs = report.inputs ?? []
  const scored = inputs.map((input) => ({ id: input.application, score: evaluationScore(input.material, input.site, composed.siteWeight) }))
  return rank(scored).map(({ id, rank: place, score }) => {
    const input = inputs.find(({ application }) => application === id)
    const { number = '', material = 0, site = 0 } = input ?? {}
    return [`${place}`, `${number}\n${nameOf(id)}`, pointsInWords(material), pointsInWords(site), pointsInWords(score), words.candidates[classOf(id)]]
  })
}

function sections(report: EvaluationReport, composed: Composed): ReportPaper['sections'] {
  const { lines } = composed
  const scored = lines.filter(({ score }) => score !== null)
  const table = (columns: readonly string[], rows: readonly (readonly string[])[]) => (rows.length > 0 ? { columns, rows } : null)
  const facts = lines.flatMap(({ number, name, found }) => found.map(({ title, text }) => [`${number}\n${name}`, title, text]))
  const objections = lines.flatMap((line) =>
    line.objections.map(({ number, upheld, result }) => [
      number,
      `${line.number}\n${line.name}`,
      [upheld === null ? words.pending : upheld ? words.upheld : words.notUpheld, result].filter(Boolean).join('：'),
    ]),
  )
  const risks = lines.flatMap(({ number, name, risks: found }) =>
    found.length > 0 ? [`${number}${name}：${found.map(({ kind }) => riskWords[kind][0]).join('；')}。`] : [],
  )
  return [
    { heading: words.text, text: report.text, table: null },
    { heading: words.ranking, text: words.weight(composed.siteWeight), table: table(words.rankingColumns, rowsOf(report, composed)) },
    {
      heading: words.strengths,
      text: scored
        .map(({ number, name, strengths, improvements }) =>
          words.strengthsOf(`${number}${name}`, strengths.map(({ text }) => text).join('；'), improvements.map(({ text }) => text).join('；')),
        )
        .join('\n'),
      table: null,
    },
    { heading: words.departments, text: facts.length === 0 ? words.noFacts : '', table: table(words.departmentColumns, facts) },
    { heading: words.objections, text: objections.length === 0 ? words.noObjections : '', table: table(words.objectionColumns, objections) },
    { heading: words.risks, text: risks.length === 0 ? words.noRisks : risks.join('\n'), table: null },
  ]
}

const paper: Handler = async (input) => {
  const about = await aroundEdition(input)
  const edition: EditionState = about.edition
  const report = edition.reports.at(-1)
  const proof = report && (await entryOf(input, edition.id))
  if (!report || !proof) return sendFault(input.reply, 'not-found')
  const composed = await composeEvaluation(input, about)
  const changed = [...new Set(composed.changes.map(({ number }) => number))].join('、')
  const data: ReportPaper = {
    office: about.terms.measures.leadBody,
    documentNumber: '',
    title: words.title(edition.name),
    lead: words.lead(report.number, dayInWords(report.day, 'zh')),
    sections: sections(report, composed),
    signatures: '',
    members: [],
    date: report.day,
    proof: {
      number: proof.sealed?.position ?? null,
      hash: proof.hash,
      address: `${input.request.server.publicOrigin(input.request)}/ledger/${proof.hash}`,
    },
    remark: changed === '' ? remark(input.house) : words.stale(changed),
  }
  return sendPaper(input.reply, 'report', data, `${edition.name}综合评价报告.pdf`)
}

export const evaluationPaperHandlers: Readonly<Record<string, Handler>> = { 'edition.evaluation-paper': paper }
