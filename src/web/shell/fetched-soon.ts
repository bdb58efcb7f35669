/** Parts whose code comes after the first screen and long before they are needed: the line may be away by then. */
import { useEffect } from 'react'

const LATER = 3_000

/** Fetch these parts a little after the page stands. */
export function useFetchedSoon(parts: readonly (() => Promise<unknown>)[]): void {
  useEffect(() => {
    const fetchAll = () => {
      for (const load of parts) load().catch(() => {})
    }
    const later = setTimeout(fetchAll, LATER)
    return () => clearTimeout(later)
  }, [parts])
}
