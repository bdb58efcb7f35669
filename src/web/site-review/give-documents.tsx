/** The applicant gives what the group asked for: files, or the reason why there are none. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import Upload from '../act/upload.tsx'
import { useTyped } from '../act/use-typed.ts'
import { Outcome } from '../decision/outcome.tsx'
import { useAct } from '../decision/use-act.ts'
import { useSay } from '../words/language.tsx'
import { words } from './words.ts'

interface GiveDocumentsProps {
  readonly visit: string
  readonly number: number
  readonly text: string
}

export function GiveDocuments({ visit, number, text }: GiveDocumentsProps) {
  const say = useSay()
  const client = useQueryClient()
  const act = useAct('visit.give-documents')
  const [typed, setTyped, forget] = useTyped(`${visit} give ${number}`)
  const { uploads = [], note = '' } = typed as { uploads?: string[]; note?: string }
  const [bare, setBare] = useState(false)
  const id = `give-${number}`
  const send = async () => {
    const missing = uploads.length === 0 && note.trim() === ''
    setBare(missing)
    if (missing || !(await act.send({ params: { visit }, body: { number, uploads, note } }))) return
    forget()
    await client.invalidateQueries({ queryKey: ['site-visits'] })
  }
  return (
    <details className="no-print">
      <summary>{say(words.giveFor, { text })}</summary>
      <div className="field">
        <label htmlFor={id}>{say(words.files)}</label>
        <Upload
          id={id}
          value={uploads}
          many
          gives="id"
          label={say(words.files)}
          onChange={(next) => setTyped({ uploads: (Array.isArray(next) ? next : []) as string[], note })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-note`}>{say(words.note)}</label>
        <Input.TextArea
          id={`${id}-note`}
          rows={2}
          value={note}
          maxLength={2000}
          onChange={(event) => setTyped({ uploads, note: event.target.value })}
        />
        {bare && (
          <p className="wrong" role="alert">
            {say(words.needFiles)}
          </p>
        )}
      </div>
      <Outcome act={act} label={say(words.give)} />
      <Button loading={act.busy} onClick={send}>
        {say(words.give)}
      </Button>
    </details>
  )
}
