/** Ties that bar nobody, beside the name or number they are about: each with its source, each to be ticked as seen. */
import WarningOutlined from '@ant-design/icons/WarningOutlined'
import { Checkbox } from 'antd'
import { dayInWords } from '../../contract/words/days.ts'
import { declarers, ties } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { words } from './take-words.ts'

export interface Weighed {
  /** What it is seen by; the server gave it and takes it back. */
  readonly key: string
  readonly kind: string
  readonly source: string
  readonly declaredBy: string | null
  readonly overSince: string | null
  /** The applicant's number, where several are looked at together. */
  readonly number?: string
}

interface WeighedProps {
  readonly ties: readonly Weighed[]
  readonly seen: readonly string[]
  readonly onSeen: (seen: readonly string[]) => void
}

/** Those of these ties that are ticked. */
export const seenOf = (list: readonly Weighed[], seen: readonly string[]) => list.map(({ key }) => key).filter((key) => seen.includes(key))

export function WeighedTies({ ties: list, seen, onSeen }: WeighedProps) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      {list.map((tie) => {
        const { key } = tie
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
