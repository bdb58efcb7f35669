/** 评审反馈报告 over the API: who may get one, what it would say, and the sheet of one that was given. */
import { feedbackPaper as words } from '../../../contract/words/site-report.ts'
import { type CriteriaSet, criteriaOf } from '../../../law/measures.ts'
import type { ApplicationState } from '../../../procedure/application.ts'
import type { EditionState } from '../../../procedure/edition.ts'
import { mayBeTold } from '../../../procedure/feedback.ts'
import type { ReportPaper } from '../../documents/papers.ts'
import { feedbackOf, lineOf, resultIsOut, reviewedOf } from '../../facts/feedback-facts.ts'
import { letterPaper } from '../../papers/letter.ts'
import { letterOf } from '../decision/found.ts'
import { around, aroundEdition, editionOf } from '../decision/ground.ts'
import type { Handler, Input } from '../input.ts'
import { sendPaper } from '../papers.ts'
import { sendFault } from '../problems.ts'
import { gateOf, stateOf } from '../reading.ts'

const list: Handler = async (input) => {
  const about = await aroundEdition(input)
  const { edition, terms } = about
  const [states, out] = await Promise.all([reviewedOf(input.house.db, edition.id), resultIsOut(input.house.db, edition.id)])
  const gate = await gateOf(input, 'edition.release-feedback', { id: edition.id })
  return {
    when: terms.rules.feedbackRelease === 'result' ? 'result' : 'letter',
    clause: terms.measures.parameters.find(({ key }) => key === 'feedbackRelease')?.clause ?? 0,
    lines: states.map((state) => {
      const letter = letterOf(state, 'feedback')
      return {
        ...{ id: state.id, number: state.number, name: state.name, stage: state.stage },
        ready: mayBeTold(lineOf(state), out, { terms }),
        given: letter && { letter: letter.id, day: letter.day, readOn: letter.readOn },
      }
    }),
    closed: gate && 'refusal' in gate ? gate.refusal : null,
  }
}

async function criteriaFor(input: Input, state: ApplicationState): Promise<{ edition: EditionState; criteria: CriteriaSet; office: string }> {
  const about = await around(input, await editionOf(input, state.edition))
  return { edition: about.edition, criteria: criteriaOf(about.edition, about.terms), office: about.terms.measures.leadBody }
}

const draft: Handler = async (input) => {
  const state = stateOf<ApplicationState>(input)
  const { criteria } = await criteriaFor(input, state)
  const composed = await feedbackOf(input.house.db, criteria, state)
  return composed ? { of: composed.of, categories: composed.categories, items: composed.items } : sendFault(input.reply, 'not-found')
}

function sections({ categories, items }: NonNullable<ApplicationState['feedback']>, criteria: CriteriaSet): ReportPaper['sections'] {
  const category = new Map(criteria.categories.map(({ code, title }) => [code, `${code} ${title}`]))
  const item = new Map(criteria.categories.flatMap((each) => each.items.map(({ code, title }) => [code, `${code} ${title}`] as const)))
  const said = items.filter(({ strengths, improvements }) => strengths !== '' || improvements !== '')
  return [
    {
      heading: words.bands,
      text: words.bandsWhy,
      table: { columns: words.bandColumns, rows: categories.map(({ code, from, to }) => [category.get(code) ?? code, words.band(from, to)]) },
    },
    {
      heading: words.items,
      text: '',
      table: {
        columns: words.itemColumns,
        rows: said.map(({ code, strengths, improvements }) => [item.get(code) ?? code, strengths || words.nothing, improvements || words.nothing]),
      },
    },
  ]
}

/** The sheet of the report that was given; its entry in the journal is that of the letter. */
const paper: Handler = async (input) => {
  const state = stateOf<ApplicationState>(input)
  const letter = state.letters.findLast(({ kind }) => kind === 'feedback')
  if (!state.feedback || !letter) return sendFault(input.reply, 'not-found')
  const { edition, criteria } = await criteriaFor(input, state)
  const { terms } = await around(input, edition)
  const as = await letterPaper(input.house, state, letter, terms.measures, input.request.server.publicOrigin(input.request))
  const data: ReportPaper = {
    office: as.office,
    documentNumber: as.documentNumber,
    title: words.title,
    lead: [words.addressee(state.name), words.lead(edition.name, state.feedback.of)].join('\n'),
    sections: sections(state.feedback, criteria),
    signatures: '',
    members: [],
    date: letter.day,
    proof: as.proof,
    remark: as.remark,
  }
  return sendPaper(input.reply, 'report', data, `${state.number}-评审反馈报告.pdf`)
}

export const feedbackHandlers: Readonly<Record<string, Handler>> = {
  'edition.feedback': list,
  'application.feedback-draft': draft,
  'application.feedback-paper': paper,
}
