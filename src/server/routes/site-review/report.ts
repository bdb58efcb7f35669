/** 现场评审报告 over the API: composed from the record, printed with the record's numbers and the group's words. */

import { percentInWords, pointsInWords } from '../../../contract/words/amounts.ts'
import { dayInWords, shortDay } from '../../../contract/words/days.ts'
import { draftSiteReport, issueOutcomes, siteReportPaper as words } from '../../../contract/words/site-report.ts'
import { type CriteriaSet, criteriaOf, itemsOf, wholePoints } from '../../../law/measures.ts'
import type { ApplicationState } from '../../../procedure/application.ts'
import type { EditionState } from '../../../procedure/edition.ts'
import { totalOf } from '../../../procedure/sheet.ts'
import type { VisitState } from '../../../procedure/site-review.ts'
import type { MeetingHeld } from '../../../procedure/visit-record.ts'
import { dayOf } from '../../clock.ts'
import type { ReportPaper } from '../../documents/papers.ts'
import { proofOf } from '../../ledger/receipt.ts'
import { remark } from '../../papers/receipt.ts'
import { termsOf } from '../../world.ts'
import { bankOf } from '../decision/found.ts'
import type { Handler, Input } from '../input.ts'
import { sendPaper } from '../papers.ts'
import { sendFault } from '../problems.ts'
import { rowOf, stateOf } from '../reading.ts'

interface Seen {
  readonly state: VisitState
  readonly application: ApplicationState
  readonly edition: EditionState
  readonly criteria: CriteriaSet
  readonly office: string
  readonly members: readonly { expert: string; name: string; leads: boolean; signed: boolean; absent: string | null }[]
}

/** The visit with what stands around it. Who is in one's own group one knows: they go there together. */
async function seen(input: Input): Promise<Seen> {
  const { db } = input.house
  const state = stateOf<VisitState>(input)
  const [application, edition, bank, world] = await Promise.all([
    db.selectFrom('application').select('state').where('id', '=', state.application).executeTakeFirstOrThrow(),
    db.selectFrom('edition').select('state').where('id', '=', state.edition).executeTakeFirstOrThrow(),
    bankOf(db),
    input.house.world(),
  ])
  const terms = termsOf(world, edition.state as EditionState, dayOf(input.house.clock.now()))
  const members = state.members.map((expert) => ({
    expert,
    name: bank.get(expert)?.name ?? '',
    leads: expert === state.leader,
    signed: state.signedBy.includes(expert),
    absent: state.absences?.[expert] ?? null,
  }))
  const criteria = criteriaOf(edition.state as EditionState, terms)
  return {
    state,
    application: application.state as ApplicationState,
    edition: edition.state as EditionState,
    criteria,
    office: terms.measures.leadBody,
    members,
  }
}

function scoresOf({ state, application, criteria }: Seen) {
  const material = application.material?.percents ?? {}
  const changes = Object.fromEntries(Object.entries(state.revisions).map(([code, { percent }]) => [code, percent]))
  const site = { ...material, ...changes }
  const items = itemsOf(criteria).map(({ code, title, titleEn, points }) => ({
    code,
    title,
    titleEn,
    points,
    material: material[code] ?? 0,
    site: site[code] ?? 0,
    reason: state.revisions[code]?.reason ?? '',
  }))
  return { items, totals: { material: totalOf(criteria, material), site: totalOf(criteria, site) } }
}

const titles = (criteria: CriteriaSet) => {
  const named = new Map(itemsOf(criteria).map(({ code, title }) => [code, `${code}${title}`]))
  return (code: string) => named.get(code) ?? code
}

const report: Handler = async (input) => {
  const found = await seen(input)
  const before = input.admission.by.role === 'expert' && found.state.report === null
  return { draft: draftSiteReport(found.state, titles(found.criteria)), scores: before ? null : scoresOf(found), members: found.members }
}

const meeting = (title: string, day: string, held: MeetingHeld | undefined) =>
  held ? [words.held(title, shortDay(day, 'zh'), held.from, held.to, held.place, held.members.length, held.applicants)] : []

function sections(found: Seen): ReportPaper['sections'] {
  const { state, criteria } = found
  const { items, totals } = scoresOf(found)
  const titleOf = titles(criteria)
  const changed = items.filter(({ code }) => state.revisions[code] !== undefined)
  const table = (columns: readonly string[], rows: readonly (readonly string[])[]) => (rows.length > 0 ? { columns, rows } : null)
  const issues = (state.issues ?? []).map(({ item, text, closed }) => [
    titleOf(item),
    text,
    closed ? issueOutcomes[closed.outcome][0] : '',
    closed?.finding ?? '',
  ])
  const interviews = (state.interviews ?? []).map(({ who, people, text }) => [who, `${people}`, text])
  const requests = (state.requests ?? []).map(({ text, askedOn, given }) => [
    text,
    shortDay(askedOn, 'zh'),
    given ? [shortDay(given.day, 'zh'), ...given.files.map(({ name }) => name), given.note].filter(Boolean).join('；') : words.notGiven,
  ])
  const [first = '', last = first] = [state.days[0], state.days.at(-1)]
  return [
    {
      heading: words.meetings,
      text: [
        ...meeting(words.opening, first, state.openingHeld),
        state.opening ?? '',
        ...meeting(words.closing, last, state.closingHeld),
        state.closing ?? '',
      ].join('\n'),
      table: null,
    },
    { heading: words.text, text: state.report ?? '', table: null },
    { heading: words.issues, text: '', table: table(words.issueColumns, issues) },
    {
      heading: words.scores,
      text: [
        words.totals(pointsInWords(totals.material), pointsInWords(totals.site), wholePoints(criteria)),
        ...(changed.length === 0 ? [words.unchanged] : []),
      ].join('\n'),
      table: table(
        words.scoreColumns,
        changed.map(({ code, material, site, reason }) => [titleOf(code), percentInWords(material), percentInWords(site), reason]),
      ),
    },
    { heading: words.interviews, text: '', table: table(words.interviewColumns, interviews) },
    { heading: words.requests, text: '', table: table(words.requestColumns, requests) },
  ].filter(({ text, table: rows }) => text.trim() !== '' || rows !== null)
}

const paper: Handler = async (input) => {
  const row = rowOf(input)
  const found = await seen(input)
  const proof = found.state.report === null ? null : await proofOf(input.house, row.head)
  if (!proof) return sendFault(input.reply, 'not-found')
  const { application, edition, office, members, state } = found
  const data: ReportPaper = {
    office,
    documentNumber: '',
    title: words.title(application.name),
    lead: words.lead(edition.name),
    sections: sections(found),
    signatures: words.signatures,
    members: members.map(({ name, leads, signed, absent }) => ({
      name: [leads ? words.leader : words.member, name].join('：'),
      state: absent !== null ? words.absent(absent) : signed ? words.signed : '',
    })),
    date: state.days.at(-1) ?? row.touched_on,
    proof: {
      number: proof.sealed?.position ?? null,
      hash: proof.hash,
      address: `${input.request.server.publicOrigin(input.request)}/ledger/${proof.hash}`,
    },
    remark: remark(input.house),
  }
  return sendPaper(input.reply, 'report', data, `${application.number}-现场评审报告-${dayInWords(data.date, 'zh')}.pdf`)
}

export const siteReportHandlers: Readonly<Record<string, Handler>> = { 'visit.report': report, 'visit.report-paper': paper }
