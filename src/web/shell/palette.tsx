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
  const { found, settled } = useFound(text.trim(), open)
  const [eager, setEager] = useState(false)
  const go = (one: Found | undefined) => {
    if (!one) return
    close()
    setText('')
    setEager(false)
    navigate({ to: one.to })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter') at > 0 || settled ? go(found[at]) : setEager(true)
    else return
    event.preventDefault()
  }
  // Enter was pressed before the answer to the whole text was here: the first of that answer is meant, not of an earlier one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the answer is waited for
  useEffect(() => {
    if (!eager || !settled) return
    setEager(false)
    if (open) go(found[at])
  }, [eager, settled])
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
          setEager(false)
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

interface Finding {
  readonly found: readonly Found[]
  /** The first line is of the text as it stands now, not of its beginning. */
  readonly settled: boolean
}

/** What is found on this device, then what the server found. */
function useFound(text: string, open: boolean): Finding {
  const say = useSay()
  const { post } = useSession()
  const measures = useMeasures()
  const asked = useDeferredValue(text)
  const read = useQuery({
    queryKey: ['palette', asked],
    queryFn: () => ask('search.find', { query: { q: asked } }),
    enabled: open && asked.length >= 2,
    // While a text grows, what was found for its beginning stays in sight.
    placeholderData: (found, before) => (before && asked.startsWith(String(before.queryKey[1])) ? found : undefined),
    staleTime: 30_000,
  })
  const told = useFoundCases(text.length >= 2 ? (read.data?.items ?? []) : [])
  const here = screensAndArticles(text, post?.role, measures, say)
  const answered = asked === text && !read.isPlaceholderData && !read.isPending
  const settled = here.length > 0 || text.length < 2 || answered
  return { found: [...here, ...told.filter(({ to }) => !here.some((each) => each.to === to))], settled }
}
