/** 现场评审排程: whether an expert is needed at two places, or an applicant twice, on one day. */
import type { Day } from '../law/calendar.ts'

export interface PlannedVisit {
  readonly id: string
  readonly application: string
  readonly members: readonly string[]
  readonly days: readonly Day[]
}

/** Somebody or something planned more than once for a day, with the visits that meet there. */
export interface Clash {
  readonly day: Day
  readonly kind: 'expert' | 'applicant'
  readonly who: string
  readonly visits: readonly string[]
}

/** Every clash of a plan, by day; the order of the visits does not matter. */
export function clashes(visits: readonly PlannedVisit[]): readonly Clash[] {
  const places = new Map<string, Omit<Clash, 'visits'> & { visits: string[] }>()
  const stand = (day: Day, kind: Clash['kind'], who: string, visit: string) => {
    const place = places.get(`${day} ${kind} ${who}`) ?? { day, kind, who, visits: [] }
    places.set(`${day} ${kind} ${who}`, { ...place, visits: [...place.visits, visit].sort() })
  }
  for (const visit of visits)
    for (const day of new Set(visit.days)) {
      stand(day, 'applicant', visit.application, visit.id)
      for (const member of new Set(visit.members)) stand(day, 'expert', member, visit.id)
    }
  const found = [...places.entries()].filter(([, { visits: meeting }]) => meeting.length > 1)
  return found.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, clash]) => clash)
}
