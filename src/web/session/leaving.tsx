/** Signing out clears this device; what was typed and not sent is named first. */
import { Button, Modal } from 'antd'
import { keptThere, useUnsent } from '../live/unsent.ts'
import { UnsentList } from '../shell/offline.tsx'
import { useSay } from '../words/language.tsx'
import { useSession } from './session.tsx'
import { words } from './words.ts'

export default function Leaving({ close }: { readonly close: () => void }) {
  const say = useSay()
  const { leave } = useSession()
  const unsent = useUnsent()
  const go = async () => {
    for (const { key } of unsent) keptThere(key)
    await leave()
  }
  return (
    <Modal open onCancel={close} footer={null} title={say(words.leavingTitle, { count: unsent.length })}>
      <p className="field">{say(words.leavingWhy)}</p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: a way back closes the box; the links have the keys */}
      <div onClick={close}>
        <UnsentList unsent={unsent} />
      </div>
      <div className="row">
        <Button type="primary" onClick={close}>
          {say(words.stayAndSend)}
        </Button>
        <Button onClick={go}>{say(words.leaveAnyway)}</Button>
      </div>
    </Modal>
  )
}
