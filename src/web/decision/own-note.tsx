/** 自己的问题: a member's own questions on a candidate, typed beside its case and found again on its ballot card. */
import './decision.css'
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { useId } from 'react'
import { Conflicts } from '../saving/conflicts.tsx'
import type { Keeper } from '../saving/keeper.ts'
import { SavedSign } from '../saving/sign.tsx'
import { useField, useFlushing } from '../saving/use-kept.ts'
import { useSay } from '../words/language.tsx'
import { type Note, useOwnNote } from './own-note-keeper.ts'
import { meeting as words } from './words.ts'

interface OwnNoteProps {
  readonly application: string
  /** Known to have recused from the candidate. */
  readonly recused?: boolean
  /** Whether the way back to the meeting stands beside it. */
  readonly back?: boolean
}

export default function OwnNote({ application, recused = false, back = false }: OwnNoteProps) {
  const keeper = useOwnNote(application, recused)
  useFlushing()
  return keeper && !recused ? <Field keeper={keeper} back={back} /> : null
}

function Field({ keeper: note, back }: { readonly keeper: Keeper<Note>; readonly back: boolean }) {
  const say = useSay()
  const keeper = note as unknown as Keeper<never>
  const [text, write] = useField(keeper, ['text'], '')
  const id = useId()
  return (
    <section className="own-note field no-print">
      <label htmlFor={id}>{say(words.ownNote)}</label>
      <p className="hint" id={`${id}-why`}>
        {say(words.ownNoteWhy)}
      </p>
      <Conflicts keeper={keeper} nameOf={() => say(words.ownNote)} />
      <Input.TextArea id={id} aria-describedby={`${id}-why`} rows={3} value={text} onChange={({ target }) => write(target.value)} />
      <p className="row">
        <SavedSign keeper={keeper} />
        {back && (
          <Link className="end" to="/decision/meeting">
            {say(words.backToMeeting)}
          </Link>
        )}
      </p>
    </section>
  )
}
