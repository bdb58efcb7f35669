/** 清除: by hand, after what was typed and not sent has been named. The server is told where it can be reached. */
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useSession } from '../session/session.tsx'
import { useSay } from '../words/language.tsx'
import { LineText } from './line-text.tsx'
import type { Line } from './lines.ts'
import { wipe } from './opened.ts'
import type { Label } from './shelf.ts'
import { tellServer } from './telling.ts'
import { words } from './words.ts'

interface WipePackProps {
  readonly label: Label
  /** What is not sent; null while the pack is locked, when only its number is known. */
  readonly lines: readonly Line[] | null
  readonly close: () => void
  readonly done: (sentence: string) => void
}

export default function WipePack({ label, lines, close, done }: WipePackProps) {
  const say = useSay()
  const { standing, session } = useSession()
  const [busy, setBusy] = useState(false)
  const left = lines?.length ?? label.waiting
  const go = async () => {
    setBusy(true)
    const told = standing === 'in' && session?.person === label.person && (await tellServer(label, left))
    await wipe(label.id)
    done(told ? say(words.wipedHere) : `${say(words.wipedHere)}${say(words.wipedUntold)}`)
    close()
  }
  return (
    <Modal open onCancel={close} footer={null} title={say(words.wipeTitle)}>
      <p className="field">{say(left === 0 ? words.wipeNothing : lines ? words.wipeLeft : words.wipeLocked, { count: left })}</p>
      {lines && left > 0 && (
        <ul className="papers">
          {lines.map((line) => (
            <li key={line.key}>
              <LineText line={line} />
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <Button type="primary" onClick={close}>
          {say(words.stay)}
        </Button>
        <Button loading={busy} onClick={go}>
          {say(left === 0 ? words.wipe : words.wipeNow)}
        </Button>
      </div>
    </Modal>
  )
}
