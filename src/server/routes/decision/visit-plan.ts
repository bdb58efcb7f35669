/** 现场评审排程: every accepted applicant with its group, days and state, and who is planned twice for one day. */
import type { ApplicationStage } from '../../../procedure/application.ts'
import { completeGroup, formGroup, lackingIn } from '../../../procedure/site-group.ts'
import { clashes } from '../../../procedure/visit-plan.ts'
import { applicationFacts } from '../../facts/application-facts.ts'
import type { Handler } from '../input.ts'
import { applicationsOf, bankOf, identified, nameOf, visitsOf } from './found.ts'
import { aroundEdition, inWords } from './ground.ts'

const visited: readonly ApplicationStage[] = [
  'listed',
  'visited',
  'candidate',
  'not-candidate',
  'chosen',
  'not-chosen',
  'proposed',
  'put-forward',
  'approved',
  'struck-out',
  'honoured',
]

export const visitPlan: Handler = async (input) => {
  const about = await aroundEdition(input)
  const { db } = input.house
  const [applications, bank, all] = await Promise.all([applicationsOf(db, about.edition.id), bankOf(db), visitsOf(db, about.edition.id)])
  const visits = all.filter((visit) => visit.stage !== 'replaced')
  const shown = applications.filter((each) => visited.includes(each.stage) || visits.some((visit) => visit.application === each.id))
  const { terms, day, world } = about
  const asked = await applicationFacts(
    db,
    shown.map(({ id }) => id),
    world,
    day,
    false,
  )
  const context = { by: input.admission.by, day, terms, calendar: world.calendar, id: '' }
  const lines = shown.map((each) => {
    const found = asked.find(({ row }) => row.id === each.id)
    const visit = visits.findLast((one) => one.application === each.id)
    return {
      ...identified(each),
      closed: found ? inWords(formGroup.gate(found.state, { ...found.facts, experts: [], visits: [] }, context), about) : null,
      visit: visit
        ? {
            id: visit.id,
            stage: visit.stage,
            leader: visit.leader,
            members: visit.members.map((member) => ({ ...nameOf(bank, member), signed: visit.signedBy.includes(member) })),
            days: visit.days,
            place: visit.place,
            findings: visit.findings.length,
            arrangements: visit.arrangements ?? null,
            draw: visit.draw ?? null,
            off: Object.entries(visit.off).map(([member, tie]) => ({ ...nameOf(bank, member), recused: tie !== null })),
            lacks: lackingIn(visit, terms),
            full: found
              ? inWords(
                  completeGroup.gate(visit, { ...found.facts, application: found.state, expert: null, experts: [], visits: [] }, context),
                  about,
                )
              : null,
          }
        : null,
    }
  })
  const numberOf = (id: string) => applications.find((each) => each.id === visits.find((visit) => visit.id === id)?.application)?.number ?? ''
  // A visit that is over is read in its record; only what still lies ahead can be planned anew.
  const found = clashes(visits.filter(({ stage }) => stage !== 'concluded')).map(({ day, kind, who, visits: meeting }) => ({
    day,
    kind,
    who: kind === 'expert' ? (bank.get(who)?.name ?? '') : (applications.find(({ id }) => id === who)?.name ?? ''),
    numbers: meeting.map(numberOf),
  }))
  const days = [...new Set(visits.flatMap((visit) => visit.days))].sort()
  return { groupAtLeast: about.terms.rules.groupAtLeast, days, lines, clashes: found }
}
