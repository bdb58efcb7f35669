/** The refusal over the form. */
import { lazy, Suspense, useRef } from 'react'
import type { RefusalBoxProps } from './refusal-dialog.tsx'

const RefusalDialog = lazy(() => import('./refusal-dialog.tsx'))

/** The refusal over the form; its code comes with the first refusal and stays, so that the box can close. */
export function RefusalBox(props: RefusalBoxProps) {
  const refused = useRef(false)
  refused.current ||= props.problem !== null
  if (!refused.current) return null
  return (
    <Suspense>
      <RefusalDialog {...props} />
    </Suspense>
  )
}
