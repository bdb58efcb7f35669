/** The schemas come after the form is drawn. Where they cannot come, the server checks alone, by the same ones. */
import { useEffect } from 'react'
import type { Language } from '../../contract/words/language.ts'

const load = () => import('./check.ts').catch(() => null)

/** Fetch the schemas while somebody reads the form. */
export function useSchemasSoon(): void {
  useEffect(() => {
    load()
  }, [])
}

/** The faults of a body by field; null where there are none. */
export async function faultsBefore(step: string, body: unknown, language: Language): Promise<Readonly<Record<string, string>> | null> {
  return (await load())?.faultsIn(step, body, language) ?? null
}
