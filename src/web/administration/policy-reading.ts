/** The policy table as the server gives it, and what its columns are called. */
import type { z } from 'zod'
import type { policyTable } from '../../contract/administration.ts'
import { labelOf } from '../../contract/words/language.ts'
import { roleWords } from '../../contract/words/steps.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { words } from './words.ts'

export type Policy = z.infer<typeof policyTable>
export type PolicyLine = Policy['items'][number]

/** A role as people call it; the two that are no posts have names of their own. */
export function useRoleName(): (role: string) => string {
  const say = useSay()
  const { language } = useLanguage()
  return (role) => (role === 'public' ? say(words.public) : role === 'person' ? say(words.person) : (labelOf(roleWords, role, language) ?? role))
}
