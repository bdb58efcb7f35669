/** The facts of each kind of case. */
import type { ReactNode } from 'react'
import { pointsInWords } from '../../contract/words/amounts.ts'
import { dayInWords, looksLikeDay } from '../../contract/words/days.ts'
import {
  applicantKinds,
  awardClasses,
  capacities,
  departmentAnswers,
  expertGrades,
  objectorKinds,
  outcomes,
  particulars,
  qualities,
  ties,
  verdictOutcomes,
} from '../../contract/words/labels.ts'
import { between, inLanguage, type Language, labelOf, type Words } from '../../contract/words/language.ts'
import { titleOf } from '../../contract/words/names.ts'
import { roleWords } from '../../contract/words/steps.ts'
import type { CaseView } from '../api/client.ts'
import { ExpertName } from '../words/expert-name.tsx'
import type { Say } from '../words/language.tsx'
import type { Called } from '../words/names.ts'
import { CaseLink, Lines, Prose } from './parts.tsx'
import { type Score, Scores } from './scores.tsx'
import { words } from './words.ts'

export interface Fact {
  readonly label: Words
  readonly value: ReactNode
}

type FactsOf = (one: CaseView, called: Called, say: Say) => readonly Fact[]

const text = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')
const day = (value: unknown, language: Language) => (typeof value === 'string' && looksLikeDay(value) ? dayInWords(value, language) : '')
const list = <T,>(value: unknown) => (Array.isArray(value) ? (value as readonly T[]) : [])
const points = (value: unknown) => (typeof value === 'number' ? pointsInWords(value) : '')

const application: FactsOf = ({ state }, { language }, say) => {
  const verdicts = Object.entries((state.verdicts ?? {}) as Record<string, string>)
  const opinion = state.opinion as { opinion: string; recommendation: string } | null
  const completion = state.completion as { items: readonly string[]; due: string } | null
  const notices = Object.values((state.notices ?? {}) as Record<string, string | null>).filter((id) => id !== null)
  return [
    { label: words.number, value: text(state.number) },
    { label: words.creditCode, value: text(state.creditCode) },
    { label: words.class, value: labelOf(awardClasses, text(state.class), language) },
    { label: words.completion, value: completion && <Lines lines={[...completion.items, `${say(words.due)} ${day(completion.due, language)}`]} /> },
    {
      label: words.verdicts,
      value: verdicts.length > 0 && (
        <Lines
          lines={verdicts.map(([quality, outcome]) => `${labelOf(qualities, quality, language)} ${labelOf(verdictOutcomes, outcome, language)}`)}
        />
      ),
    },
    { label: words.opinion, value: opinion?.opinion && <Prose text={opinion.opinion} /> },
    { label: words.recommendation, value: opinion?.recommendation && <Prose text={opinion.recommendation} /> },
    { label: words.returnReason, value: text((state.districtReturn as { reasons?: string } | null)?.reasons) },
    {
      label: words.readers,
      value: list<string>(state.readers).length > 0 && list<string>(state.readers).map((id) => <ExpertName key={id} id={id} />),
    },
    { label: words.materialScore, value: points((state.material as { total?: number } | null)?.total) },
    { label: words.siteScore, value: points((state.site as { total?: number } | null)?.total) },
    { label: words.score, value: points(state.score) },
    { label: words.visits, value: list<string>(state.visits).map((id) => <CaseLink key={id} kind="visit" id={id} />) },
    { label: words.notice, value: notices.map((id) => <CaseLink key={id} kind="notice" id={id} />) },
  ]
}

const organisation: FactsOf = ({ state }, { language, person }) => [
  { label: words.creditCode, value: text(state.creditCode) },
  { label: words.kind, value: labelOf(applicantKinds, text(state.kind), language) },
  { label: words.domicile, value: text(state.domicile) },
  { label: words.registeredInCityOn, value: day(state.registeredInCityOn, language) },
  { label: words.legalRepresentative, value: text(state.legalRepresentative) },
  {
    label: words.colleagues,
    value: (
      <Lines
        lines={list<{ person: string; role: string }>(state.colleagues).map(
          ({ person: id, role }) => `${person(id)} ${labelOf(roleWords, role, language)}`,
        )}
      />
    ),
  },
  { label: words.reason, value: text(state.reason) },
]

const schedule = ['opens', 'deadline', 'plannedSiteReview', 'plannedMeeting', 'plannedApproval'] as const

const edition: FactsOf = ({ state }, { language }, say) => {
  const planned = (state.schedule ?? {}) as Record<string, string>
  const announcement = state.announcement as { notice: string; documentNumber: string } | null
  return [
    { label: words.year, value: text(state.year) },
    { label: words.documentNumber, value: announcement?.documentNumber ?? '' },
    ...schedule.map((key) => ({ label: words[key], value: day(planned[key], language) })),
    { label: words.suspended, value: text((state.suspended as { reason?: string } | null)?.reason) },
    {
      label: words.budget,
      value: list<{ line: string; yuan: number }>(state.budget).length > 0 && (
        <Lines lines={list<{ line: string; yuan: number }>(state.budget).map(({ line, yuan }) => `${line} ${say(words.yuan, { yuan })}`)} />
      ),
    },
    { label: words.filing, value: text((state.filing as { text?: string } | null)?.text) },
    { label: words.notice, value: announcement && <CaseLink kind="notice" id={announcement.notice} /> },
  ]
}

const consultation: FactsOf = ({ state }, { language, names }, say) => {
  const answer = state.answer as { kind: string; text: string; period: string; day: string } | null
  return [
    { label: words.department, value: titleOf(names.departments, text(state.department)) },
    { label: words.question, value: <Prose text={text(state.question)} /> },
    { label: words.sentOn, value: day(state.sentOn, language) },
    { label: words.due, value: `${day(state.due, language)}${state.dueFinal === false ? say(words.provisional) : ''}` },
    { label: words.lookBack, value: day(state.lookBackFrom, language) },
    {
      label: words.reminders,
      value: list<string>(state.reminders).length > 0 && <Lines lines={list<string>(state.reminders).map((each) => day(each, language))} />,
    },
    { label: words.answer, value: answer && `${labelOf(departmentAnswers, answer.kind, language)}，${day(answer.day, language)}` },
    { label: words.answerText, value: answer?.text && <Prose text={answer.text} /> },
    { label: words.period, value: answer?.period },
    { label: words.applicationNumber, value: <CaseLink kind="application" id={text(state.application)} /> },
  ]
}

const notice: FactsOf = ({ state }, { language, area }, say) => [
  { label: words.documentNumber, value: text(state.documentNumber) },
  { label: words.publishedOn, value: day(state.publishedOn, language) },
  {
    label: words.lastDay,
    value: day(state.lastDay, language) && `${day(state.lastDay, language)}${state.final === false ? say(words.provisional) : ''}`,
  },
  { label: words.objectionsReceived, value: text(state.objectionsReceived) },
  { label: words.text, value: <Prose text={text(state.text)} /> },
  {
    label: words.subjects,
    value: list<{ name: string; area: string }>(state.subjects).length > 0 && (
      <Lines lines={list<{ name: string; area: string }>(state.subjects).map(({ name, area: key }) => `${name} ${area(key)}`)} />
    ),
  },
  { label: words.withdrawal, value: text((state.withdrawal as { reason?: string } | null)?.reason) },
]

const objection: FactsOf = ({ state }, { language }, say) => {
  const decision = state.decision as { upheld: boolean; reasons: string } | null
  return [
    { label: words.applicationNumber, value: <CaseLink kind="application" id={text(state.application)} /> },
    { label: words.objector, value: labelOf(objectorKinds, text(state.objectorKind), language) },
    { label: words.contentOf, value: <Prose text={text(state.content)} /> },
    {
      label: words.particulars,
      value: <Lines lines={list<string>(state.particulars).map((each) => labelOf(particulars, each, language) ?? '')} />,
    },
    { label: words.receivedOn, value: day(state.receivedOn, language) },
    { label: words.examinationDue, value: day(state.examinationDue, language) },
    { label: words.investigationDue, value: day(state.investigationDue, language) },
    { label: words.refusal, value: text(state.refusal) },
    { label: words.decision, value: decision && <Prose text={`${say(decision.upheld ? words.upheld : words.notUpheld)}\n${decision.reasons}`} /> },
  ]
}

interface Away {
  readonly from: string
  readonly to: string
  readonly reason: string
}

const expert: FactsOf = ({ state }, { language }) => [
  { label: words.employer, value: text(state.employer) },
  { label: words.fields, value: list<string>(state.fields).join(inLanguage(between, language)) },
  { label: words.grade, value: labelOf(expertGrades, text(state.grade), language) },
  { label: words.qualification, value: text(state.qualification) },
  { label: words.years, value: text(state.experience) },
  { label: words.termUntil, value: day(state.termUntil, language) },
  {
    label: words.away,
    value: list<Away>(state.away).length > 0 && (
      <Lines lines={list<Away>(state.away).map(({ from, to, reason }) => `${day(from, language)} – ${day(to, language)} ${reason}`)} />
    ),
  },
  {
    label: words.ties,
    value: list<{ kind: string; creditCode: string; source: string }>(state.ties).length > 0 && (
      <Lines
        lines={list<{ kind: string; creditCode: string; source: string }>(state.ties).map(
          ({ kind, creditCode, source }) => `${labelOf(ties, kind, language) ?? kind} ${creditCode}（${source}）`,
        )}
      />
    ),
  },
  { label: words.reason, value: text(state.reason) },
]

const sheet: FactsOf = ({ state }, { language }) => [
  { label: words.applicationNumber, value: <CaseLink kind="application" id={text(state.application)} /> },
  {
    label: words.total,
    value: points(state.total),
  },
  {
    label: words.scores,
    value: Object.keys((state.items ?? {}) as object).length > 0 && <Scores items={state.items as Record<string, Score>} />,
  },
  { label: words.reason, value: text(state.reason) && `${labelOf(ties, text(state.tie), language) ?? ''} ${text(state.reason)}` },
]

const visit: FactsOf = ({ state }, { language, names }) => [
  { label: words.applicationNumber, value: <CaseLink kind="application" id={text(state.application)} /> },
  { label: words.place, value: text(state.place) },
  { label: words.days, value: <Lines lines={list<string>(state.days).map((each) => day(each, language))} /> },
  { label: words.leader, value: text(state.leader) && <ExpertName id={text(state.leader)} /> },
  { label: words.members, value: list<string>(state.members).map((id) => <ExpertName key={id} id={id} />) },
  {
    label: words.findings,
    value: list<{ item: string; text: string }>(state.findings).length > 0 && (
      <Lines
        lines={list<{ item: string; text: string }>(state.findings).map(({ item, text: found }) => `${titleOf(names.items, item) ?? item}：${found}`)}
      />
    ),
  },
  { label: words.report, value: text(state.report) && <Prose text={text(state.report)} /> },
  { label: words.signedBy, value: list<string>(state.signedBy).map((id) => <ExpertName key={id} id={id} />) },
]

interface Candidate {
  readonly application: string
  readonly number: string
  readonly name: string
  readonly class?: string
}

const meeting: FactsOf = ({ state }, { language, person }) => {
  const candidates = list<Candidate>(state.candidates)
  const nameOf = (id: string) => candidates.find(({ application: each }) => each === id)?.name ?? ''
  return [
    { label: words.days, value: day(state.day, language) },
    { label: words.place, value: text(state.place) },
    {
      label: words.candidates,
      value: (
        <Lines lines={candidates.map(({ number, name, class: of }) => `${number} ${name} ${labelOf(awardClasses, of ?? '', language) ?? ''}`)} />
      ),
    },
    { label: words.members, value: list<string>(state.members).map(person).filter(Boolean).join(inLanguage(between, language)) },
    { label: words.present, value: list<string>(state.present).map(person).filter(Boolean).join(inLanguage(between, language)) },
    {
      label: words.counts,
      value: list<{ application: string; outcome: string }>(state.outcomes).length > 0 && (
        <Lines
          lines={list<{ application: string; outcome: string }>(state.outcomes).map(
            ({ application: id, outcome }) => `${nameOf(id)} ${labelOf(outcomes, outcome, language) ?? ''}`,
          )}
        />
      ),
    },
    { label: words.minutes, value: text(state.minutes) && <Prose text={text(state.minutes)} /> },
  ]
}

const approval: FactsOf = ({ state }, { language }) => [
  { label: words.documentNumber, value: text(state.documentNumber) },
  { label: words.text, value: <Prose text={text(state.text)} /> },
  {
    label: words.items,
    value: (
      <Lines
        lines={list<Candidate>(state.items).map(
          ({ number, name, class: of }) => `${number} ${name} ${labelOf(awardClasses, of ?? '', language) ?? ''}`,
        )}
      />
    ),
  },
  { label: words.reason, value: text((state.decision as { reasons?: string } | null)?.reasons) },
]

const account: FactsOf = ({ state }, { language, post, person }, say) => {
  const leave = state.leave as { from: string; to: string; substitute: string } | null
  return [
    {
      label: words.posts,
      value: (
        <Lines
          lines={list<{ role: string; body: string; capacities: readonly string[] }>(state.posts).map(
            ({ role, body: of, capacities: held }) =>
              `${post(role, of)} ${held.map((each) => labelOf(capacities, each, language)).join(inLanguage(between, language))}`,
          )}
        />
      ),
    },
    {
      label: words.leave,
      value: leave && `${day(leave.from, language)} – ${day(leave.to, language)} ${say(words.substitute, { name: person(leave.substitute) })}`,
    },
  ]
}

export const factsOf: Readonly<Record<string, FactsOf>> = {
  application,
  organisation,
  edition,
  consultation,
  notice,
  objection,
  expert,
  sheet,
  visit,
  meeting,
  approval,
  account,
}
