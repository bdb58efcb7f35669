/** The conditions of the search: what is typed becomes the address when it is asked. */
import { Button, Input, Select } from 'antd'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import { eventSentence, eventWords } from '../../contract/words/events.ts'
import { arriving } from '../live/arriving.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { words } from './words.ts'

export interface JournalAsked {
  readonly search?: string
  readonly name?: string
  readonly type?: string
  readonly case?: string
  readonly from?: string
  readonly to?: string
}

const Days = lazy(arriving(() => import('../act/days.tsx')))

const types = Object.entries(eventWords).flatMap(([kind, table]) => Object.keys(table).map((type) => ({ kind, type })))

export function JournalQuery({ asked, find }: { readonly asked: JournalAsked; readonly find: (asked: JournalAsked) => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const [typed, setTyped] = useState<JournalAsked>(asked)
  const set = (change: JournalAsked) => setTyped({ ...typed, ...change })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    find(Object.fromEntries(Object.entries(typed).map(([key, value]) => [key, String(value ?? '').trim()])))
  }
  const options = types.map(({ kind, type }) => ({
    value: type,
    label: eventSentence(kind as never, { type } as never, language).replace(/[。.]$/, ''),
  }))
  return (
    <form className="query-bar no-print" onSubmit={submit}>
      <Input
        className="wide"
        aria-label={say(words.search)}
        placeholder={say(words.search)}
        value={typed.search ?? ''}
        onChange={(event) => set({ search: event.target.value })}
      />
      <Input
        className="middle"
        aria-label={say(words.person)}
        placeholder={say(words.person)}
        value={typed.name ?? ''}
        onChange={(event) => set({ name: event.target.value })}
      />
      <Select
        className="middle"
        aria-label={say(words.what)}
        placeholder={say(words.anything)}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={360}
        options={options}
        value={typed.type ?? null}
        onChange={(type) => set({ type: type ?? '' })}
      />
      <Suspense fallback={<span className="day-room" />}>
        <Days
          id="journal-from"
          label={say(words.fromDay)}
          value={typed.from ?? undefined}
          onChange={(day) => set({ from: typeof day === 'string' ? day : '' })}
        />
      </Suspense>
      <Suspense fallback={<span className="day-room" />}>
        <Days
          id="journal-to"
          label={say(words.toDay)}
          value={typed.to ?? undefined}
          onChange={(day) => set({ to: typeof day === 'string' ? day : '' })}
        />
      </Suspense>
      <Button type="primary" htmlType="submit">
        {say(words.find)}
      </Button>
      {Object.keys(asked).length > 0 && <Button onClick={() => find({})}>{say(words.clear)}</Button>}
    </form>
  )
}
