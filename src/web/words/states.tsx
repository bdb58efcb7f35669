/** Loading, empty and faulty pages: each keeps the real layout and says what to do. */
import InboxOutlined from '@ant-design/icons/InboxOutlined'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Refused } from '../api/client.ts'
import { keyOf, useSession } from '../session/session.tsx'
import { useLanguage, useSay } from './language.tsx'
import { useNames } from './names.ts'
import { words } from './words.ts'

const bones = ['bone-0', 'bone-1', 'bone-2', 'bone-3', 'bone-4', 'bone-5'] as const

/** A skeleton after a moment, never a spinner over the page. */
export function Loading({ rows }: { readonly rows: number }) {
  const say = useSay()
  return (
    <div className="skeleton" role="status">
      <b className="unseen">{say(words.loading)}</b>
      {bones.slice(0, rows).map((bone) => (
        <span key={bone} className={bone} />
      ))}
    </div>
  )
}

interface EmptyProps {
  readonly title: string
  readonly why: string
  readonly children?: ReactNode
}

export function Empty({ title, why, children }: EmptyProps) {
  return (
    <div className="empty">
      <InboxOutlined aria-hidden />
      <h2>{title}</h2>
      <p className="muted">{why}</p>
      {children}
    </div>
  )
}

/** A reading that did not come: what happened, and how to go on. */
export function Fault({ fault, again }: { readonly fault: unknown; readonly again: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const problem = fault instanceof Refused ? fault.problem : null
  const missing = problem?.status === 404 || problem?.status === 403
  const detail = problem ? (language === 'zh' ? problem.detail : problem.detailEn) : say(words.unreachable)
  return (
    <div role="alert">
      <Empty title={say(missing ? words.notFound : words.faultTitle)} why={missing ? say(words.notFoundWhy) : detail}>
        {problem?.reference && <p className="muted">{say(words.reference, { reference: problem.reference })}</p>}
        {missing && <OtherPosts />}
        <p className="row centred">
          {!missing && <Button onClick={again}>{say(words.retry)}</Button>}
          <Link to="/">{say(words.home)}</Link>
        </p>
      </Empty>
    </div>
  )
}

/** The reader's own other posts; which of them has the case is not said. */
function OtherPosts() {
  const say = useSay()
  const { session, post, switchTo } = useSession()
  const called = useNames()
  const others = (session?.posts ?? []).filter((each) => post && keyOf(each) !== keyOf(post))
  if (others.length === 0) return null
  return (
    <p className="row centred">
      {say(words.otherPosts)}
      {others.map((each) => (
        <Button key={keyOf(each)} onClick={() => switchTo(keyOf(each))}>
          {called.post(each.role, each.body)}
        </Button>
      ))}
    </p>
  )
}
