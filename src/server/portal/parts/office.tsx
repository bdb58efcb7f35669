/** How to reach the office. What the operator did not set is said to be not set; a number is never made up. */
import type { ReactNode } from 'react'
import type { OwnWords } from '../../operator.ts'
import type { View } from '../page.ts'
import { say } from '../say.tsx'
import { shellWords } from '../words/shell.ts'

type Seen = { readonly view: View }

/** A value of the operator's, or that it is not set. */
export function Told({ view, value }: Seen & { readonly value: string | null }): ReactNode {
  return value === null ? say(view, shellWords.notSet) : <span className="nb">{value}</span>
}

/** The operator's own words; Chinese ones are marked on an English page. */
function Own({ view, words }: Seen & { readonly words: OwnWords }): ReactNode {
  if (view.language === 'zh') return <>{words.zh}</>
  return words.en === null ? <span lang="zh-CN">{words.zh}</span> : words.en
}

const comma = ({ language }: View) => (language === 'zh' ? '，' : ', ')

export function Phone({ view }: Seen): ReactNode {
  return <Told view={view} value={view.operator.phone} />
}

/** The telephone, and when somebody answers it. */
export function PhoneAndHours({ view }: Seen): ReactNode {
  const { phone, hours } = view.operator
  return (
    <>
      <Phone view={view} />
      {phone !== null && hours && (
        <>
          {comma(view)}
          <Own view={view} words={hours} />
        </>
      )}
    </>
  )
}

/** Hours in brackets, behind a telephone that stands alone. */
export function HoursBehind({ view }: Seen): ReactNode | null {
  const { hours } = view.operator
  if (!hours) return null
  return (
    <>
      {view.language === 'zh' ? '（' : ' ('}
      <Own view={view} words={hours} />
      {view.language === 'zh' ? '）' : ')'}
    </>
  )
}

/** Street and postcode. */
export function Address({ view }: Seen): ReactNode {
  const { address, postcode } = view.operator
  if (!address) return <>{say(view, shellWords.notSet)}</>
  return (
    <>
      <Own view={view} words={address} />
      {postcode !== null && `${comma(view)}${say(view, shellWords.postcode)}${view.language === 'zh' ? '' : ' '}${postcode}`}
    </>
  )
}

/** 主办单位, by its Chinese name. */
export function hostOf({ operator, measures }: Pick<View, 'operator' | 'measures'>): string {
  return operator.host ?? measures.leadBody
}
