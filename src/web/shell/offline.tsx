/** The network is away: said once, at the top, until it is back. */
import DisconnectOutlined from '@ant-design/icons/DisconnectOutlined'
import { useSyncExternalStore } from 'react'
import { useSay } from '../words/language.tsx'
import { words } from '../words/words.ts'

function subscribe(changed: () => void): () => void {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

export function Offline() {
  const say = useSay()
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status">
      {!online && (
        <div className="bar">
          <DisconnectOutlined aria-hidden />
          {say(words.offline)}
        </div>
      )}
    </div>
  )
}
