/** Finished draws whose result the office takes: seats by number, names only where they were opened, what is used already. */
import { sql } from 'kysely'
import { type Facts, refuse } from '../../../law/verdict.ts'
import type { ApplicationState } from '../../../procedure/application.ts'
import type { DrawPurpose, DrawState } from '../../../procedure/draw.ts'
import { followers } from '../../../procedure/draw-result.ts'
import type { SheetState } from '../../../procedure/sheet.ts'
import type { VisitState } from '../../../procedure/site-review.ts'
import { tieKey } from '../../../procedure/tie-check.ts'
import { drawnStates, sha256Of } from '../../facts/draw-facts.ts'
import type { Input } from '../input.ts'
import type { Choice } from './choice.ts'
import { type Around, inWords } from './ground.ts'

interface Known {
  readonly chosen: readonly ApplicationState[]
  readonly choices: readonly Choice[]
  readonly sheets: readonly SheetState[]
  readonly visits: readonly VisitState[]
  readonly about: Around
}

export async function finishedDraws(input: Input, known: Known) {
  const { db } = input.house
  const purpose = input.query.purpose as DrawPurpose
  const chosen = known.chosen.map(({ id }) => id)
  const fitting = await drawnStates(db, { edition: known.about.edition.id, purpose }, chosen)
  const { rows } = await sql<{ draw: string; leaf: string; expert: string }>`select draw, leaf, expert from draw_name
    where draw = any(${sql.val(fitting.map(({ id }) => id))}::text[])`.execute(db)
  return fitting.map((draw) => {
    const expertOf = new Map(rows.filter((each) => each.draw === draw.id).map(({ leaf, expert }) => [leaf, expert]))
    const numbers = new Map(draw.entries.map(({ leaf, number }) => [number, expertOf.get(leaf) ?? '']))
    return { id: draw.id, frozenOn: draw.frozenOn, unused: unusedFor(draw, numbers, known), places: placesOf(draw, numbers, known) }
  })
}

/** Who has the work of an application from this draw already. */
function takenIn(draw: DrawState, application: string, { sheets, visits }: Known): readonly string[] {
  if (draw.purpose === 'reading') return sheets.filter((sheet) => sheet.application === application).map(({ expert }) => expert)
  return visits.findLast((visit) => visit.application === application && visit.stage !== 'replaced' && visit.draw === draw.id)?.members ?? []
}

/** The applications for which a seat is not taken yet. */
function unusedFor(draw: DrawState, numbers: ReadonlyMap<number, string>, known: Known): readonly string[] {
  const seats = draw.result.filter(({ outcome }) => outcome === 'seat').map(({ number }) => numbers.get(number) ?? '')
  return known.chosen
    .filter(({ id }) => draw.applications.includes(id))
    .filter(({ id }) => seats.some((expert) => !takenIn(draw, id, known).includes(expert)))
    .map(({ id }) => id)
}

function placesOf(draw: DrawState, numbers: ReadonlyMap<number, string>, known: Known) {
  const { choices, about, chosen } = known
  const followed = followers(sha256Of, draw)
  return draw.result.flatMap(({ stratum, place, number, outcome }) => {
    if (outcome === 'spare') return []
    const choice = choices.find(({ id }) => id === numbers.get(number))
    const reached = outcome === 'seat' || outcome === 'substitute'
    const refusal = draw.refusals.find((each) => each.number === number)
    return [
      {
        field: draw.strata[stratum - 1]?.title ?? '',
        place,
        number,
        outcome,
        why: refusal?.reason ?? draw.entries.find((entry) => entry.number === number)?.barred ?? null,
        name: draw.named.includes(number) ? (choice?.name ?? null) : null,
        followedBy: followed.find((each) => each.number === number)?.follower ?? null,
        takenFor: chosen.filter(({ id }) => choice && draw.purpose === 'reading' && takenIn(draw, id, known).includes(choice.id)).map(({ id }) => id),
        inGroupOf: chosen.filter(({ id }) => choice && draw.purpose === 'visit' && takenIn(draw, id, known).includes(choice.id)).map(({ id }) => id),
        days: reached ? (choice?.days ?? []) : [],
        undertaken: choice?.undertaken ?? false,
        barred: reached ? (choice?.barred ?? []).map((each) => ({ ...each, refusal: nameless(each.refusal, number, about) })) : [],
        weighed: reached ? (choice?.weighed ?? []).map((each) => ({ ...each, key: tieKey(`${number}`, each.application, each.tie) })) : [],
      },
    ]
  })
}

/** A refusal in the same words about a number, so that it is not turned into a name by the way. */
function nameless({ code, facts }: Choice['barred'][number]['refusal'], number: number, about: Around) {
  const { source: _, ...rest } = facts
  return inWords(refuse(code, { ...rest, expert: `#${String(number).padStart(3, '0')}` } as Facts), about) as Choice['barred'][number]['refusal']
}
