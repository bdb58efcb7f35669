/** The way at the left: what this post works with. Only screens that stand are named. */
import BankOutlined from '@ant-design/icons/BankOutlined'
import EllipsisOutlined from '@ant-design/icons/EllipsisOutlined'
import HomeOutlined from '@ant-design/icons/HomeOutlined'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { ask, type CaseWithSteps } from '../api/client.ts'
import { useTasks } from '../home/tasks.ts'
import { useSession } from '../session/session.tsx'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { type Entry, menuOf } from './menu.ts'
import { words } from './words.ts'

export function Navigation({ close }: { readonly close: () => void }) {
  const say = useSay()
  const { post } = useSession()
  const { office } = useNames()
  const counts = useWaiting()
  const { first, more } = menuOf(post?.role)
  const applies = post !== null && applicants.includes(post.role)
  const own = useOrganisation(applies ? post.body : '')
  return (
    <>
      <div className={`office ${applies ? 'own' : leads.includes(post?.role ?? '') ? 'lead' : ''}`} lang="zh-CN">
        {own ? String(own.state.name) : post && office(post.role, post.body)}
      </div>
      <nav aria-label={say(words.navigation)}>
        <ul>
          {post?.role !== 'expert' && (
            <li>
              <Link to="/" activeOptions={{ exact: true }} onClick={close}>
                <HomeOutlined aria-hidden />
                {say(words.home)}
              </Link>
            </li>
          )}
          {first.map((entry) => (
            <Place key={entry.to} entry={entry} count={waitingFor(entry, counts)} close={close} />
          ))}
          {own && (
            <li>
              <Link to="/case/$kind/$id" params={{ kind: 'organisation', id: own.id }} onClick={close}>
                <BankOutlined aria-hidden />
                {say(words.organisation)}
              </Link>
            </li>
          )}
        </ul>
        {more.length > 0 && <More entries={more} counts={counts} close={close} />}
      </nav>
    </>
  )
}

function Place({ entry: { to, title, icon: Icon }, count, close }: { readonly entry: Entry; readonly count: number; readonly close: () => void }) {
  const say = useSay()
  return (
    <li>
      <Link to={to} onClick={close}>
        <Icon aria-hidden />
        {say(title)}
        <Waiting count={count} />
      </Link>
    </li>
  )
}

interface MoreProps {
  readonly entries: readonly Entry[]
  readonly counts: ReadonlyMap<string, number>
  readonly close: () => void
}

/** What is opened now and then: shut until asked for, open while one stands on such a page. */
function More({ entries, counts, close }: MoreProps) {
  const say = useSay()
  const { pathname } = useLocation()
  const here = entries.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
  const waiting = entries.reduce((sum, entry) => sum + waitingFor(entry, counts), 0)
  return (
    <details key={String(here)} open={here}>
      <summary>
        <EllipsisOutlined aria-hidden />
        {say(words.more)}
        <Waiting count={waiting} />
      </summary>
      <ul>
        {entries.map((entry) => (
          <Place key={entry.to} entry={entry} count={waitingFor(entry, counts)} close={close} />
        ))}
      </ul>
    </details>
  )
}

function waitingFor({ waits }: Entry, counts: ReadonlyMap<string, number>): number {
  return waits.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0)
}

/** How many tasks of each kind wait. */
function useWaiting(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const tasks = useTasks().data?.items ?? []
  for (const { kind } of tasks) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

function Waiting({ count }: { readonly count: number }) {
  const say = useSay()
  if (count === 0) return null
  return (
    <span className="waiting">
      <span className="unseen">{say(words.waiting)}</span>
      {count}
    </span>
  )
}

/** Their names take two lines. */
const leads: readonly string[] = ['city', 'district']
const applicants = ['drafter', 'legal-representative']

/** The organisation for which one applies. */
function useOrganisation(id: string): CaseWithSteps | undefined {
  return useQuery({
    queryKey: ['case', 'organisation', id],
    queryFn: () => ask('organisation.read', { params: { organisation: id } }) as Promise<CaseWithSteps>,
    enabled: id !== '',
    staleTime: 60_000,
  }).data
}
