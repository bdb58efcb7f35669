/** An application by its number, opening the board on which all its unsealed sheets lie side by side: the source of what is said of it. */
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { between } from '../../contract/words/language.ts'
import { useSay } from '../words/language.tsx'
import { words } from './words.ts'

interface Called {
  readonly application: string
  readonly number: string
}

export function SheetsLink({ of: { application, number } }: { readonly of: Called }) {
  return (
    <Link to="/decision/review/$application" params={{ application }}>
      {number}
    </Link>
  )
}

/** Several of them, or nobody. */
export function SheetsLinks({ of }: { readonly of: readonly Called[] }) {
  const say = useSay()
  if (of.length === 0) return <>{say(words.nobody)}</>
  return of.map((each, index) => (
    <Fragment key={each.application}>
      {index > 0 && say(between)}
      <SheetsLink of={each} />
    </Fragment>
  ))
}
