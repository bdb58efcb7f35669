/** 要求提供的资料: one thing asked for, with what was given. */
import { shortDay } from '../../contract/words/days.ts'
import { addressOf } from '../api/client.ts'
import { Prose } from '../case/parts.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Tag } from '../words/tag.tsx'
import type { VisitRequest } from './shown.ts'
import { words } from './visit-words.ts'

/** One document asked for, with what was given; read by the group and by the applicant. */
export function Request({ request: { text, askedOn, given }, visit }: { readonly request: VisitRequest; readonly visit: string }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <li>
      <span lang="zh-CN">{text}</span>
      <span className="muted">{say(words.askedOn, { day: shortDay(askedOn, language) })}</span>
      <div className="full">
        {given ? (
          <>
            <span className="muted">{say(words.givenOn, { day: shortDay(given.day, language) })}</span>{' '}
            {given.files.map(({ name, sha256 }) => (
              <a key={sha256} className="nowrap" href={addressOf('visit.given-file', { params: { visit, sha256 } })} lang="zh-CN">
                {name}
              </a>
            ))}
            {given.note !== '' && <Prose text={given.note} />}
          </>
        ) : (
          <Tag tone="yours">{say(words.notGiven)}</Tag>
        )}
      </div>
    </li>
  )
}
