/** Next and previous inside the list one came from, and the printed page. */
import PrinterOutlined from '@ant-design/icons/PrinterOutlined'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { keptTrail } from '../lists/filters.ts'
import { useSay } from '../words/language.tsx'
import { words } from './words.ts'

export function Neighbours({ kind, id }: { readonly kind: string; readonly id: string }) {
  const say = useSay()
  const trail = keptTrail()
  const at = trail?.kind === kind ? trail.ids.indexOf(id) : -1
  const [before, after] = [trail?.ids[at - 1], at < 0 ? undefined : trail?.ids[at + 1]]
  return (
    <div className="end no-print">
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
      <Button icon={<PrinterOutlined />} onClick={() => print()}>
        {say(words.print)}
      </Button>
    </div>
  )
}
