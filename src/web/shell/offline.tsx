/** The line is away: said once, at the top, with what is kept on this device, until it is back. */
import DisconnectOutlined from '@ant-design/icons/DisconnectOutlined'
import LaptopOutlined from '@ant-design/icons/LaptopOutlined'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect } from 'react'
import { ask } from '../api/client.ts'
import { useLostAt } from '../live/reach.ts'
import { type Unsent, useUnsent } from '../live/unsent.ts'
import { useSay } from '../words/language.tsx'
import { words } from '../words/words.ts'

const AGAIN = 10_000
const clock = (at: number) => new Date(at).toLocaleTimeString('zh-CN', { hour12: false })

export function Offline() {
  const lostAt = useLostAt()
  const unsent = useUnsent()
  const client = useQueryClient()
  const again = () =>
    ask('health.read').then(
      () => client.invalidateQueries(),
      () => {},
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun anew only when the line is lost
  useEffect(() => {
    if (lostAt === null) return
    const asking = setInterval(again, AGAIN)
    return () => clearInterval(asking)
  }, [lostAt])
  return <div role="status">{lostAt !== null && <Lost at={lostAt} unsent={unsent} again={again} />}</div>
}

function Lost({ at, unsent, again }: { readonly at: number; readonly unsent: readonly Unsent[]; readonly again: () => void }) {
  const say = useSay()
  return (
    <>
      <div className="bar">
        <DisconnectOutlined aria-hidden />
        <strong>{say(words.lostAt, { at: clock(at).slice(0, 5) })}</strong>
        <span>{say(unsent.length > 0 ? words.unsentCount : words.offline, { count: unsent.length })}</span>
        <Button size="small" onClick={again} className="end">
          {say(words.retryNow)}
        </Button>
      </div>
      {unsent.length > 0 && <UnsentList unsent={unsent} />}
    </>
  )
}

/** What is kept on this device, a line each. */
export function UnsentList({ unsent }: { readonly unsent: readonly Unsent[] }) {
  const say = useSay()
  return (
    <ul className="papers">
      {unsent.map(({ key, words: text, to, at }) => (
        <li key={key}>
          <Link to={to}>{text}</Link>
          <span className="muted">
            <LaptopOutlined aria-hidden /> {say(words.keptHere, { at: clock(at) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
