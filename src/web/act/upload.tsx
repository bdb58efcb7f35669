/** A file sent so that a broken line goes on where it stopped; kept only when the server has it whole and has looked at it. */
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useLanguage, useSay } from '../words/language.tsx'
import type { Value } from './fields.ts'
import { looked, send } from './send-file.ts'
import { words } from './words.ts'

interface UploadProps {
  readonly id: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** What the act names the file by. */
  readonly gives: 'hash' | 'id'
  readonly many: boolean
  readonly label: string
}

export default function Upload({ id, value, onChange, gives, many, label }: UploadProps) {
  const say = useSay()
  const { language } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [told, setTold] = useState('')
  const [wrong, setWrong] = useState('')
  const take = async (file: File) => {
    setWrong('')
    try {
      const upload = await send(file, (percent) => setTold(say(words.uploading, { percent })))
      setTold(say(words.checking))
      const status = await looked(upload)
      if (status.state === 'refused') {
        setTold('')
        setWrong(status.fault?.[language] ?? '')
        return
      }
      const named = gives === 'hash' ? status.sha256 : status.id
      onChange(many ? [...(Array.isArray(value) ? value : []), named] : named)
      setTold(say(words.uploaded, { name: status.name }))
    } catch {
      setTold('')
      setWrong(say(words.uploadFailed))
    }
  }
  return (
    <div>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) take(file)
          event.target.value = ''
        }}
      />
      <div className="row">
        <Button id={id} onClick={() => input.current?.click()}>
          {say(words.upload)}
        </Button>
        <span role="status">{told}</span>
      </div>
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}
