/** What stands over the page when the session ends or is about to. */
import { Button, Modal } from 'antd'
import { useSay } from '../words/language.tsx'
import { SignInSteps } from './sign-in.tsx'
import { words } from './words.ts'

export function EndedDialog({ open }: { readonly open: boolean }) {
  const say = useSay()
  return (
    <Modal open={open} closable={false} footer={null} title={say(words.ended)} mask={{ closable: false }} keyboard={false} destroyOnHidden>
      <p className="field">{say(words.endedWhy)}</p>
      {open && <SignInSteps />}
    </Modal>
  )
}

export function IdleDialog({ open, stay }: { readonly open: boolean; readonly stay: () => void }) {
  const say = useSay()
  return (
    <Modal open={open} closable={false} footer={null} title={say(words.idle)} onCancel={stay}>
      <p className="field">{say(words.idleWhy)}</p>
      <Button type="primary" autoFocus onClick={stay}>
        {say(words.stay)}
      </Button>
    </Modal>
  )
}
