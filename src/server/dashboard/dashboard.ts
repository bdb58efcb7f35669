/** 一屏看届: the parts of the page put together from what was loaded. */
import type { CountKey } from '../../contract/dashboard.ts'
import type { Calendar, Day } from '../../law/calendar.ts'
import type { Stage } from '../../law/measures.ts'
import { type CriticalPath, criticalPath } from '../../procedure/critical-path.ts'
import { openObjectionStages } from '../../procedure/objection.ts'
import { type RoadNotice, type RoadStage, roadOf, standingOf } from '../portal/facts/standing.ts'
import { blockersOf, clocksOf, mostUrgent } from './clocks.ts'
import { type Counted, counts, type Looked } from './counts.ts'
import { assumptionsOf, pathFacts, type WhatIf } from './path-facts.ts'

/** The columns of the table of areas. */
export const columns = [
  'applied',
  'in-district',
  'recommended',
  'not-recommended',
  'listed',
  'not-listed',
  'proposed',
  'approved',
  'objected',
] as const satisfies readonly CountKey[]

/** A counted case as the API lists it. */
export function listed({ kind, id, number, title, area, stage, due }: Counted) {
  return { kind, id, number, title, area, stage, due }
}

/** The whole dashboard but the ledger's line. */
export function dashboardOf(looked: Looked, calendar: Calendar, asked: WhatIf) {
  const { edition } = looked.loaded
  const clocks = clocksOf(looked, calendar)
  const blockers = blockersOf(looked)
  const urgent = mostUrgent(looked, clocks, blockers)
  const path = edition.announcement && edition.stage !== 'ended' && edition.stage !== 'closed' ? pathOf(looked, calendar, asked) : null
  const { id, name, number, year, stage, suspended } = edition
  return {
    edition: { id, name, number, year, stage, suspendedSince: suspended?.since ?? null },
    today: looked.today,
    urgent: { ...urgent, case: urgent.case && listed(urgent.case) },
    road: edition.announcement ? roadWithDays(looked, path?.now ?? null) : [],
    clocks: clocks.map(({ ours: _, nearest, ...clock }) => ({ ...clock, nearest: listed(nearest) })),
    blockers,
    columns: [...columns],
    ...areasOf(looked),
    path,
  }
}

function standing(looked: Looked) {
  const { edition, notices, applications, meetings } = looked.loaded
  const byStage: Record<string, number> = {}
  for (const each of applications) byStage[each.stage] = (byStage[each.stage] ?? 0) + 1
  const facts = { edition, notices: notices as readonly RoadNotice[], counts: byStage, meetingCalled: meetings.length > 0 }
  return { facts, now: standingOf(facts) }
}

/** The stages from where the edition stands to the government's decision. */
export function aheadOf(looked: Looked): readonly Stage[] {
  const { stages } = looked.terms.measures
  const from = stages.indexOf(standing(looked).now.stage)
  return stages.slice(from, stages.indexOf('approval') + 1)
}

type Leading = (Pick<RoadStage, 'stage' | 'state' | 'day'> & { readonly dayIs: string | null; readonly final: boolean })[]

/** Behind: the real day. Ahead: the earliest day of the critical path. */
function roadWithDays(looked: Looked, path: CriticalPath | null): Leading {
  const { facts, now } = standing(looked)
  const over = looked.loaded.edition.stage === 'closed'
  return roadOf(looked.terms.measures.stages, facts, now, over, null).map((each) => {
    const { stage, state, day, dayIs } = each
    const leg = path?.legs.find((other) => other.stage === stage)
    if (state === 'done') return { stage, state, day, dayIs: day ? 'done' : null, final: true }
    if (state === 'now')
      return {
        stage,
        state,
        day: dayIs === 'until' ? day : (leg?.to ?? day),
        dayIs: dayIs === 'until' ? 'until' : leg ? 'over' : dayIs,
        final: leg?.final ?? true,
      }
    const earliest = stage === 'honour' ? path?.day : stage === 'deliberation' || stage === 'approval' ? leg?.to : leg?.from
    return {
      stage,
      state,
      day: earliest ?? null,
      dayIs: earliest ? 'earliest' : null,
      final: stage === 'honour' ? (path?.final ?? true) : (leg?.final ?? true),
    }
  })
}

function areasOf(looked: Looked) {
  const found = columns.map((key) => counts[key](looked))
  const areas = looked.terms.measures.areas.map(({ key }) => ({
    area: key,
    counts: found.map((cases) => cases.filter(({ area }) => area === key).length),
  }))
  return { areas, totals: found.map((cases) => cases.length) }
}

function pathOf(looked: Looked, calendar: Calendar, asked: WhatIf) {
  const ahead = aheadOf(looked)
  if (ahead.length === 0) return null
  const walk = (whatIf: WhatIf, withObjections: boolean) => criticalPath(pathFacts(looked, ahead, whatIf, withObjections), calendar)
  const open = looked.loaded.objections.filter(({ stage }) => openObjectionStages.includes(stage)).length
  const wants = Object.values(asked).some((each) => each !== undefined)
  return {
    planned: (looked.loaded.edition.schedule?.plannedApproval ?? null) as Day | null,
    now: walk({}, false),
    objections: open,
    withObjections: open > 0 ? walk({}, true) : null,
    asked: wants ? walk(asked, open > 0) : null,
    assumptions: assumptionsOf(looked, ahead),
  }
}
