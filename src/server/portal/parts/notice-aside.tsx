/** Beside the list: how to object, who sees what, and the papers to take along. */
import type { ReactElement } from 'react'
import type { NoticeFacts } from '../facts/notice.ts'
import type { View } from '../page.ts'
import { href, say, Zh } from '../say.tsx'
import { noticeWords as words } from '../words/notices.ts'
import { shellWords } from '../words/shell.ts'
import { Address, PhoneAndHours } from './office.tsx'
import { ParticularsOf } from './particulars.tsx'

type Part = { readonly view: View; readonly facts: NoticeFacts }

/** Notices of work that can be objected to: acceptance and review (article 28). */
const open: readonly string[] = ['district', 'acceptance', 'proposed']

export function NoticeAside({ view, facts }: Part): ReactElement {
  return (
    <aside className="stack" aria-label={say(view, words.howToObject)}>
      {open.includes(facts.state.kind) && facts.state.stage !== 'withdrawn' && <Objecting view={view} />}
      <div className="note">
        <p>
          {say(view, words.discipline)}
          <b className="nb">{view.operator.disciplineLine}</b>
          {say(view, words.article30)}
        </p>
      </div>
      <Papers view={view} facts={facts} />
    </aside>
  )
}

function Objecting({ view }: { view: View }): ReactElement {
  return (
    <div className="panel stack">
      <h2>{say(view, words.different)}</h2>
      <p>
        <a className="btn" href={href(view, '/objection')}>
          {say(view, words.howToObject)}
        </a>
      </p>
      <ParticularsOf view={view} />
      <p>{say(view, words.held)}</p>
      <p>
        <b>{say(view, words.whoSees)}</b>
        {say(view, words.whoSeesMore)}
      </p>
      <p className="small">
        {`${say(view, shellWords.phone)} `}
        <PhoneAndHours view={view} />
        <br />
        {`${say(view, shellWords.address)} `}
        <Address view={view} />
      </p>
    </div>
  )
}

function Papers({ view, facts: { state, subjects, previous } }: Part): ReactElement {
  return (
    <ul className="links-list">
      <li>
        <a href={`/notices/${state.id}.pdf`}>{say(view, words.pdf)}</a>
      </li>
      {subjects.length > 0 && (
        <li>
          <a href={`/notices/${state.id}.xlsx`}>{say(view, words.list)}</a>
        </li>
      )}
      {previous && (
        <li>
          <a href={href(view, `/notices/${previous.id}`)}>
            {say(view, words.previousNotice)}
            {view.language === 'zh' ? '：' : ': '}
            <Zh view={view}>{previous.title}</Zh>
          </a>
        </li>
      )}
    </ul>
  )
}
