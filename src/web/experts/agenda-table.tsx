/** 现场评审日程 as it stands. */
import { shortDay } from '../../contract/words/days.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import type { AgendaLine } from './shown.ts'
import { words } from './visit-words.ts'

/** The agenda as it stands, for the group and for the applicant alike. */
export function AgendaTable({ agenda }: { readonly agenda: readonly AgendaLine[] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <table className="rows agenda">
      <thead>
        <tr>
          <th scope="col">{say(words.agendaDay)}</th>
          <th scope="col">{say(words.from)}</th>
          <th scope="col">{say(words.what)}</th>
          <th scope="col">{say(words.place)}</th>
        </tr>
      </thead>
      <tbody>
        {agenda.map(({ day, from, to, place, what }) => (
          <tr key={`${day}${from}${what}`}>
            <td>{shortDay(day, language)}</td>
            <td>
              <span className="nowrap">
                {from}–{to}
              </span>
            </td>
            <td lang="zh-CN">{what}</td>
            <td lang="zh-CN" data-label={say(words.place)}>
              {place}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
