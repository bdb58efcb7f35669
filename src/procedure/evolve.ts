/** From events to states, for every kind of case: one place where the shell and the verifier look. */
import { evolveAccount } from './account.ts'
import { evolveAct } from './act.ts'
import { evolveApplication } from './application.ts'
import { evolveApproval } from './approval.ts'
import { evolveBan } from './ban.ts'
import { evolveCalendarYear } from './calendar-year.ts'
import { evolveConduct } from './conduct.ts'
import { evolveConsultation } from './consultation.ts'
import { evolveCriteria } from './criteria.ts'
import type { CaseKind, Recorded } from './decision.ts'
import { evolveDraw } from './draw.ts'
import { evolveEdition } from './edition.ts'
import { evolveErasure } from './erasure.ts'
import { evolveExpert } from './expert.ts'
import { evolveHonour } from './honour.ts'
import { evolveMeeting } from './meeting.ts'
import { evolveNotice } from './notice.ts'
import { evolveObjection } from './objection.ts'
import { evolveOpening } from './opening.ts'
import { evolveOrganisation } from './organisation.ts'
import { evolvePack } from './pack.ts'
import { evolveReceiving } from './receiving.ts'
import { evolveRules } from './rules.ts'
import { evolveSheet } from './sheet.ts'
import { evolveVisit } from './site-review.ts'

// biome-ignore lint/suspicious/noExplicitAny: each kind types its own state and events; here they stand side by side
type Evolve = (state: any, recorded: Recorded<any>) => object

const evolvers: Readonly<Record<CaseKind, Evolve>> = {
  rules: evolveRules,
  criteria: evolveCriteria,
  calendar: evolveCalendarYear,
  receiving: evolveReceiving,
  organisation: evolveOrganisation,
  edition: evolveEdition,
  application: evolveApplication,
  consultation: evolveConsultation,
  notice: evolveNotice,
  expert: evolveExpert,
  sheet: evolveSheet,
  visit: evolveVisit,
  meeting: evolveMeeting,
  approval: evolveApproval,
  honour: evolveHonour,
  objection: evolveObjection,
  ban: evolveBan,
  account: evolveAccount,
  act: evolveAct,
  erasure: evolveErasure,
  draw: evolveDraw,
  opening: evolveOpening,
  conduct: evolveConduct,
  pack: evolvePack,
}

/** A case's state after one more event; null before the first. */
export function evolve(kind: CaseKind, state: object | null, recorded: Recorded<unknown>): object {
  return evolvers[kind](state, recorded)
}

/** Stages of the kinds whose state carries none. */
const onlyStage: Partial<Record<CaseKind, string>> = {
  criteria: 'published',
  calendar: 'adopted',
  receiving: 'kept',
  ban: 'imposed',
  erasure: 'erased',
  opening: 'kept',
}

/** The stage of a case: its state's own word. */
export function stageOf(kind: CaseKind, state: object): string {
  if (kind === 'honour') return (state as { standing: string }).standing
  return (state as { stage?: string }).stage ?? onlyStage[kind] ?? ''
}
