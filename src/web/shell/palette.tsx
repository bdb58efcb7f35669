/** Ctrl+K: one box. Screens and articles are found at once on this device; the server finds the rest, as far as the post may see. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Input, Modal } from 'antd'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from 'react'
import { ask } from '../api/client.ts'
import { useSession } from '../session/session.tsx'
import { useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { type Found, screensAndArticles, useFoundCases } from './found.ts'
import { words } from './words.ts'

export default function Palette({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const found = useFound(text.trim(), open)
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
  useEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [at, list])
  return (
    <Modal open={open} onCancel={close} closable={false} footer={null} title={say(words.searchTitle)} destroyOnHidden>
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
            key={`${one.to} ${one.words}`}
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
      {text.trim() !== '' && found.length === 0 && <p className="muted">{say(words.nothingFound)}</p>}
    </Modal>
  )
}

/** What is found on this device, then what the server found. */
function useFound(text: string, open: boolean): readonly Found[] {
  const say = useSay()
  const { post } = useSession()
  const measures = useMeasures()
  const asked = useDeferredValue(text)
  const cases = useQuery({
    queryKey: ['palette', asked],
    queryFn: () => ask('search.find', { query: { q: asked } }),
    enabled: open && asked.length >= 2,
    // While a text grows, what was found for its beginning stays in sight.
    placeholderData: (found, before) => (before && asked.startsWith(String(before.queryKey[1])) ? found : undefined),
    staleTime: 30_000,
  }).data
  const told = useFoundCases(text.length >= 2 ? (cases?.items ?? []) : [])
  const here = screensAndArticles(text, post?.role, measures, say)
  return [...here, ...told.filter(({ to }) => !here.some((each) => each.to === to))]
}
