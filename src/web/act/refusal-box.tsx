/** The refusal over the form. */
import { lazy, Suspense, useRef } from 'react'
import { arriving } from '../live/arriving.ts'
import { useFetchedSoon } from '../shell/fetched-soon.ts'
import type { RefusalBoxProps } from './refusal-dialog.tsx'

const load = arriving(() => import('./refusal-dialog.tsx'))
const parts = [load]
const RefusalDialog = lazy(load)

/** The refusal over the form; its code comes soon after the form, and once drawn it stays, so that the box can close. */
export function RefusalBox(props: RefusalBoxProps) {
  const refused = useRef(false)
  useFetchedSoon(parts)
  refused.current ||= props.problem !== null
  if (!refused.current) return null
  return (
    <Suspense>
      <RefusalDialog {...props} />
    </Suspense>
  )
}
