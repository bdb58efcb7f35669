/** Find a word in the open document. */
import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useSay } from '../words/language.tsx'
import { words } from './words.ts'

interface FindBarProps {
  readonly find: string
  readonly onFind: (find: string) => void
  /** Pages on which it stands; null while nothing is sought or the answer is not there yet. */
  readonly found: readonly number[] | null
  readonly page: number
  readonly onGo: (page: number) => void
  readonly close: () => void
}

export function FindBar({ find, onFind, found, page, onGo, close }: FindBarProps) {
  const say = useSay()
  const [typed, setTyped] = useState(find)
  // biome-ignore lint/correctness/useExhaustiveDependencies: goes once to what was found
  useEffect(() => {
    const first = found?.[0]
    if (found && first !== undefined && !found.includes(page)) onGo(first)
  }, [found])
  const at = (found?.indexOf(page) ?? -1) + 1
  const next = found?.find((each) => each > page) ?? found?.[0]
  return (
    <search className="reader-find">
      <Input
        autoFocus
        value={typed}
        aria-label={say(words.find)}
        placeholder={say(words.find)}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={(event) => {
          if (event.nativeEvent.isComposing) return
          if (typed.trim() !== find) onFind(typed.trim())
          else if (next !== undefined) onGo(next)
        }}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      />
      <span role="status" className="muted">
        {found && find && (found.length > 0 ? say(words.found, { at: Math.max(at, 1), count: found.length }) : say(words.notFound))}
      </span>
      {found && found.length > 1 && next !== undefined && <Button onClick={() => onGo(next)}>{say(words.nextFound)}</Button>}
    </search>
  )
}
