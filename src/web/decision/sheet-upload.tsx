/** The scan of the paper ballots: sent like every file, named by its upload once the server has looked at it. */
import { useId } from 'react'
import Upload from '../act/upload.tsx'
import { useSay } from '../words/language.tsx'
import { vote as words } from './vote-words.ts'

export function SheetUpload({ value, onReady }: { readonly value: string | null; readonly onReady: (upload: string) => void }) {
  const say = useSay()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{say(words.sheet)}</label>
      <Upload id={id} value={value ?? ''} many={false} gives="id" label={say(words.sheet)} onChange={(next) => onReady(String(next ?? ''))} />
    </div>
  )
}
