/** Everything to correct, at the top, with a link to each place; the focus goes there. */
import { useEffect, useRef } from 'react'
import { useSay } from '../words/language.tsx'
import { idOf } from './field-props.ts'
import { words } from './words.ts'

export function ErrorSummary({ faults }: { readonly faults: Readonly<Record<string, string>> }) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  const entries = Object.entries(faults)
  useEffect(() => {
    if (Object.keys(faults).length > 0) box.current?.focus()
  }, [faults])
  if (entries.length === 0) return null
  return (
    <div className="errors" ref={box} tabIndex={-1} role="alert">
      <h2>{say(words.wrongHere, { count: entries.length })}</h2>
      <ul>
        {entries.map(([at, sentence]) => (
          <li key={at}>
            <a
              href={`#${idOf(at)}`}
              onClick={(event) => {
                event.preventDefault()
                focusOn(idOf(at))
              }}
            >
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The place itself, or the first field in it. */
function focusOn(id: string): void {
  const place = document.getElementById(id)
  place?.focus()
  if (document.activeElement !== place) place?.querySelector<HTMLElement>('input, textarea, button')?.focus()
}
