/** A meeting laid into a town's journal: a seventh edition under rules of its own, with candidates, as the procedure would have recorded it. */
import type { RuleValues } from '../../src/law/measures.ts'
import { suggestedRules } from '../../src/law/measures.ts'
import type { Event } from '../../src/procedure/decision.ts'
import type { MeetingCandidate } from '../../src/procedure/meeting.ts'
import { sha256 } from '../../src/server/store/canonical.ts'
import { append } from '../../src/server/store/journal.ts'
import { measuresOn } from '../../src/server/world.ts'
import { applicationEvents } from './applications.ts'
import { announcedWith, editionEvents } from './editions.ts'
import { recordedOf } from './given.ts'
import type { OpenedTown } from './homes.ts'
import { candidate } from './meetings.ts'

export const SCENE = { edition: 'ed-7000000000000000', meeting: 'me-7000000000000000' }

/** Application of the scene by its letter. */
export const applicationOf = (key: string) => `ap-70000000000000${key}0`

export interface MeetingScene {
  readonly rules?: Partial<RuleValues>
  readonly candidates?: readonly MeetingCandidate[]
  readonly members: readonly string[]
  /** Present when it was opened; not given: the meeting is only called. */
  readonly present?: readonly string[]
}

const CONTENT = '{}'

/** Lay the meeting; the city's handler has recorded everything. */
export async function layMeeting({ house, town }: OpenedTown, scene: MeetingScene): Promise<void> {
  const by = town.city.city.handler
  const candidates = scene.candidates ?? [candidate('a'), candidate('b', 'nomination')]
  const named = candidates.map((each) => ({
    ...each,
    application: applicationOf(each.application.slice(-1)),
    number: `LZ2027-000${'abcdefg'.indexOf(each.application.slice(-1)) + 1}`,
  }))
  const { parameters } = measuresOn('2026-03-05')
  const values = { ...suggestedRules(parameters), recheckBeforeMeeting: false, ...scene.rules }
  const confirmed = parameters.map((each) => each.key)
  const write = (kind: 'rules' | 'edition' | 'application' | 'meeting', id: string, events: readonly Event[], day: string) =>
    house.db.transaction().execute((tx) =>
      append(
        tx,
        events.map((event) => ({ kind, id, event })),
        { by, day, at: house.clock.now().toISOString(), loaded: [], notify: house.store.home === 'postgres' },
      ),
    )
  const draft = { type: 'RulesDrafted', id: 'ru-7000000000000000', version: 7, values, confirmed }
  await write(
    'rules',
    'ru-7000000000000000',
    [draft, { type: 'RulesPublished', documentNumber: '兰质办〔2026〕7号', firstDay: '2099-01-01' }],
    '2026-03-05',
  )
  const edition = editionEvents('reviewing').map((past) => rewritten(recordedOf(past).event))
  await write('edition', SCENE.edition, edition, '2026-06-01')
  for (const each of named) {
    await write('application', each.application, applicationOfScene(each), '2026-06-30')
    await house.db
      .insertInto('submission')
      .values({ application: each.application, number: 1, content_hash: sha256(CONTENT), content: CONTENT })
      .execute()
  }
  const opened = scene.present ? [{ type: 'MeetingOpened', present: scene.present }] : []
  const called = {
    type: 'MeetingCalled',
    id: SCENE.meeting,
    edition: SCENE.edition,
    day: '2026-08-20',
    place: '市政府会议室',
    members: scene.members,
    candidates: named,
  }
  await write('meeting', SCENE.meeting, [called, ...opened], '2026-08-20')
  house.changed(['rules', 'edition', 'application', 'meeting'])
}

function rewritten(event: Event): Event {
  if (event.type === 'EditionPlanned') return { ...event, id: SCENE.edition, number: 7, year: 2027 }
  return event.type === 'EditionAnnounced' ? { ...announcedWith(), rulesVersion: 7 } : event
}

function applicationOfScene(each: MeetingCandidate): readonly Event[] {
  return applicationEvents('candidate', each.application.slice(-2, -1)).map((past) => {
    const { event } = recordedOf(past)
    if (event.type === 'ApplicationStarted')
      return { ...event, id: each.application, number: each.number, edition: SCENE.edition, organisation: `og-${each.application}` }
    if (event.type === 'ApplicationSubmitted') return { ...event, submission: { ...(event.submission as object), contentHash: sha256(CONTENT) } }
    return event.type === 'MadeCandidate' ? { ...event, class: each.class, score: each.score } : event
  })
}
