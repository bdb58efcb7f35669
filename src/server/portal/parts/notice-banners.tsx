/** What befell a notice: withdrawn, lengthened, provisional, ended with a result. */
import type { ReactElement } from 'react'
import type { NoticeFacts } from '../facts/notice.ts'
import type { View } from '../page.ts'
import { href, nearDay, nearDeadline, say, Zh } from '../say.tsx'
import { lengthened, provisionalNote, result, withdrawnOn, noticeWords as words } from '../words/notices.ts'

type Part = { readonly view: View; readonly facts: NoticeFacts }

export function NoticeBanners({ view, facts }: Part): ReactElement {
  const { state, count, replaced, edition } = facts
  return (
    <>
      {state.withdrawal && <Withdrawn view={view} facts={facts} />}
      {state.stage === 'ended' && state.objectionsReceived !== null && (
        <p className="banner ok">
          <b>{say(view, result(state.objectionsReceived, facts.openObjections))}</b>
        </p>
      )}
      {state.lengthened.map((change) => (
        <p key={`${change.day} ${change.to}`} className="banner run">
          <b>{`${say(view, words.lengthenedTitle)}${view.language === 'zh' ? '：' : ': '}`}</b>
          {say(view, lengthened(change.reason, nearDeadline(view, change.from), nearDeadline(view, change.to)))}
          {view.language === 'en' && <Zh view={view}>{` ${change.reason}`}</Zh>}
        </p>
      ))}
      {count && !state.final && state.stage === 'running' && (
        <p className="banner wait">
          <b>{say(view, words.provisional)}</b> {say(view, provisionalNote(count.missingYears))}
        </p>
      )}
      {replaced && (
        <p className="banner">
          {say(view, words.replaces)}
          <NoticeLink view={view} id={replaced.id} title={replaced.title} />
        </p>
      )}
      {edition?.suspended && state.stage === 'running' && <p className="banner wait">{say(view, words.suspendedNote)}</p>}
    </>
  )
}

function Withdrawn({ view, facts: { state, replacement } }: Part): ReactElement | null {
  const { withdrawal } = state
  if (!withdrawal) return null
  return (
    <div className="banner bad" role="note">
      <p>
        <b>{say(view, words.withdrawnTitle)}</b> {say(view, withdrawnOn(nearDay(view, withdrawal.day)))}
        {view.language === 'zh' ? '：' : ': '}
        <Zh view={view}>{withdrawal.reason}</Zh>
      </p>
      <p>
        {replacement && (
          <>
            {say(view, words.seeReplacement)}
            <NoticeLink view={view} id={replacement.id} title={replacement.title} />{' '}
          </>
        )}
        {say(view, words.stillReadable)}
      </p>
    </div>
  )
}

export function NoticeLink({ view, id, title }: { view: View; id: string; title: string }): ReactElement {
  return (
    <a href={href(view, `/notices/${id}`)}>
      <Zh view={view}>{title}</Zh>
    </a>
  )
}
