/** The papers of a case: what was handed in, the letters, the public page. */
import { Link } from '@tanstack/react-router'
import { sizeInWords } from '../../contract/words/amounts.ts'
import { dayInWords } from '../../contract/words/days.ts'
import { letterKinds } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { titleOf } from '../../contract/words/names.ts'
import { addressOf, type CaseView } from '../api/client.ts'
import { useSession } from '../session/session.tsx'
import { words as viewerWords } from '../viewer/words.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { words } from './words.ts'

interface SubmittedFile {
  readonly slot: string
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly businessSecret: boolean
}

export function Documents({ one }: { readonly one: CaseView }) {
  const say = useSay()
  const { language } = useLanguage()
  if (one.kind === 'notice')
    return (
      <p className="field">
        <a href={`/notices/${one.id}`} target="_blank" rel="noreferrer">
          {say(words.notice)}
        </a>
      </p>
    )
  if (one.kind !== 'application') return null
  const submissions = (one.state.submissions ?? []) as readonly { number: number; day: string; files: readonly SubmittedFile[] }[]
  const letters = (one.state.letters ?? []) as readonly { id: string; kind: string; day: string; readOn: string | null }[]
  const last = submissions[submissions.length - 1]
  if (!last && letters.length === 0) return null
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{say(words.documents)}</h2>
      <ul className="papers">
        {letters.map(({ id, kind, day, readOn }) => (
          <li key={id}>
            <a href={addressOf('application.letter-paper', { params: { application: one.id, letter: id } })} target="_blank" rel="noreferrer">
              {labelOf(letterKinds, kind, language)}
            </a>
            <span className="muted">
              {dayInWords(day, language)} · {say(readOn ? words.read : words.unread)}
            </span>
          </li>
        ))}
      </ul>
      {last && (
        <>
          <p className="row">
            <Link to="/papers/$application" params={{ application: one.id }}>
              {say(viewerWords.readHere)}
            </Link>
            <span className="muted">{say(words.submission, { number: last.number, day: dayInWords(last.day, language) })}</span>
          </p>
          <Files application={one.id} files={last.files} />
        </>
      )}
    </section>
  )
}

const applicants = ['drafter', 'legal-representative']

function Files({ application, files }: { readonly application: string; readonly files: readonly SubmittedFile[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { names } = useNames()
  const { post } = useSession()
  return (
    <ul className="papers">
      {post && applicants.includes(post.role) && (
        <li>
          <a href={addressOf('application.receipt-paper', { params: { application } })} target="_blank" rel="noreferrer">
            {say(words.receipt)}
          </a>
        </li>
      )}
      {files.map(({ slot, name, sha256, bytes, businessSecret }) => (
        <li key={`${slot} ${sha256}`}>
          <Link to="/papers/$application" params={{ application }} search={{ at: `${sha256}#1` }}>
            {name}
          </Link>
          <span className="muted">
            {titleOf(names.evidence, slot)} · {sizeInWords(bytes, language)} {businessSecret && <span className="tag shut">{say(words.secret)}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
