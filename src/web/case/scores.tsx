/** A sheet's scores item by item, with what was said of each. */
import { percentInWords } from '../../contract/words/amounts.ts'
import { titleOf } from '../../contract/words/names.ts'
import { useNames } from '../words/names.ts'
import { Prose } from './parts.tsx'

export interface Score {
  readonly percent: number
  readonly strengths: string
  readonly improvements: string
}

export function Scores({ items }: { readonly items: Readonly<Record<string, Score>> }) {
  const { names } = useNames()
  return (
    <ul className="papers">
      {Object.entries(items)
        .sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
        .map(([code, { percent, strengths, improvements }]) => (
          <li key={code}>
            <span>{titleOf(names.items, code) ?? code}</span>
            <strong>{percentInWords(percent)}</strong>
            <div className="muted block full">
              <Prose text={[strengths, improvements].filter(Boolean).join('\n')} />
            </div>
          </li>
        ))}
    </ul>
  )
}
