/** What the first page shows. */
import type { Stage } from '../../../law/measures.ts'
import type { HonourState } from '../../../procedure/honour.ts'
import type { Ask } from '../page.ts'
import { editionsOf, type PublicEdition, type Road, roadFor, underWay } from './editions.ts'
import { honoursOfEdition } from './honours.ts'
import { type NoticeLine, noticeLine, runningNotices } from './notices.ts'
import { type StripDay, stripOf } from './strip.ts'

/** Running notices written out; the rest stand on their own page. */
const RUNNING_SHOWN = 6

export interface HomeFacts {
  readonly edition: PublicEdition | null
  readonly preparing: PublicEdition | null
  readonly last: PublicEdition | null
  readonly road: Road | null
  /** The notice that the sentence at the top speaks of. */
  readonly subject: NoticeLine | null
  readonly until: string | null
  readonly running: readonly { readonly line: NoticeLine; readonly days: readonly StripDay[] }[]
  readonly moreRunning: number
  readonly honours: { readonly edition: PublicEdition; readonly items: readonly HonourState[] } | null
}

export async function homeFacts(ask: Ask): Promise<HomeFacts> {
  const editions = await editionsOf(ask)
  const edition = underWay(editions)
  const road = edition ? await roadFor(ask, edition) : null
  const running = await runningNotices(ask)
  const subject = road?.standing.notice ? await noticeLine(ask, road.standing.notice.id) : null
  return {
    edition,
    preparing: editions.find((each) => ['planned', 'filed', 'registered'].includes(each.stage)) ?? null,
    last: editions.find((each) => each.stage === 'closed' || each.stage === 'ended') ?? null,
    road,
    subject,
    until: edition && road ? untilOf(edition, road, road.standing.stage) : null,
    running: running
      .slice(0, RUNNING_SHOWN)
      .map((line) => ({ line, days: stripOf(ask.world.calendar, line.publishedOn, line.lastDay ?? line.publishedOn, ask.day) })),
    moreRunning: Math.max(0, running.length - RUNNING_SHOWN),
    honours: await newestHonours(ask, editions),
  }
}

/** The day that the present stage runs to, where one is set. */
function untilOf({ schedule }: PublicEdition, { standing }: Road, stage: Stage): string | null {
  if (stage === 'application') return schedule?.deadline ?? null
  return stage === 'acceptance-notice' || stage === 'proposed-notice' ? (standing.notice?.lastDay ?? null) : null
}

async function newestHonours(ask: Ask, editions: readonly PublicEdition[]): Promise<HomeFacts['honours']> {
  for (const edition of editions.filter((each) => each.stage === 'closed' || each.stage === 'reviewing')) {
    const items = await honoursOfEdition(ask, edition.id)
    if (items.length > 0) return { edition, items }
  }
  return null
}
