/** The name of a view that is to be kept. */
import { Button, Input, Modal } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { useSay } from '../words/language.tsx'
import { words as common } from '../words/words.ts'
import { words } from './words.ts'

interface NamingProps {
  readonly open: boolean
  readonly close: () => void
  readonly save: (name: string) => Promise<void>
}

export default function Naming({ open, close, save }: NamingProps) {
  const say = useSay()
  const field = useId()
  const [name, setName] = useState('')
  const [away, setAway] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    setAway(false)
    await save(name.trim()).then(close, () => setAway(true))
  }
  return (
    <Modal open={open} onCancel={close} closable={false} footer={null} title={say(words.viewSave)} destroyOnHidden>
      <form onSubmit={submit}>
        <p className="field">
          <label htmlFor={field}>{say(words.viewName)}</label>
          <Input id={field} autoFocus maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
        </p>
        <div role="alert">{away && <p className="wrong field">{say(words.viewNotSaved)}</p>}</div>
        <div className="row">
          <Button type="primary" htmlType="submit">
            {say(words.viewSave)}
          </Button>
          <Button onClick={close}>{say(common.close)}</Button>
        </div>
      </form>
    </Modal>
  )
}
