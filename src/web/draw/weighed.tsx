/** Ties that bar nobody, beside the name or number they are about: each with its source, each to be ticked as seen. */
import WarningOutlined from '@ant-design/icons/WarningOutlined'
import { Checkbox } from 'antd'
import { dayInWords } from '../../contract/words/days.ts'
import { declarers, ties } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { words } from './take-words.ts'

export interface Weighed {
  readonly kind: string
  readonly source: string
  readonly declaredBy: string | null
  readonly overSince: string | null
  /** The applicant's number, where several are looked at together. */
  readonly number?: string
}

interface WeighedProps {
  readonly of: string
  readonly ties: readonly Weighed[]
  readonly seen: readonly string[]
  readonly onSeen: (seen: readonly string[]) => void
}

export const keyOfTie = (of: string, { kind, source, number }: Weighed) => [of, number ?? '', kind, source].join(' ')

/** How many of these ties are ticked. */
export const countSeen = (of: string, list: readonly Weighed[], seen: readonly string[]) =>
  list.filter((tie) => seen.includes(keyOfTie(of, tie))).length

export function WeighedTies({ of, ties: list, seen, onSeen }: WeighedProps) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      {list.map((tie) => {
        const key = keyOfTie(of, tie)
        return (
          <span key={key} className="weighed block">
            <WarningOutlined aria-hidden className="warn" /> {tie.number && `${tie.number} `}
            {labelOf(ties, tie.kind, language)}
            <span className="muted block">
              {say(words.source, {
                source: tie.source,
                by: `${labelOf(declarers, tie.declaredBy ?? 'office', language)}${tie.overSince ? say(words.overSince, { day: dayInWords(tie.overSince, language) }) : ''}`,
              })}
            </span>
            <Checkbox
              checked={seen.includes(key)}
              onChange={({ target }) => onSeen(target.checked ? [...seen, key] : seen.filter((each) => each !== key))}
            >
              {say(words.seen)}
            </Checkbox>
          </span>
        )
      })}
    </>
  )
}
