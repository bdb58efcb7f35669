/** The columns of each list: what is written in a cell, and how it is shown where that is more than words. */
import type { ReactNode } from 'react'
import { pointsInWords } from '../../contract/words/amounts.ts'
import { shortDay } from '../../contract/words/days.ts'
import { applicantKinds, awardClasses, departmentAnswers, drawPurposes, noticeKinds, rounds } from '../../contract/words/labels.ts'
import { between, inLanguage, type Language, labelOf, type Words } from '../../contract/words/language.ts'
import { titleOf } from '../../contract/words/names.ts'
import { stageLabel } from '../../contract/words/stages.ts'
import { isStepName, stepLabel } from '../../contract/words/steps.ts'
import type { CaseView } from '../api/client.ts'
import { ApplicationName } from '../words/application-name.tsx'
import { LeftOf } from '../words/due.tsx'
import type { Called } from '../words/names.ts'
import { StageTag } from '../words/tag.tsx'
import { words } from './words.ts'

export interface Column {
  readonly key: string
  readonly title: Words
  /** The words of the cell: for sorting, for Excel, and to be shown. */
  readonly text: (row: CaseView, called: Called) => string
  readonly show?: (row: CaseView, called: Called) => ReactNode
  readonly number?: true
  /** The day that runs for a row just now. */
  readonly clock?: (row: CaseView) => readonly string[]
  /** Not among the columns until somebody asks for it. */
  readonly extra?: true
}

const field = (key: string, title: Words, more: Partial<Column> = {}): Column => ({
  key,
  title,
  text: ({ state }) => String(state[key] ?? ''),
  ...more,
})
const day = (key: string, title: Words, more: Partial<Column> = {}): Column => ({
  key,
  title,
  number: true,
  text: ({ state }) => String(state[key] ?? ''),
  show: ({ state }, { language }) => (state[key] ? <span className="nowrap">{shortDay(String(state[key]), language)}</span> : null),
  ...more,
})
const label = (key: string, title: Words, table: Readonly<Record<string, Words>>): Column => ({
  key,
  title,
  text: ({ state }, { language }) => labelOf(table, String(state[key]), language) ?? '',
})
const person = (key: string, title: Words): Column => ({ key, title, text: ({ state }, called) => called.person(String(state[key] ?? '')) })
const count = (key: string, title: Words): Column => ({
  key,
  title,
  number: true,
  text: ({ state }) => String((state[key] as readonly unknown[] | undefined)?.length ?? 0),
})

interface Stratum {
  readonly title: string
  readonly seats: number
}

const list = <Item,>(value: unknown): readonly Item[] => (Array.isArray(value) ? value : [])

const stage: Column = {
  key: 'stage',
  title: words.stage,
  text: ({ kind, stage: at }, { language }) => stageLabel(kind as never, at, 'office', language),
  show: ({ kind, stage: at }) => <StageTag kind={kind} stage={at} />,
}
const touchedOn: Column = {
  key: 'touchedOn',
  title: words.touchedOn,
  number: true,
  text: ({ touchedOn: on }) => on,
  show: ({ touchedOn: on }, { language }) => <span className="nowrap">{shortDay(on, language)}</span>,
}
const area: Column = { key: 'area', title: words.area, text: ({ state }, called) => called.area(String(state.area ?? '')) }
const due = (key: string, title: Words, running: readonly string[]): Column => ({
  key,
  title,
  number: true,
  text: ({ state }) => String(state[key] ?? ''),
  clock: ({ state, stage: at }) => (running.includes(at) && typeof state[key] === 'string' ? [state[key]] : []),
  show: ({ state, stage: at, workingDays = null }, { language }) =>
    state[key] ? (
      <>
        {shortDay(String(state[key]), language)} {running.includes(at) && <LeftOf day={String(state[key])} counted={workingDays} />}
      </>
    ) : null,
})
const application: Column = {
  key: 'application',
  title: words.application,
  text: () => '',
  show: ({ state }) => <ApplicationName id={String(state.application ?? '')} />,
}

/** The day by which a returned dossier is to be completed. */
const completionOf = ({ stage: at, state }: CaseView): readonly string[] => {
  const { due: day } = (state.completion ?? {}) as { due?: string }
  return at === 'returned' && day ? [day] : []
}

/** An act without a title of its own is called by its step. */
const actTitle = (title: string, language: Language) => (isStepName(title) ? stepLabel(title, language) : title)

export const columns: Readonly<Record<string, readonly Column[]>> = {
  edition: [
    field('name', words.edition),
    stage,
    field('year', words.year, { number: true }),
    {
      key: 'deadline',
      title: words.deadline,
      number: true,
      text: ({ state }) => String((state.schedule as { deadline?: string } | null)?.deadline ?? ''),
      show: ({ state }, { language }) => {
        const { deadline } = (state.schedule ?? {}) as { deadline?: string }
        return deadline ? <span className="nowrap">{shortDay(deadline, language)}</span> : null
      },
    },
    touchedOn,
  ],
  application: [
    field('name', words.name),
    field('number', words.number),
    stage,
    area,
    label('kind', words.kind, applicantKinds),
    field('creditCode', words.creditCode, { extra: true }),
    {
      key: 'completionDue',
      title: words.completionDue,
      number: true,
      extra: true,
      text: (row) => completionOf(row)[0] ?? '',
      clock: completionOf,
      show: (row) => <LeftOf day={completionOf(row)[0] ?? null} counted={row.workingDays ?? null} />,
    },
    { key: 'class', title: words.class, text: ({ state }, { language }) => labelOf(awardClasses, String(state.class), language) ?? '', extra: true },
    {
      key: 'score',
      title: words.score,
      number: true,
      extra: true,
      text: ({ state }) => (typeof state.score === 'number' ? pointsInWords(state.score) : ''),
    },
    touchedOn,
  ],
  organisation: [field('name', words.name), field('creditCode', words.creditCode), stage, area, label('kind', words.kind, applicantKinds), touchedOn],
  consultation: [
    field('applicant', words.name),
    { key: 'department', title: words.department, text: ({ state }, { names }) => titleOf(names.departments, String(state.department)) ?? '' },
    stage,
    {
      key: 'answer',
      title: words.answer,
      text: ({ state }, { language }) => labelOf(departmentAnswers, String((state.answer as { kind?: string } | null)?.kind), language) ?? '',
    },
    label('round', words.round, rounds),
    due('due', words.due, ['sent']),
  ],
  notice: [
    field('title', words.title),
    label('kind', words.kind, noticeKinds),
    stage,
    field('documentNumber', words.documentNumber),
    count('subjects', words.subjects),
    day('publishedOn', words.publishedOn),
    due('lastDay', words.lastDay, ['running']),
  ],
  objection: [
    field('number', words.number),
    field('applicationNumber', words.applicationNumber),
    stage,
    day('receivedOn', words.receivedOn),
    due('examinationDue', words.examinationDue, ['registered']),
  ],
  expert: [
    field('name', words.personName),
    field('employer', words.employer),
    stage,
    {
      key: 'fields',
      title: words.fields,
      text: ({ state }, { language }) => ((state.fields as readonly string[] | undefined) ?? []).join(inLanguage(between, language)),
    },
  ],
  sheet: [application, stage, touchedOn],
  visit: [
    application,
    field('place', words.place),
    stage,
    {
      key: 'days',
      title: words.days,
      text: ({ state }, { language }) =>
        ((state.days as readonly string[] | undefined) ?? []).map((each) => shortDay(each, language)).join(inLanguage(between, language)),
    },
  ],
  draw: [
    {
      key: 'applications',
      title: words.name,
      text: ({ state }, { language }) => list<string>(state.applications).join(inLanguage(between, language)),
      show: ({ state }) => list<string>(state.applications).map((id) => <ApplicationName key={id} id={id} />),
    },
    label('purpose', words.purpose, drawPurposes),
    {
      key: 'strata',
      title: words.strata,
      text: ({ state }, { language }) =>
        list<Stratum>(state.strata)
          .map(({ title, seats }) => `${title} ${seats}`)
          .join(inLanguage(between, language)),
    },
    stage,
    count('entries', words.pool),
    day('frozenOn', words.frozenOn),
  ],
  meeting: [
    { ...day('day', words.day), text: ({ state }) => String(state.day ?? '') },
    field('place', words.place),
    stage,
    count('candidates', words.items),
  ],
  approval: [field('documentNumber', words.documentNumber), stage, count('items', words.items), day('submittedOn', words.submittedOn)],
  act: [
    field('title', words.title, { text: ({ state }, { language }) => actTitle(String(state.title ?? ''), language) }),
    {
      key: 'subject',
      title: words.subject,
      text: () => '',
      show: ({ state }) =>
        String(state.command).startsWith('application.') && state.subject ? <ApplicationName id={String(state.subject)} /> : null,
    },
    stage,
    {
      key: 'office',
      title: words.office,
      text: ({ state }, called) => called.body(String(state.role ?? ''), String(state.body ?? '')),
    },
    person('handler', words.handler),
    person('reviewer', words.reviewer),
    person('signatory', words.signatory),
    day('preparedOn', words.preparedOn),
  ],
  honour: [
    field('name', words.name),
    field('certificate', words.certificate),
    stage,
    label('class', words.class, awardClasses),
    area,
    field('year', words.year, { number: true }),
    day('until', words.until, { show: ({ state }) => <span className="nowrap">{String(state.until ?? '')}</span> }),
  ],
  ban: [
    field('name', words.name),
    field('creditCode', words.creditCode),
    field('decision', words.decision),
    day('until', words.until, { show: ({ state }) => <span className="nowrap">{String(state.until ?? '')}</span> }),
  ],
  account: [
    field('name', words.personName),
    stage,
    {
      key: 'posts',
      title: words.posts,
      text: ({ state }, called) =>
        ((state.posts as readonly { role: string; body: string }[] | undefined) ?? [])
          .map(({ role, body }) => called.post(role, body))
          .join(inLanguage(between, called.language)),
    },
    touchedOn,
  ],
}
