/** A file sent so that a broken line goes on where it stopped; kept only when the server has it whole and has looked at it. */
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { ask, desk } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import type { Value } from './fields.ts'
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

interface Status {
  readonly id: string
  readonly name: string
  readonly state: 'receiving' | 'checking' | 'ready' | 'refused'
  readonly sha256: string | null
  readonly fault: { readonly zh: string; readonly en: string } | null
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

async function send(file: File, progress: (percent: number) => void): Promise<string> {
  const { Upload: Resumable } = await import('tus-js-client')
  return new Promise((done, fail) => {
    const upload = new Resumable(file, {
      endpoint: '/api/uploads',
      chunkSize: 4 * 1024 * 1024,
      retryDelays: [0, 1000, 3000, 8000, 20_000],
      metadata: { filename: file.name },
      headers: { 'x-csrf-token': desk.csrf },
      removeFingerprintOnSuccess: true,
      onProgress: (sent, all) => progress(Math.floor((100 * sent) / Math.max(all, 1))),
      onError: fail,
      onSuccess: () => done(upload.url?.split('/').pop() ?? ''),
    })
    upload.findPreviousUploads().then(([before]) => {
      if (before) upload.resumeFromPreviousUpload(before)
      upload.start()
    }, fail)
  })
}

/** The server inspects a file before anybody may name it. */
async function looked(upload: string): Promise<Status> {
  for (;;) {
    const status = (await ask('upload.read', { params: { upload } })) as Status
    if (status.state === 'ready' || status.state === 'refused') return status
    await new Promise((later) => setTimeout(later, 400))
  }
}
