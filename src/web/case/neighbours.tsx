/** Next and previous inside the list one came from, and the printed page. */
import PrinterOutlined from '@ant-design/icons/PrinterOutlined'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { keptTrail } from '../lists/filters.ts'
import { isForPage } from '../lists/row-keys.ts'
import { useSay } from '../words/language.tsx'
import { words } from './words.ts'

interface NeighboursProps {
  readonly kind: string
  readonly id: string
  readonly children: ReactNode
}

export function Neighbours({ kind, id, children }: NeighboursProps) {
  const say = useSay()
  const trail = keptTrail()
  const at = trail?.kind === kind ? trail.ids.indexOf(id) : -1
  const navigate = useNavigate()
  const [before, after] = [trail?.ids[at - 1], at < 0 ? undefined : trail?.ids[at + 1]]
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const to = event.key === '[' ? before : event.key === ']' ? after : undefined
      if (to && isForPage(event)) navigate({ to: '/case/$kind/$id', params: { kind, id: to } })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [before, after, kind, navigate])
  return (
    <div className="end no-print">
      {at >= 0 && trail && <span className="muted">{say(words.placeInList, { at: at + 1, of: trail.ids.length })}</span>}
      {at > 0 && before && (
        <Link className="secondary" to="/case/$kind/$id" params={{ kind, id: before }}>
          {say(words.previous)}
        </Link>
      )}
      {after && (
        <Link className="secondary" to="/case/$kind/$id" params={{ kind, id: after }}>
          {say(words.next)}
        </Link>
      )}
      {children}
      <Button icon={<PrinterOutlined />} onClick={() => print()}>
        {say(words.print)}
      </Button>
    </div>
  )
}
