/** What is sent, checked by the contract's own schema before it goes. */
import { operations } from '../../contract/operations.ts'
import { fieldSentence } from '../../contract/words/fields.ts'
import type { Language } from '../../contract/words/language.ts'

/** The faults of a body by field, each a sentence; null where there are none. */
export function faultsIn(step: string, body: unknown, language: Language): Readonly<Record<string, string>> | null {
  const checked = operations.get(step)?.body?.safeParse(body)
  if (!checked || checked.success) return null
  return Object.fromEntries(
    [...checked.error.issues].reverse().map((issue) => [issue.path.map(String).join('.'), fieldSentence(issue as never, language)]),
  )
}
