/** Ctrl+K: one box that finds screens, applications by name or number, and articles by number. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Input, Modal } from 'antd'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from 'react'
import { applicationsMatching } from '../lists/current-edition.ts'
import { listsOf } from '../lists/places.tsx'
import { useSession } from '../session/session.tsx'
import { useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { type Found, screensAndArticles } from './found.ts'
import { words } from './words.ts'

export default function Palette({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const { post } = useSession()
  const measures = useMeasures()
  const list = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const asked = useDeferredValue(text.trim())
  const maySearch = listsOf(post?.role).some(({ name }) => name === 'applications')
  const cases = useQuery({
    queryKey: ['palette', asked],
    queryFn: () => applicationsMatching(asked),
    enabled: open && maySearch && asked.length >= 2,
    placeholderData: (before) => before,
  }).data
  const found: readonly Found[] = [...screensAndArticles(text.trim(), post?.role, measures, say), ...(asked.length >= 2 ? (cases ?? []) : [])]
  useEffect(() => setAt(0), [])
  const go = (one: Found | undefined) => {
    if (!one) return
    close()
    setText('')
    navigate({ to: one.to })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter') go(found[at])
    else return
    event.preventDefault()
  }
  return (
    <Modal open={open} onCancel={close} footer={null} title={say(words.searchTitle)} destroyOnHidden>
      <Input
        autoFocus
        value={text}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
        aria-label={say(words.search)}
        placeholder={say(words.search)}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={say(words.searchTitle)} className="found">
        {found.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard in the box above, which names the chosen line
          <div
            key={one.to}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => go(one)}
            onMouseEnter={() => setAt(index)}
          >
            <span>{one.words}</span>
            <span className="muted">{one.kind}</span>
          </div>
        ))}
      </div>
      {asked !== '' && found.length === 0 && <p className="muted">{say(words.nothingFound)}</p>}
    </Modal>
  )
}
