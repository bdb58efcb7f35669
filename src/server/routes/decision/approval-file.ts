/** 待审定: the list put before the city government on a page, with the process, the notice, the objections and the list's hash. */
import type { ApprovalState } from '../../../procedure/approval.ts'
import type { MeetingState } from '../../../procedure/meeting.ts'
import type { Database } from '../../store/schema.ts'
import type { Handler } from '../input.ts'
import { stateOf } from '../reading.ts'
import { countsOf } from './evaluation.ts'
import { applicationsOf, objectionsOf, tally } from './found.ts'
import { around, editionOf } from './ground.ts'
import { contentHash, noticesOf } from './proposal.ts'

export const approvalFile: Handler = async (input) => {
  const state = stateOf<ApprovalState>(input)
  const { edition, terms } = await around(input, await editionOf(input, state.edition))
  const { db } = input.house
  const [applications, objections, meeting] = await Promise.all([
    applicationsOf(db, edition.id),
    objectionsOf(db, edition.id),
    lastMeeting(db, edition.id),
  ])
  const ofItem = (id: string) => applications.find((each) => each.id === id)
  const notices = await noticesOf(
    db,
    state.items.flatMap(({ application }) => ofItem(application)?.notices.proposed ?? []),
  )
  const items = state.items.map((item) => {
    const application = ofItem(item.application)
    const notice = notices.find(({ id }) => id === application?.notices.proposed)
    return {
      ...item,
      area: application?.area ?? '',
      score: application?.score ?? null,
      notice: notice
        ? {
            id: notice.id,
            title: notice.title,
            publishedOn: notice.publishedOn,
            lastDay: notice.lastDay,
            stage: notice.stage,
            objections: notice.objectionsReceived,
          }
        : null,
      objections: tally(objections, item.application),
      gone: state.stage === 'submitted' && application?.stage !== 'put-forward',
    }
  })
  const { submitted, received, reviewed, listed, visited } = countsOf(applications)
  return {
    id: state.id,
    contentHash: contentHash(state.items),
    places: terms.measures.law.placesOf(edition.filingAnswer, terms),
    items,
    process: { submitted, received, reviewed, listed, visited, candidates: edition.reports.at(-1)?.candidates.length ?? 0 },
    meeting: meeting && {
      day: meeting.day,
      place: meeting.place,
      present: meeting.present.length,
      called: meeting.members.length,
      chosen: meeting.outcomes.filter(({ outcome }) => outcome === 'chosen').length,
    },
  }
}

async function lastMeeting(db: Database, edition: string): Promise<MeetingState | null> {
  const rows = await db.selectFrom('meeting').select('state').where('edition', '=', edition).where('stage', '=', 'concluded').execute()
  const states = rows.map((row) => row.state as MeetingState)
  return states.sort((one, other) => (one.day < other.day ? -1 : 1)).at(-1) ?? null
}
