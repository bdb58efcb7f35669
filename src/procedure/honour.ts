/** 颁发: numbered certificates for those the government approved, and the announcement to the public. */
import type { Day } from '../law/calendar.ts'
import type { AwardClass, HeldHonour } from '../law/measures.ts'
import { allowed, firstRefusal, refuse, type Verdict } from '../law/verdict.ts'
import type { ApplicationStage } from './application.ts'
import { type Context, type Effect, type Recorded, type Step, unless } from './decision.ts'
import type { EditionState } from './edition.ts'
import { editionWorks } from './edition-life.ts'
import { type NoticeWording, publishPlain } from './notice.ts'
import { application } from './submission.ts'

export interface HonourState {
  readonly id: string
  readonly certificate: string
  readonly edition: string
  readonly application: string
  readonly organisation: string
  readonly name: string
  readonly creditCode: string
  readonly area: string
  readonly class: AwardClass
  /** The award's year, which every mention must carry. */
  readonly year: number
  readonly decision: string
  readonly awardedOn: Day
  readonly until: Day | null
  readonly standing: HeldHonour['standing']
}

export type HonourEvent = { type: 'CertificateIssued' } & Omit<HonourState, 'standing'>

export function evolveHonour(_state: HonourState | null, { event }: Recorded<HonourEvent>): HonourState {
  const { type: _, ...issued } = event
  return { ...issued, standing: 'valid' }
}

export interface ApprovedLine {
  readonly id: string
  readonly number: string
  readonly organisation: string
  readonly name: string
  readonly creditCode: string
  readonly area: string
  readonly kind: string
  readonly class: AwardClass | null
  readonly stage: ApplicationStage
  readonly approval: { readonly documentNumber: string; readonly decidedOn: Day } | null
}

export interface IssueFacts {
  readonly lines: readonly ApprovedLine[]
  /** Certificates of this edition issued before. */
  readonly issued: Readonly<Record<AwardClass, number>>
}

export type IssueCertificates = NoticeWording

/** Certificates for everyone approved and not yet honoured, and the public announcement, in one act. */
export const issueCertificates: Step<IssueCertificates, EditionState, IssueFacts> = {
  gate: (state, facts, context) =>
    firstRefusal(
      () => editionWorks(state, 'edition.issue-certificates'),
      () => (facts.lines.some((line) => line.stage === 'approved') ? allowed : refuse('not-approved')),
      () => issuedWithinPlaces(state, facts, context),
    ),
  decide(command, state, facts, context) {
    return unless(this.gate(state, facts, context), () => {
      const approved = facts.lines.filter((line) => line.stage === 'approved')
      const subjects = approved.map(({ id, name, area, kind, class: awardClass }) => ({
        application: id,
        name,
        area,
        kind,
        class: awardClass ?? 'nomination',
      }))
      const notice = publishPlain('conferment', state.id, command, context, subjects)
      const next = { ...facts.issued }
      const honours = approved.flatMap((line): Effect[] => {
        const awardClass = line.class ?? 'nomination'
        next[awardClass] += 1
        const awardedOn = line.approval?.decidedOn ?? context.day
        const year = context.terms.rules.awardYear === 'decision' ? Number(awardedOn.slice(0, 4)) : state.year
        const certificate = certificateNumber(context.terms.measures.numberPrefix, year, awardClass, next[awardClass], state.number)
        const id = `${line.id}.honour`
        const { organisation, name, creditCode, area } = line
        const until = context.terms.measures.law.validUntil(awardClass, awardedOn, context.terms)
        const decision = line.approval?.documentNumber ?? ''
        const issued = {
          id,
          certificate,
          edition: state.id,
          application: line.id,
          organisation,
          name,
          creditCode,
          area,
          class: awardClass,
          year,
          decision,
          awardedOn,
          until,
        }
        return [{ kind: 'honour', id, event: { type: 'CertificateIssued', ...issued } }, application(line, { type: 'Honoured', honour: id })]
      })
      return [notice.effect, ...honours]
    })
  },
}

/** The upper bounds hold at the issue too. */
function issuedWithinPlaces(state: EditionState, facts: IssueFacts, context: Context): Verdict {
  const approved = facts.lines.filter((line) => line.stage === 'approved')
  const asked = (awardClass: AwardClass) => facts.issued[awardClass] + approved.filter((line) => (line.class ?? 'nomination') === awardClass).length
  return context.terms.measures.law.withinPlaces({ award: asked('award'), nomination: asked('nomination') }, state.filingAnswer, context.terms)
}

/**
 * A certificate's number: the city's prefix and the year, class, edition and sequence, and a check digit (mod 10 over the
 * digits, weights 3 and 1 in turn) so that a mistyped digit is told from an unknown certificate. Example: LZ26-Q0601-1.
 */
export function certificateNumber(prefix: string, year: number, awardClass: AwardClass, sequence: number, edition: number): string {
  const two = (number: number) => String(number % 100).padStart(2, '0')
  const letter = awardClass === 'award' ? 'Q' : 'T'
  const digits = `${two(year)}${two(edition)}${two(sequence)}`
  return `${prefix}${two(year)}-${letter}${two(edition)}${two(sequence)}-${checkDigit(digits, awardClass)}`
}

/** Whether a typed certificate number has the right form and check digit. */
export function isCertificateNumber(text: string): boolean {
  const match = /^[A-Z]{2}(\d{2})-([QT])(\d{4})-(\d)$/.exec(text)
  if (!match) return false
  const [, year = '', letter, rest = '', digit] = match
  return checkDigit(`${year}${rest}`, letter === 'Q' ? 'award' : 'nomination') === Number(digit)
}

function checkDigit(digits: string, awardClass: AwardClass): number {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), awardClass === 'award' ? 0 : 7)
  return (10 - (sum % 10)) % 10
}

/** What eligibility asks of an honour. */
export function heldHonour(state: HonourState): HeldHonour {
  return { class: state.class, certificate: state.certificate, until: state.until, standing: state.standing }
}
