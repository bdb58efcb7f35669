/** The way in, step by step: password, then the second factor that the post needs. */
import { lazy, Suspense } from 'react'
import { CodeStep } from './code-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { useSession } from './session.tsx'

const Enrolment = lazy(() => import('./enrolment.tsx'))

/** The step that is needed now. */
export function SignInSteps() {
  const { standing, session } = useSession()
  if (standing !== 'in' || !session) return <PasswordStep />
  if (session.needs === 'code') return <CodeStep />
  return (
    <Suspense>
      <Enrolment />
    </Suspense>
  )
}
