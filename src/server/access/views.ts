/**
 * What each post sees of a case, field by field. A field that is not named is left out of the reply, so that nothing
 * shows where it was. Results that are not yet public show as the stage the applicant already knows.
 */
import type { ApplicationStage, ApplicationState } from '../../procedure/application.ts'
import type { CaseKind, Role } from '../../procedure/decision.ts'
import type { MeetingState } from '../../procedure/meeting.ts'
import type { OrganisationState } from '../../procedure/organisation.ts'
import type { SheetState } from '../../procedure/sheet.ts'
import { closedOnly } from './meeting-view.ts'
import { unsealedOnly } from './sheet-view.ts'

type Fields = readonly string[] | 'all' | 'none'
type ByRole = Readonly<Partial<Record<Role | 'others', Fields>>>

const supervised: ByRole = { city: 'all', commendation: 'all', discipline: 'all', auditor: 'all' }

const applicationBase = ['id', 'number', 'edition', 'organisation', 'name', 'creditCode', 'kind', 'area', 'body', 'stage', 'notices']
/** Who may open what was handed in is told of it. */
const readable = [...applicationBase, 'submissions']
const own = [...readable, 'completion', 'letters', 'honour', 'outReason']
const applicant = [...own, 'feedback']
/** What an applicant sees of a visit: never who comes, what was found or how it was scored. */
const ownVisit = ['id', 'application', 'edition', 'days', 'place', 'stage', 'agenda', 'prepare', 'arrangements']

const fields: Readonly<Record<CaseKind, ByRole>> = {
  rules: { others: 'all' },
  criteria: { others: 'all' },
  calendar: { others: 'all' },
  receiving: { others: 'all' },
  organisation: { ...supervised, district: 'all', drafter: 'all', 'legal-representative': 'all' },
  edition: {
    ...supervised,
    others: ['id', 'number', 'year', 'name', 'stage', 'filingAnswer', 'announcement', 'schedule', 'suspended', 'ending'],
  },
  application: {
    ...supervised,
    drafter: applicant,
    'legal-representative': applicant,
    district: [...own, 'verdicts', 'verdictNotes', 'conditionDecisions', 'opinion', 'districtReturn'],
    expert: [...readable, 'opinion', 'visits'],
    leader: [...readable, 'opinion', 'visits', 'material'],
    member: [...applicationBase, 'opinion', 'material', 'site', 'class', 'score'],
    government: [...applicationBase, 'opinion', 'class', 'score'],
  },
  consultation: { ...supervised, district: 'all', department: 'all' },
  notice: {
    ...supervised,
    others: [
      'id',
      'kind',
      'edition',
      'publisher',
      'title',
      'documentNumber',
      'text',
      'publishedOn',
      'subjects',
      'workingDays',
      'lastDay',
      'final',
      'stage',
      'replaces',
      'lengthened',
      'objectionsReceived',
      'withdrawal',
    ],
  },
  expert: { ...supervised, expert: 'all' },
  sheet: { expert: 'all', ...supervised },
  visit: { ...supervised, expert: 'all', leader: 'all', drafter: ownVisit, 'legal-representative': ownVisit },
  meeting: {
    ...supervised,
    member: [
      'id',
      'edition',
      'day',
      'place',
      'members',
      'candidates',
      'stage',
      'present',
      'counts',
      'seconds',
      'outcomes',
      'minutes',
      'votes',
      'deferred',
    ],
  },
  approval: { ...supervised, government: 'all' },
  honour: { others: 'all' },
  objection: supervised,
  ban: { ...supervised, district: 'all' },
  account: { 'system-administrator': 'all', 'security-administrator': 'all', auditor: 'all' },
  act: { ...supervised, district: 'all', government: 'all', 'system-administrator': 'all', 'security-administrator': 'all' },
  erasure: supervised,
  draw: supervised,
  conduct: { discipline: 'all', city: 'all' },
  pack: { ...supervised, expert: 'all' },
  opening: { commendation: 'all', discipline: 'all', auditor: 'all' },
}

/** The state without what is still sealed, and without the ties that are not a district's business. */
function openIn(kind: CaseKind, state: object, role: Role): Record<string, unknown> {
  if (kind === 'meeting') return closedOnly(state as MeetingState)
  if (kind === 'sheet') return unsealedOnly(state as SheetState, role)
  if (kind === 'organisation' && role === 'district') return withoutTies(state)
  return kind === 'organisation' && applicants.includes(role) ? withOwnTies(state as OrganisationState) : { ...state }
}

/** The state as this role may see it. */
export function visible(kind: CaseKind, state: object, role: Role): Record<string, unknown> {
  const rule = fields[kind][role] ?? fields[kind].others ?? 'none'
  if (rule === 'none') return {}
  const seen = openIn(kind, state, role)
  const open = kind === 'sheet' ? withoutTyping(seen) : seen
  const shown = rule === 'all' ? open : Object.fromEntries(Object.entries(open).filter(([field]) => rule.includes(field)))
  return kind === 'application' && outside.includes(role) ? { ...shown, stage: outwardStage(state as ApplicationState) } : shown
}

/** What one person typed from paper is not told to the other: only that it was typed, and by whom. */
function withoutTyping(state: object): Record<string, unknown> {
  const { typed } = state as Partial<SheetState>
  return typed ? { ...state, typed: { typist: typed.typist } } : { ...state }
}

/** Whom an applicant fears as a reviewer is no business of the district. */
function withoutTies(state: object): Record<string, unknown> {
  const { ties: _, ...rest } = state as Record<string, unknown>
  return rest
}

const applicants: readonly Role[] = ['drafter', 'legal-representative']

/** An applicant sees the ties that it declared, each under the number by which it is ended, and none that the office found. */
export function withOwnTies(state: OrganisationState): Record<string, unknown> {
  const { ties, ...rest } = state
  if (!ties) return { ...rest }
  const own = ties.map((tie, index) => ({ ...tie, number: index + 1 })).filter(({ declaredBy }) => declaredBy !== 'office')
  return { ...rest, ...(own.length > 0 && { ties: own }) }
}

/** Posts that learn of results only when they are public. */
const outside: readonly Role[] = ['drafter', 'legal-representative', 'district']

/** Stages inside the office, and what is said of them outside until the next list is public. */
const outward: Partial<Record<ApplicationStage, ApplicationStage>> = {
  reviewed: 'received',
  candidate: 'visited',
  'not-candidate': 'visited',
  chosen: 'visited',
  'not-chosen': 'visited',
}

/** The stage that may be told outside the office. Who is left out learns it with the letter, which goes out with the public list. */
export function outwardStage({ stage, letters }: Pick<ApplicationState, 'stage' | 'letters'>): ApplicationStage {
  return letters.some(({ kind }) => kind === TOLD) ? stage : (outward[stage] ?? stage)
}

/** Kind of the letter that tells an applicant that the public list has left it out. */
export const TOLD = 'not-chosen'

/** Stages inside the office that show outside as this one. */
export function stagesShownAs(stage: string): readonly ApplicationStage[] {
  return (Object.keys(outward) as ApplicationStage[]).filter((inner) => outward[inner] === stage)
}

/** Stages that show outside as another until the letter is out. */
export const innerStages = Object.keys(outward) as readonly ApplicationStage[]
