/** Who carries a pack: of one visit, or of all. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PackLine } from '../../contract/packs.ts'
import { shortDay } from '../../contract/words/days.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { StageTag } from '../words/tag.tsx'
import { words as awaited } from './awaited-words.ts'
import { words } from './words.ts'
import '../experts/visit.css'

interface HoldersProps {
  readonly items: readonly PackLine[]
  readonly act?: (line: PackLine) => ReactNode
  readonly ofVisit?: boolean
}

export function HoldersTable({ items, act, ofVisit }: HoldersProps) {
  const say = useSay()
  const { language } = useLanguage()
  const heads = [
    ...(ofVisit ? [] : [words.applicant]),
    words.holder,
    words.taking,
    words.until,
    words.files,
    words.state,
    ...(act ? [words.act] : []),
  ]
  return (
    <table className="rows">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head[1]} scope="col" className={head === words.files ? 'number' : undefined}>
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((line) => (
          <tr key={line.id}>
            {!ofVisit && (
              <td>
                <Link to="/visits/$id" params={{ id: line.visit }}>
                  <strong lang="zh-CN">{line.name}</strong>
                </Link>{' '}
                <span className="muted nowrap">{line.number}</span>
              </td>
            )}
            <td lang="zh-CN" data-label={say(words.holder)}>
              {line.holder}
            </td>
            <td data-label={say(words.taking)}>{shortDay(line.takenOn, language)}</td>
            <td data-label={say(words.until)}>{shortDay(line.until, language)}</td>
            <td className="number" data-label={say(words.files)}>
              {line.files}
              {line.opened !== null && <span className="block muted">{say(words.readOf, { count: line.opened })}</span>}
            </td>
            <td>
              <StageTag kind="pack" stage={line.stage} /> {line.overdue && <span className="late">{say(awaited.overdue)}</span>}
              {line.ended && <span className="muted">{say(words.outcome, { sent: line.ended.sent, left: line.ended.left })}</span>}
            </td>
            {act && <td>{act(line)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
