/** 未列入受理名单告知书 for several at once: each begins with what the experts wrote and is worded by hand. */
import { useQueries } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { ApplicationReview, ReviewLine } from '../../contract/decision.ts'
import { ask } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { Loading } from '../words/states.tsx'
import { Batch } from './batch.tsx'
import { useKept } from './use-kept.ts'
import { acceptance as words } from './words.ts'
import { WordsField } from './words-field.tsx'

const nothing: Readonly<Record<string, string>> = {}

export function Letters({ lines: given, close }: { readonly lines: readonly ReviewLine[]; readonly close: () => void }) {
  const say = useSay()
  const [lines] = useState(given)
  const [typed, setTyped, forget] = useKept('letters to those outside the list', nothing)
  const [sending, setSending] = useState(false)
  const reads = useQueries({
    queries: lines.map(({ id }) => ({
      queryKey: ['decision', 'application.review', { application: id }, undefined],
      queryFn: () => ask('application.review', { params: { application: id } }) as Promise<ApplicationReview>,
    })),
  })
  if (reads.some(({ data }) => !data)) return <Loading rows={4} />
  const textOf = (id: string, index: number) => typed[id] ?? reads[index]?.data?.reasonsDraft ?? ''
  if (sending)
    return (
      <Batch
        step="application.write-reasons"
        kind="application"
        items={lines.map(({ id, number, name }, index) => ({
          id,
          label: `${number} ${name}`,
          body: { reasons: textOf(id, index) },
          what: `${textOf(id, index).slice(0, 24)}…`,
        }))}
        close={close}
        done={(ids) => ids.length === lines.length && forget()}
      />
    )
  return (
    <section className="panel" aria-label={say(words.lettersTitle)}>
      <h2>{say(words.lettersTitle)}</h2>
      <p className="muted field">{say(words.lettersWhy)}</p>
      {lines.map(({ id, name }, index) => (
        <WordsField
          key={id}
          label={say(words.letterTo, { name })}
          rows={5}
          value={textOf(id, index)}
          onChange={(text) => setTyped({ ...typed, [id]: text })}
        />
      ))}
      <div className="row">
        <Button type="primary" onClick={() => setSending(true)}>
          {say(words.preview)}
        </Button>
        <Button onClick={close}>{say(words.leave)}</Button>
      </div>
    </section>
  )
}
