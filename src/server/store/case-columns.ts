/** The searchable columns of each kind's table: copies out of the state, so that the journal alone can retell them. */

import type { ActState } from '../../procedure/act.ts'
import type { ApplicationState } from '../../procedure/application.ts'
import type { ApprovalState } from '../../procedure/approval.ts'
import type { BanState } from '../../procedure/ban.ts'
import type { CalendarYearState } from '../../procedure/calendar-year.ts'
import type { ConductState } from '../../procedure/conduct.ts'
import type { ConsultationState } from '../../procedure/consultation.ts'
import type { CaseKind } from '../../procedure/decision.ts'
import type { DrawState } from '../../procedure/draw.ts'
import type { EditionState } from '../../procedure/edition.ts'
import type { ExpertState } from '../../procedure/expert.ts'
import type { HonourState } from '../../procedure/honour.ts'
import type { MeetingState } from '../../procedure/meeting.ts'
import type { NoticeState } from '../../procedure/notice.ts'
import type { ObjectionState } from '../../procedure/objection.ts'
import type { OpeningState } from '../../procedure/opening.ts'
import type { OrganisationState } from '../../procedure/organisation.ts'
import type { PackState } from '../../procedure/pack.ts'
import type { RulesState } from '../../procedure/rules.ts'
import type { SheetState } from '../../procedure/sheet.ts'
import type { VisitState } from '../../procedure/site-review.ts'

type Value = string | number | null | readonly string[]

interface Columns<State> {
  /** SQL type of each column, in the order of the table. */
  readonly types: Readonly<Record<string, 'text' | 'integer' | 'text[]'>>
  readonly of: (state: State) => Readonly<Record<string, Value>>
}

function columns<State>(types: Columns<State>['types'], of: Columns<State>['of']): Columns<never> {
  return { types, of } as unknown as Columns<never>
}

const none = columns<object>({}, () => ({}))
const text = 'text' as const

export const caseColumns: Readonly<Record<CaseKind, Columns<never>>> = {
  rules: columns<RulesState>({ number: 'integer' }, (state) => ({ number: state.version })),
  criteria: none,
  calendar: columns<CalendarYearState>({ year: 'integer', number: 'integer' }, ({ notice }) => ({ year: notice.year, number: notice.version })),
  receiving: none,
  organisation: columns<OrganisationState>({ credit_code: text, area: text }, (state) => ({ credit_code: state.creditCode, area: state.area })),
  edition: columns<EditionState>({ number: 'integer' }, (state) => ({ number: state.number })),
  application: columns<ApplicationState>(
    { edition: text, organisation: text, number: text, body: text, credit_code: text },
    ({ edition, organisation, number, body, creditCode }) => ({ edition, organisation, number, body, credit_code: creditCode }),
  ),
  consultation: columns<ConsultationState>(
    { application: text, department: text, due: text, round: text },
    ({ application, department, due, round }) => ({ application, department, due, round }),
  ),
  notice: columns<NoticeState>(
    { edition: text, kind: text, publisher: text, published_on: text, last_day: text },
    ({ edition, kind, publisher, publishedOn, lastDay }) => ({ edition, kind, publisher, published_on: publishedOn, last_day: lastDay }),
  ),
  expert: columns<ExpertState>({ person: text, employer_code: text }, (state) => ({ person: state.person, employer_code: state.employerCode })),
  sheet: columns<SheetState>({ application: text, edition: text, expert: text }, ({ application, edition, expert }) => ({
    application,
    edition,
    expert,
  })),
  visit: columns<VisitState>({ application: text, edition: text, leader: text, members: 'text[]' }, ({ application, edition, leader, members }) => ({
    application,
    edition,
    leader,
    members,
  })),
  meeting: columns<MeetingState>({ edition: text, members: 'text[]' }, ({ edition, members }) => ({ edition, members })),
  approval: columns<ApprovalState>({ edition: text }, ({ edition }) => ({ edition })),
  honour: columns<HonourState>(
    { certificate: text, edition: text, organisation: text, credit_code: text },
    ({ certificate, edition, organisation, creditCode }) => ({ certificate, edition, organisation, credit_code: creditCode }),
  ),
  objection: columns<ObjectionState>(
    { edition: text, application: text, number: text, examination_due: text },
    ({ edition, application, number, examinationDue }) => ({ edition, application, number, examination_due: examinationDue }),
  ),
  ban: columns<BanState>({ organisation: text, credit_code: text, until: text }, ({ organisation, creditCode, until }) => ({
    organisation,
    credit_code: creditCode,
    until,
  })),
  account: none,
  act: columns<ActState>({ role: text, body: text, subject: text, handler: text }, ({ role, body, subject, handler }) => ({
    role,
    body,
    subject,
    handler,
  })),
  erasure: none,
  opening: columns<OpeningState>({ application: text }, ({ application }) => ({ application })),
  draw: columns<DrawState>({ edition: text, purpose: text, applications: 'text[]' }, ({ edition, purpose, applications }) => ({
    edition,
    purpose,
    applications,
  })),
  conduct: columns<ConductState>(
    { visit: text, application: text, edition: text, organisation: text },
    ({ visit, application, edition, organisation }) => ({ visit, application, edition, organisation }),
  ),
  pack: columns<PackState>({ visit: text, edition: text, person: text }, ({ visit, edition, person }) => ({ visit, edition, person })),
}

/** The searchable columns of a state. */
export function columnsOf(kind: CaseKind, state: object): Readonly<Record<string, Value>> {
  return caseColumns[kind].of(state as never)
}
