/** Beside an opinion that is to be reviewed or signed: the verdicts and the replies it rests on, and the documents. */
import { Link } from '@tanstack/react-router'
import type { CaseView } from '../api/client.ts'
import { words as viewerWords } from '../viewer/words.ts'
import { useSay } from '../words/language.tsx'
import { Departments } from './departments.tsx'
import { useDeskCase, useInbox } from './desk-data.ts'
import { VerdictTable } from './verdict-table.tsx'
import './review.css'

export default function ActBeside({ act }: { readonly act: CaseView }) {
  const say = useSay()
  const application = String(act.state.subject)
  const read = useDeskCase(application)
  const inbox = useInbox()
  if (!read.data) return null
  return (
    <section className="act-beside">
      <VerdictTable one={read.data} />
      <Departments row={inbox.data?.items.find((row) => row.application === application) ?? null} />
      <p className="field">
        <Link to="/papers/$application" params={{ application }}>
          {say(viewerWords.readHere)}
        </Link>
      </p>
    </section>
  )
}
