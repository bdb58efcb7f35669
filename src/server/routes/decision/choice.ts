/** One expert to choose: what is in hand, for whom barred, and what is to be weighed; the law is asked for each pair. */
import type { ApplicationState } from '../../../procedure/application.ts'
import { type ExpertState, tiesToWeigh } from '../../../procedure/expert.ts'
import type { SheetState } from '../../../procedure/sheet.ts'
import { underWay } from '../../../procedure/site-group.ts'
import type { VisitState } from '../../../procedure/site-review.ts'
import type { DeclaredTie } from '../../../procedure/tie.ts'
import { tieKey } from '../../../procedure/tie-check.ts'
import { mayJoin } from '../../../procedure/tie-finding.ts'
import { type Around, inWords } from './ground.ts'

interface Known {
  readonly sheets: readonly SheetState[]
  readonly visits: readonly VisitState[]
  readonly declared: ReadonlyMap<string, readonly DeclaredTie[]>
  readonly about: Around
}

export type Choice = ReturnType<typeof choiceOf>

export function choiceOf(expert: ExpertState, chosen: readonly ApplicationState[], { sheets, visits, declared, about }: Known) {
  const [own, going] = [
    sheets.filter((sheet) => sheet.expert === expert.id),
    visits.filter((visit) => visit.members.includes(expert.id) && underWay(visit)),
  ]
  const { id, name, employer, fields, undertakings } = expert
  return {
    id,
    name,
    employer,
    fields,
    openSheets: own.filter((sheet) => sheet.stage === 'open').length,
    visits: going.length,
    days: [...new Set(going.flatMap((visit) => visit.days))].sort(),
    undertaken: undertakings[about.edition.id] !== undefined,
    reads: chosen
      .filter((each) => own.some((sheet) => sheet.application === each.id && (sheet.stage === 'open' || sheet.stage === 'sealed')))
      .map((each) => each.id),
    barred: chosen.flatMap((each) => {
      const visited = visits.filter((visit) => visit.application === each.id)
      const refusal = inWords(
        mayJoin(
          expert,
          each.creditCode,
          sheets.filter((sheet) => sheet.application === each.id),
          visited,
          about.terms,
          declared.get(each.creditCode),
        ),
        about,
      )
      return refusal ? [{ application: each.id, number: each.number, refusal }] : []
    }),
    weighed: chosen.flatMap((each) =>
      tiesToWeigh(expert, each.creditCode, about.terms, declared.get(each.creditCode)).map((tie) => ({
        application: each.id,
        number: each.number,
        tie,
        key: tieKey(id, each.id, tie),
        kind: tie.kind,
        source: tie.source,
        declaredBy: tie.declaredBy ?? null,
        overSince: tie.overSince ?? null,
      })),
    ),
  }
}
