/** The office records a tie between an applicant and another body: first which applicant, then what is known. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useId, useState } from 'react'
import { ask } from '../api/client.ts'
import { StaysTold } from '../decision/stays-told.tsx'
import { useHandles } from '../decision/use-handles.ts'
import { useSay } from '../words/language.tsx'
import { DeclareTie } from './declare-tie.tsx'
import { words } from './words.ts'

interface Found {
  readonly found: readonly { readonly kind: string; readonly id: string; readonly name: string; readonly of: string }[]
}

export function RecordBetween() {
  const say = useSay()
  const id = useId()
  const handles = useHandles()
  const [sought, setSought] = useState('')
  const [organisation, setOrganisation] = useState<string | null>(null)
  const read = useQuery({
    queryKey: ['ties', sought],
    queryFn: () => ask('ties.list', { query: { words: sought } }) as Promise<Found>,
    placeholderData: keepPreviousData,
    enabled: handles,
  })
  if (!handles) return null
  const applicants = (read.data?.found ?? []).filter(({ kind }) => kind === 'organisation')
  return (
    <details className="field">
      <summary>{say(words.recordBetween)}</summary>
      <div className="field after-summary">
        <label htmlFor={id}>{say(words.ofWhich)}</label>
        <Select
          id={id}
          showSearch={{ filterOption: false, onSearch: (text) => setSought(text.trim()) }}
          value={organisation}
          placeholder={say(words.chooseApplicant)}
          onChange={setOrganisation}
          options={applicants.map(({ id: value, name, of }) => ({ value, label: `${name}（${of}）` }))}
        />
      </div>
      <StaysTold>
        {organisation && <DeclareTie key={organisation} organisation={organisation} betweenBodies done={() => setOrganisation(null)} />}
      </StaysTold>
    </details>
  )
}
