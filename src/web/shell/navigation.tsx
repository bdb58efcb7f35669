/** The way at the left: what this post works with. Only screens that stand are named. */
import HomeOutlined from '@ant-design/icons/HomeOutlined'
import { Link } from '@tanstack/react-router'
import { listsOf } from '../lists/places.tsx'
import { useSession } from '../session/session.tsx'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { words } from './words.ts'

export function Navigation({ close }: { readonly close: () => void }) {
  const say = useSay()
  const { post } = useSession()
  const { office } = useNames()
  return (
    <>
      <div className="office" lang="zh-CN">
        {post && office(post.role, post.body)}
      </div>
      <nav aria-label={say(words.navigation)}>
        <ul>
          <li>
            <Link to="/" activeOptions={{ exact: true }} onClick={close}>
              <HomeOutlined aria-hidden />
              {say(words.home)}
            </Link>
          </li>
          {listsOf(post?.role).map(({ name, title, icon: Icon }) => (
            <li key={name}>
              <Link to="/list/$list" params={{ list: name }} onClick={close}>
                <Icon aria-hidden />
                {say(title)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
