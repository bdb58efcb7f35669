/** The session ended, or is about to: the page stays as it is, with everything typed. */
import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useSay } from '../words/language.tsx'
import { useSession } from './session.tsx'
import { SignInSteps } from './sign-in.tsx'
import { words } from './words.ts'

const WARNING = 2 * 60_000

export function EndedSession() {
  const say = useSay()
  const { standing, session } = useSession()
  const waiting = standing === 'ended' || (standing === 'in' && session?.needs !== 'nothing')
  return (
    <Modal open={waiting} closable={false} footer={null} title={say(words.ended)} mask={{ closable: false }} keyboard={false} destroyOnHidden>
      <p className="field">{say(words.endedWhy)}</p>
      {waiting && <SignInSteps />}
    </Modal>
  )
}

/** Two minutes before the end, one key keeps the session. */
export function IdleWarning() {
  const say = useSay()
  const { standing, idleAt, refresh } = useSession()
  const [soon, setSoon] = useState(false)
  useEffect(() => {
    const look = () => setSoon(standing === 'in' && Date.now() > idleAt - WARNING)
    look()
    const watch = setInterval(look, 5000)
    return () => clearInterval(watch)
  }, [standing, idleAt])
  return (
    <Modal open={soon} closable={false} footer={null} title={say(words.idle)} onCancel={() => refresh()}>
      <p className="field">{say(words.idleWhy)}</p>
      <Button type="primary" autoFocus onClick={() => refresh()}>
        {say(words.stay)}
      </Button>
    </Modal>
  )
}
