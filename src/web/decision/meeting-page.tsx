/** 审议会: the newest meeting of the edition, as the chair's office or a member sees it; live by asking every two seconds. */
import './decision.css'
import { useQuery } from '@tanstack/react-query'
import { ask, type CaseView, type Page } from '../api/client.ts'
import { useEditions } from '../lists/current-edition.ts'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { lastOf } from '../words/last.ts'
import { Fault, Loading } from '../words/states.tsx'
import { CallMeeting } from './call-meeting.tsx'
import { Chair } from './chair.tsx'
import { MemberCards } from './member-cards.tsx'
import { Nothing } from './nothing.tsx'
import { useCase, useReading } from './reading.ts'
import { StaysTold } from './stays-told.tsx'
import { useHandles } from './use-handles.ts'
import { screens, meeting as words } from './words.ts'

const EVERY = 2_000

/** The newest meeting of the current edition; null while there is none. */
function useNewestMeeting() {
  const { current } = useEditions()
  const read = useQuery({
    queryKey: ['meetings', current?.id],
    queryFn: () => ask('edition.meetings', { params: { edition: current?.id ?? '' } }) as Promise<Page<CaseView>>,
    enabled: current !== undefined,
    refetchInterval: 10_000,
  })
  const sorted = [...(read.data?.items ?? [])].sort((one, other) => (String(one.state.day) < String(other.state.day) ? -1 : 1))
  return { edition: current?.id, read, newest: lastOf(sorted)?.id ?? null }
}

export default function MeetingPage() {
  const say = useSay()
  const handles = useHandles()
  const { edition, read, newest } = useNewestMeeting()
  usePlace({ words: say(screens.meeting) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!edition || !read.data) return <Loading rows={6} />
  if (!newest && !handles) return <Nothing screen={screens.meeting} title={words.empty} why={words.emptyWhy} />
  return <StaysTold above>{newest ? <Live id={newest} /> : <CallMeeting edition={edition} />}</StaysTold>
}

function Live({ id }: { readonly id: string }) {
  const { post } = useSession()
  const one = useCase('meeting', id, EVERY)
  const board = useReading('meeting.board', { params: { meeting: id } }, EVERY)
  const fault = board.error ?? one.error
  if (fault && !board.data) return <Fault fault={fault} again={() => board.refetch()} />
  if (!board.data || !one.data) return <Loading rows={6} />
  return post?.role === 'member' ? <MemberCards board={board.data} one={one.data} /> : <Chair board={board.data} one={one.data} />
}
