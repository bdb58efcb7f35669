/** One item under discussion: what each said and rests on, who has not seen the other's evidence, and the reason of what is agreed. */
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { useId } from 'react'
import type { ApplicationReview } from '../../contract/decision.ts'
import { addressOfPlace } from '../viewer/papers.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { board as words } from './words.ts'

type Item = ApplicationReview['items'][number]

interface DiscussionProps {
  readonly application: string
  readonly item: Item
  readonly review: ApplicationReview
  readonly reasons: Readonly<Record<string, string>>
  readonly verify: Readonly<Record<string, string>>
  readonly editable: boolean
  readonly called: (reader: number) => string
  readonly onReason: (code: string, reason: string) => void
  readonly onVerify: (code: string, text: string) => void
}

type Note = Item['notes'][number]

export function Discussion({ application, item, review, reasons, verify, editable, called, onReason, onVerify }: DiscussionProps) {
  const say = useSay()
  const id = useId()
  const { code, least, greatest, leftOut, percents } = item
  const between = useBetween()
  const counted = [...percents].sort((one, other) => one - other).slice(leftOut.length > 0 ? 1 : 0, leftOut.length > 0 ? -1 : undefined)
  const notes = [...item.notes].sort((one, other) => one.percent - other.percent)
  return (
    <>
      <div className="note-columns">
        {notes.map((note) => (
          <NoteOf key={note.reader} application={application} note={note} called={called} />
        ))}
      </div>
      {review.rule !== 'consensus' && (
        <p className="muted">
          {say(words.takes, { counted: counted.join(between) })}
          {leftOut.length > 0 && `${between}${say(words.leavesOut, { out: leftOut.join(between) })}`}
        </p>
      )}
      {editable ? (
        <div className="field">
          <label htmlFor={id}>{say(words.reason, { code })}</label>
          {review.rule === 'consensus' && <p className="hint">{say(words.between, { least: least ?? 0, greatest: greatest ?? 0 })}</p>}
          <Input.TextArea id={id} rows={2} maxLength={2000} value={reasons[code] ?? ''} onChange={({ target }) => onReason(code, target.value)} />
        </div>
      ) : (
        reasons[code] && (
          <p>
            <strong>{say(words.reason, { code })}</strong> {reasons[code]}
          </p>
        )
      )}
      {editable ? (
        <div className="field">
          <label htmlFor={`${id}-verify`}>{say(words.verify, { code })}</label>
          <p className="hint">{say(words.verifyWhat)}</p>
          <Input.TextArea
            id={`${id}-verify`}
            rows={2}
            maxLength={2000}
            value={verify[code] ?? ''}
            onChange={({ target }) => onVerify(code, target.value)}
          />
        </div>
      ) : (
        verify[code] && (
          <p>
            <strong>{say(words.verify, { code })}</strong> {verify[code]}
          </p>
        )
      )}
    </>
  )
}

function useBetween(): string {
  return useLanguage().language === 'zh' ? '、' : ', '
}

function NoteOf({ application, note, called }: { readonly application: string; readonly note: Note; readonly called: (reader: number) => string }) {
  const say = useSay()
  const between = useBetween()
  const { reader, percent, strengths, improvements, cited, unopened } = note
  return (
    <div>
      <strong>
        {called(reader)} {percent}%
      </strong>
      {[strengths, improvements].filter(Boolean).map((text) => (
        <p key={text} className="prose">
          {text}
        </p>
      ))}
      {cited.length > 0 && (
        <p>
          {say(words.cites)}{' '}
          {cited.map(({ sha256, name, page }) => (
            <Link
              key={sha256}
              className="inline"
              to="/papers/$application"
              params={{ application }}
              search={{ at: addressOfPlace({ key: sha256 }, page ?? 1) }}
            >
              {name}
              {page !== null && ` ${say(words.page, { page })}`}
            </Link>
          ))}
        </p>
      )}
      {unopened.length > 0 && <p className="not-opened">{say(words.unopened, { files: unopened.join(between) })}</p>}
    </div>
  )
}
