/** 拟获奖名单: what the meeting resolved is put before the public, no more and no less. */
import type { AwardClass } from '../law/measures.ts'
import { allowed, firstRefusal, refuse } from '../law/verdict.ts'
import type { ApplicationStage } from './application.ts'
import { type Step, unless } from './decision.ts'
import type { EditionState } from './edition.ts'
import { editionWorks } from './edition-life.ts'
import { type NoticeWording, publishCounted } from './notice.ts'
import { application } from './submission.ts'

export interface ProposedLine {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly area: string
  readonly kind: string
  readonly class: AwardClass | null
  readonly stage: ApplicationStage
  /** Whether one that is no candidate, or was not chosen, has its letter. */
  readonly told: boolean
}

export interface ProposedFacts {
  readonly lines: readonly ProposedLine[]
  /** Places of the edition taken by applications already proposed or further. */
  readonly taken: Readonly<Record<AwardClass, number>>
}

export interface PublishProposedList extends NoticeWording {
  readonly items: readonly { readonly application: string; readonly class: AwardClass }[]
  /** The reasons for each visited applicant that the list leaves out; with the list they get their letters. */
  readonly outside?: readonly { readonly application: string; readonly reasons: string }[] | undefined
}

export const publishProposedList: Step<PublishProposedList, EditionState, ProposedFacts> = {
  gate: (state, facts) =>
    firstRefusal(
      () => editionWorks(state, 'edition.publish-proposed-list'),
      () => (chosen(facts).length > 0 ? allowed : refuse('differs-from-result', { difference: [], unknown: 0 })),
    ),
  decide(command, state, facts, context) {
    const asked = (awardClass: AwardClass) => facts.taken[awardClass] + command.items.filter((item) => item.class === awardClass).length
    const numbers = command.items.flatMap((item) => numberOf(item.application, facts) ?? [])
    const { difference, unknown } = differs(command, facts)
    const unexplained = untold(facts).flatMap((line) => (reasonsFor(line, command) === '' ? [line.number] : []))
    const { law } = context.terms.measures
    const verdict = firstRefusal(
      () => editionWorks(state, 'edition.publish-proposed-list'),
      () => law.withinPlaces({ award: asked('award'), nomination: asked('nomination') }, state.filingAnswer, context.terms),
      () => law.oneClassEach(numbers, context.terms),
      () => law.mayPublishProposedList(difference, unknown),
      () => this.gate(state, facts, context),
      () => (unexplained.length === 0 ? allowed : refuse('reasons-missing', { applications: unexplained })),
    )
    return unless(verdict, () => {
      const named = chosen(facts)
      const subjects = named.map(({ id, name, area, kind, class: awardClass }) => ({
        application: id,
        name,
        area,
        kind,
        class: awardClass ?? 'nomination',
      }))
      const notice = publishCounted('proposed', state.id, command, subjects, [], context)
      return [
        notice.effect,
        ...named.map((line) => application(line, { type: 'Publicised', kind: 'proposed', notice: notice.id })),
        ...untold(facts).map((line) => {
          const reasons = reasonsFor(line, command)
          return application(line, { type: 'ToldNotProposed', reasons, letter: `${context.id}.${line.id}` })
        }),
      ]
    })
  },
}

function chosen(facts: ProposedFacts): readonly ProposedLine[] {
  return facts.lines.filter((line) => line.stage === 'chosen')
}

/** Visited applicants who are out, as no candidates or as not chosen, and have no letter yet. */
export function untold<Line extends Pick<ProposedLine, 'stage' | 'told'>>({ lines }: { readonly lines: readonly Line[] }): readonly Line[] {
  return lines.filter((line) => (line.stage === 'not-candidate' || line.stage === 'not-chosen') && !line.told)
}

function reasonsFor(line: ProposedLine, { outside }: PublishProposedList): string {
  return outside?.find((each) => each.application === line.id)?.reasons.trim() ?? ''
}

/** In which applications, by number, the list and the meeting's result differ, in class too; and how many it never deliberated on. */
function differs(command: PublishProposedList, facts: ProposedFacts): { readonly difference: readonly string[]; readonly unknown: number } {
  const result = chosen(facts)
  const missing = result.filter((line) => !command.items.some((item) => item.application === line.id && item.class === line.class))
  const extra = command.items.filter((item) => !result.some((line) => line.id === item.application))
  const known = extra.flatMap((item) => numberOf(item.application, facts) ?? [])
  return { difference: [...missing.map((line) => line.number), ...known], unknown: extra.length - known.length }
}

function numberOf(id: string, facts: ProposedFacts): string | undefined {
  return facts.lines.find((line) => line.id === id)?.number
}
