/** 待传: what is typed on the site, a line each; what each becomes for the server, and where somebody else was first. */
import type { ProblemBody } from '../api/client.ts'
import type { Held, Visit, VisitIssue } from '../experts/shown.ts'

export interface Typing {
  readonly opening: { readonly record: string; readonly held: Held }
  readonly issue: { readonly number: number; readonly outcome: string; readonly finding: string }
  readonly raised: { readonly item: string; readonly text: string }
  readonly finding: { readonly item: string; readonly text: string }
  readonly interview: { readonly who: string; readonly people: number; readonly items: readonly string[]; readonly text: string }
  readonly request: { readonly text: string }
  readonly photograph: { readonly name: string; readonly type: string; readonly caption: string; readonly item: string }
  readonly revision: { readonly item: string; readonly percent: number | null; readonly reason: string }
  readonly closing: { readonly record: string; readonly report: string; readonly held: Held; readonly withoutPacks?: boolean }
}

export type LineKind = keyof Typing

/** In the order in which they are sent: the visit is opened first, then what was found, the scores, and last it is closed. */
export const lineKinds = [
  'opening',
  'issue',
  'raised',
  'finding',
  'interview',
  'request',
  'photograph',
  'revision',
  'closing',
] as const satisfies readonly LineKind[]

/**
 * `kept`: on this device. `doubtful`: sent, and no answer came; it is sent again under the same key before it can be changed.
 * `refused`: the server did not take it. `conflict`: somebody changed the same thing meanwhile. `sent`: the server has it.
 */
export type LineState = 'kept' | 'doubtful' | 'refused' | 'conflict' | 'sent'

export type Line = {
  readonly [Kind in LineKind]: {
    readonly key: string
    readonly kind: Kind
    readonly data: Typing[Kind]
    readonly state: LineState
    /** One key for the server, whatever happens to the network. */
    readonly token: string
    /** What stood there when it was typed, as JSON; the two are compared when it is sent. */
    readonly base: string
    readonly problem?: ProblemBody
    /** What somebody else wrote meanwhile, as JSON. */
    readonly theirs?: string
    /** The upload that the server already has, of a photograph. */
    readonly upload?: string
  }
}[LineKind]

export type Lines = Readonly<Record<string, Line>>

/** A line of this kind at its key. */
export const lineAt = <Kind extends LineKind>(lines: Lines, key: string) => lines[key] as Extract<Line, { kind: Kind }> | undefined

const blank = (...texts: readonly string[]) => texts.every((text) => text.trim() === '')

/** Nothing was typed, or it was taken back. */
export function isEmpty({ kind, data }: Line): boolean {
  switch (kind) {
    case 'opening':
      return blank(data.record, data.held.applicants)
    case 'issue':
      return blank(data.outcome, data.finding)
    case 'raised':
    case 'finding':
    case 'request':
      return blank(data.text)
    case 'interview':
      return blank(data.who, data.text)
    case 'photograph':
      return false
    case 'revision':
      return data.percent === null && blank(data.reason)
    case 'closing':
      return blank(data.record, data.report, data.held.applicants)
  }
}

const isHeld = ({ from, to, place: where, members, applicants }: Held) =>
  ![from, to, where, applicants].some((each) => blank(each)) && members.length > 0

/** Whether all is there that the server asks for. */
export function isWhole({ kind, data }: Line): boolean {
  switch (kind) {
    case 'opening':
      return !blank(data.record) && isHeld(data.held)
    case 'closing':
      return !blank(data.record) && !blank(data.report) && isHeld(data.held)
    case 'issue':
      return data.outcome !== '' && !blank(data.finding)
    case 'raised':
    case 'finding':
      return data.item !== '' && !blank(data.text)
    case 'interview':
      return !blank(data.who) && !blank(data.text) && data.people > 0
    case 'request':
      return !blank(data.text)
    case 'photograph':
      return !blank(data.caption)
    case 'revision':
      return data.percent !== null && !blank(data.reason)
  }
}

const place = ({ kind }: Line) => lineKinds.indexOf(kind)

/** What the server does not have yet, in the order in which it is sent. */
export function waitingOf(lines: Lines): readonly Line[] {
  return Object.values(lines)
    .filter((line) => line.state !== 'sent' && !isEmpty(line))
    .sort((one, other) => place(one) - place(other))
}

export const sentOf = (lines: Lines): number => Object.values(lines).filter(({ state }) => state === 'sent').length

const closing = (issue: VisitIssue | undefined) => (issue?.closed ? { outcome: issue.closed.outcome, finding: issue.closed.finding } : null)

const revised = (one: Visit['revisions'][string] | undefined) => (one ? { percent: one.percent, reason: one.reason } : null)

/** What stands in the record where a line would be written, as JSON; lines that add something stand beside others. */
export function standing({ kind, data }: Pick<Line, 'kind' | 'data'>, { issues = [], revisions, opening, closing: closed }: Visit): string {
  const at = { kind, data } as Line
  if (at.kind === 'issue') return JSON.stringify(closing(issues.find(({ number }) => number === at.data.number)))
  if (at.kind === 'revision') return JSON.stringify(revised(revisions[at.data.item]))
  if (at.kind === 'closing') return JSON.stringify(closed ?? null)
  return at.kind === 'opening' ? JSON.stringify(opening) : 'null'
}

/** What somebody else wrote there since, as JSON; null where nobody did, or they wrote the same. */
export function theirsOf(line: Line, visit: Visit): string | null {
  const now = standing(line, visit)
  return now === line.base || now === own(line) ? null : now
}

/** The line as the record would show it. */
export function own(line: Line): string {
  if (line.kind === 'issue') return JSON.stringify({ outcome: line.data.outcome, finding: line.data.finding })
  if (line.kind === 'revision') return JSON.stringify({ percent: line.data.percent, reason: line.data.reason })
  return line.kind === 'opening' || line.kind === 'closing' ? JSON.stringify(line.data.record) : ''
}

/** The act that brings a line in. Revised scores go together, and are made by `revisionsWith`. */
export function actOf(line: Line): { readonly operation: string; readonly body: object } | null {
  switch (line.kind) {
    case 'opening':
      return { operation: 'visit.open', body: line.data }
    case 'closing':
      return { operation: 'visit.close', body: line.data }
    case 'issue':
      return { operation: 'visit.close-issue', body: line.data }
    case 'raised':
      return { operation: 'visit.raise-issue', body: line.data }
    case 'finding':
      return { operation: 'visit.record-finding', body: line.data }
    case 'interview':
      return { operation: 'visit.record-interview', body: line.data }
    case 'request':
      return { operation: 'visit.request-documents', body: line.data }
    case 'photograph':
      return { operation: 'visit.add-photograph', body: { upload: line.upload ?? '', caption: line.data.caption, item: line.data.item || null } }
    case 'revision':
      return null
  }
}

/** The revised scores as they are, with these lines. */
export function revisionsWith(lines: readonly Line[], { revisions }: Visit): Visit['revisions'] {
  const own = lines.flatMap((line) =>
    line.kind === 'revision' && line.data.percent !== null
      ? [[line.data.item, { percent: line.data.percent, reason: line.data.reason }] as const]
      : [],
  )
  return { ...revisions, ...Object.fromEntries(own) }
}
