/** The line at the top: where one is, the search, who one is and in which post. */

import MenuOutlined from '@ant-design/icons/MenuOutlined'
import SearchOutlined from '@ant-design/icons/SearchOutlined'
import { useNavigate } from '@tanstack/react-router'
import { Button, type MenuProps } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { between } from '../../contract/words/language.ts'
import type { Post } from '../api/client.ts'
import { arriving } from '../live/arriving.ts'
import { useUnsent } from '../live/unsent.ts'
import { keyOf, useSession } from '../session/session.tsx'
import { words as sessionWords } from '../session/words.ts'
import { useMode } from '../theme/mode.tsx'
import { modes } from '../theme/tokens.ts'
import { type Say, useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { useFetchedSoon } from './fetched-soon.ts'
import { OpensMenu } from './opens-menu.tsx'
import { Where } from './where.tsx'
import { words } from './words.ts'

const load = arriving(() => import('../session/leaving.tsx'))
const parts = [load]
const Leaving = lazy(load)

interface HeadProps {
  readonly menuOpen: boolean
  readonly toggleMenu: () => void
  readonly search: () => void
  readonly help: () => void
}

export function Head({ menuOpen, toggleMenu, search, help }: HeadProps) {
  const say = useSay()
  return (
    <header className="head">
      <Button
        className="menu-button"
        type="text"
        icon={<MenuOutlined />}
        aria-label={say(words.menu)}
        aria-expanded={menuOpen}
        onClick={toggleMenu}
      />
      <Where />
      <button type="button" className="search" onClick={search} aria-keyshortcuts="Control+K">
        <SearchOutlined aria-hidden />
        <span>{say(words.search)}</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      <Who help={help} />
    </header>
  )
}

function Who({ help }: Pick<HeadProps, 'help'>) {
  const say = useSay()
  const { language, speak } = useLanguage()
  const { choose, mode } = useMode()
  const { session, post, leave, switchTo } = useSession()
  const unsent = useUnsent()
  const [leaving, setLeaving] = useState(false)
  const called = useNames()
  const navigate = useNavigate()
  useFetchedSoon(parts)
  const titleOf = (each: Post) => {
    return [called.post(each.role, each.body), capacitiesOf(each, say), each.standingInFor ? say(words.standingIn) : ''].filter(Boolean).join(' · ')
  }
  const items: NonNullable<MenuProps['items']> = [
    ...((session?.posts.length ?? 0) > 1
      ? [
          {
            type: 'group' as const,
            key: 'posts',
            label: say(words.switchPost),
            children: session?.posts.map((each) => ({ key: `post ${keyOf(each)}`, label: titleOf(each) })) ?? [],
          },
        ]
      : []),
    {
      type: 'group',
      key: 'modes',
      label: say(words.display),
      children: modes.map((each) => ({ key: `mode ${each}`, label: `${say(words[each])}${each === mode ? ' ✓' : ''}` })),
    },
    { type: 'divider' },
    { key: 'language', label: <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{say(words.language)}</span> },
    { key: 'keys', label: say(words.keys) },
    { key: 'account', label: say(words.account) },
    { key: 'leave', label: say(sessionWords.signOut) },
  ]
  const onClick: MenuProps['onClick'] = ({ key }) => {
    const [what = '', value = ''] = key.split(/ (.*)/)
    if (what === 'post') {
      switchTo(value)
      navigate({ to: '/' })
    } else if (what === 'mode') choose(modes.find((each) => each === value) ?? 'standard')
    else if (what === 'language') speak(language === 'zh' ? 'en' : 'zh')
    else if (what === 'keys') help()
    else if (what === 'account') navigate({ to: '/account' })
    else if (unsent.length > 0) setLeaving(true)
    else leave()
  }
  return (
    <>
      {leaving && (
        <Suspense>
          <Leaving close={() => setLeaving(false)} />
        </Suspense>
      )}
      <OpensMenu menu={{ items, onClick }} type="text" className="who">
        <span className="mark" aria-hidden>
          {session?.name.slice(0, 1)}
        </span>
        <span className="name">
          {session?.name}
          {post && capacitiesOf(post, say) ? ` · ${capacitiesOf(post, say)}` : ''}
        </span>
        <span className="unseen">{say(words.person)}</span>
      </OpensMenu>
    </>
  )
}

function capacitiesOf({ capacities }: Post, say: Say): string {
  return (['handle', 'review', 'sign'] as const).flatMap((each) => (capacities.includes(each) ? [say(words[each])] : [])).join(say(between))
}
