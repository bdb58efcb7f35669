/** The way at the left: what this post works with. Only screens that stand are named. */
import BankOutlined from '@ant-design/icons/BankOutlined'
import HomeOutlined from '@ant-design/icons/HomeOutlined'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask, type CaseWithSteps } from '../api/client.ts'
import { useTasks } from '../home/tasks.ts'
import { listsInMenu } from '../lists/places.tsx'
import { useSession } from '../session/session.tsx'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { screensOf } from './screens.ts'
import { words } from './words.ts'

/** An expert's home is the list of what was given to them: it stands in the menu once. */
export function Navigation({ close }: { readonly close: () => void }) {
  const say = useSay()
  const { post } = useSession()
  const { office } = useNames()
  const counts = useWaiting()
  const own = useOrganisation(post && applicants.includes(post.role) ? post.body : '')
  return (
    <>
      <div className="office" lang="zh-CN">
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
          {screensOf(post?.role).map(({ to, title, icon: Icon, waits = [] }) => (
            <li key={to}>
              <Link to={to} onClick={close}>
                <Icon aria-hidden />
                {say(title)}
                <Waiting count={waits.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0)} />
              </Link>
            </li>
          ))}
          {listsInMenu(post?.role).map(({ name, kind, title, icon: Icon }) => (
            <li key={name}>
              <Link to="/list/$list" params={{ list: name }} onClick={close}>
                <Icon aria-hidden />
                {say(title)}
                <Waiting count={counts.get(kind) ?? 0} />
              </Link>
            </li>
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
      </nav>
    </>
  )
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
