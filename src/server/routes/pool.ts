/** 冻结前的名单: who would stand in each field and who would be skipped, by codes that lead to no name. */
import type { ApplicationStage } from '../../procedure/application.ts'
import { type DrawPurpose, drawParties } from '../../procedure/draw.ts'
import type { Stratum } from '../../procedure/draw-order.ts'
import { type FreezePool, keysOf, type Looked, lookAt, wanted } from '../../procedure/draw-pool.ts'
import type { ExpertState } from '../../procedure/expert.ts'
import { tieKey } from '../../procedure/tie-check.ts'
import { codeOf, drawnFor, standingDraws } from '../facts/draw-facts.ts'
import { applicationsOf, bankOf } from './decision/found.ts'
import { type Around, aroundEdition, whyRefused } from './decision/ground.ts'
import type { Handler, Input } from './input.ts'

/** Applicants for whom this work is due. */
const dueAt: Readonly<Record<DrawPurpose, ApplicationStage>> = { reading: 'received', visit: 'listed' }

const listOf = (text: unknown) =>
  String(text ?? '')
    .split(',')
    .filter(Boolean)

function strataOf(text: unknown): readonly Stratum[] {
  return listOf(text).map((each) => {
    const [title = '', seats, substitutes] = each.split(':')
    return { title, seats: Number(seats), substitutes: Number(substitutes) }
  })
}

export const poolPreview: Handler = async (input) => {
  const about = await aroundEdition(input)
  const { db } = input.house
  const purpose = input.query.purpose as DrawPurpose
  const due = await applicationsOf(db, about.edition.id, [dueAt[purpose]])
  const chosen = listOf(input.query.applications).filter((id) => due.some((each) => each.id === id))
  const standing = await standingDraws(db, { edition: about.edition.id, purpose })
  const same = standing.filter(({ applications }) => applications.some((id) => chosen.includes(id)))
  const bank = [...(await bankOf(db)).values()].filter(({ stage }) => stage === 'listed')
  const command = commandOf(input, about, { purpose, chosen, replaces: same.length === 1 ? (same[0]?.id ?? null) : null })
  const context = { by: input.admission.by, day: about.day, terms: about.terms, calendar: about.world.calendar, id: '' }
  const looked = lookAt(command, { bank, applications: await drawnFor(db, command) }, context)
  const tiesSeen = keysOf(looked, codesOf(input, about, looked))
  const ready = chosen.length > 0 && command.strata.length > 0
  return {
    ...wanted(purpose, about.terms),
    partiesAtLeast: about.terms.rules.drawPartiesAtLeast,
    parties: drawParties,
    fields: fieldsOf(bank),
    applications: due.map(({ id, number, name }) => ({
      id,
      number,
      name,
      draw: standing.find(({ applications }) => applications.includes(id))?.id ?? null,
    })),
    strata: command.strata.map((stratum, index) =>
      stratumOf(
        input,
        about,
        stratum,
        looked.filter((each) => each.stratum === index + 1),
      ),
    ),
    ties: tiesSeen.length,
    standing: same.map(({ id, stage, frozenOn }) => ({ id, stage, frozenOn })),
    closed: ready ? await whyRefused(input, about, 'draw.freeze', '', { ...command, tiesSeen }) : null,
  }
}

const codesOf = ({ house: { keys } }: Input, { edition }: Around, looked: readonly Looked[]) =>
  Object.fromEntries(looked.map(({ expert }) => [expert, codeOf(keys, edition.id, expert)]))

interface Chosen {
  readonly purpose: DrawPurpose
  readonly chosen: readonly string[]
  readonly replaces: string | null
}

/** The command as it would be sent; the reason for another draw is asked of the page, not here. */
function commandOf({ query }: Input, { edition }: Around, { purpose, chosen, replaces }: Chosen): FreezePool {
  const days = listOf(query.days)
  return {
    id: 'preview',
    edition: edition.id,
    purpose,
    applications: chosen,
    strata: strataOf(query.strata),
    parties: drawParties,
    unavailable: [],
    ...(days.length > 0 && { days }),
    ...(replaces && { replaces: { draw: replaces, reason: '—' } }),
  }
}

function fieldsOf(bank: readonly ExpertState[]) {
  const counts = new Map<string, number>()
  // Each expert once, whatever the entry repeats.
  for (const field of bank.flatMap(({ fields }) => [...new Set(fields)])) counts.set(field, (counts.get(field) ?? 0) + 1)
  return [...counts].map(([title, experts]) => ({ title, experts })).sort((a, b) => b.experts - a.experts || (a.title < b.title ? -1 : 1))
}

function stratumOf(input: Input, about: Around, { title, seats, substitutes }: Stratum, looked: readonly Looked[]) {
  const counts = new Map<string, number>()
  for (const { barred } of looked) if (barred !== null) counts.set(barred, (counts.get(barred) ?? 0) + 1)
  const codes = codesOf(input, about, looked)
  const entries = looked.map(({ expert, barred, weighed }) => ({
    code: codes[expert] ?? '',
    barred,
    weighed: weighed.map(({ application, ...tie }) => ({
      key: tieKey(codes[expert] ?? '', application, tie),
      kind: tie.kind,
      source: tie.source,
      declaredBy: tie.declaredBy ?? null,
      overSince: tie.overSince ?? null,
    })),
  }))
  return {
    title,
    seats,
    substitutes,
    free: looked.filter(({ barred }) => barred === null).length,
    barred: [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
    entries: entries.sort((a, b) => (a.code < b.code ? -1 : 1)),
  }
}
