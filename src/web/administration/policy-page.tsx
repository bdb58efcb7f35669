/** 权限总表: operation × post, as the server asks it, with the reason for each cell. */
import { useQuery } from '@tanstack/react-query'
import { Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { capacities } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { ask } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { Apart } from './apart.tsx'
import { PolicyGrid } from './policy-grid.tsx'
import { type Policy, type PolicyLine, useRoleName } from './policy-reading.ts'
import { words } from './words.ts'
import './administration.css'

export default function PolicyPage() {
  const say = useSay()
  const { language } = useLanguage()
  usePlace({ words: say(words.policy) })
  const read = useQuery({ queryKey: ['policy'], queryFn: () => ask('policy.read') as Promise<Policy>, staleTime: Number.POSITIVE_INFINITY })
  const [q, find] = useState('')
  const [only, narrow] = useState<'both' | 'acts' | 'readings'>('both')
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  const { items, roles } = read.data
  const shown = items.filter(
    ({ label, act }) => label[language].toLowerCase().includes(q.trim().toLowerCase()) && (only === 'both' || (only === 'acts') === act),
  )
  return (
    <>
      <div className="title-line">
        <h1>{say(words.policy)}</h1>
      </div>
      <p className="field">{say(words.policyWhy)}</p>
      <Why policy={read.data} />
      <div className="query-bar no-print">
        <Input
          className="wide"
          aria-label={say(words.filter)}
          placeholder={say(words.filter)}
          value={q}
          onChange={(event) => find(event.target.value)}
        />
        <Segmented
          options={(['both', 'acts', 'readings'] as const).map((value) => ({ value, label: say(words[value]) }))}
          value={only}
          onChange={narrow}
        />
      </div>
      <PolicyGrid items={shown} roles={roles} />
      <p className="foot" role="status">
        {say(words.shown, { count: shown.length })}
      </p>
      <Apart pairs={read.data.apart} />
    </>
  )
}

function Why({ policy }: { readonly policy: Policy }) {
  const say = useSay()
  const { language } = useLanguage()
  const nameOf = useRoleName()
  const [role, chooseRole] = useState<string | null>(null)
  const [operation, choose] = useState<string | null>(null)
  const line = policy.items.find((each) => each.operation === operation)
  return (
    <section className="panel" aria-labelledby="why">
      <h2 id="why">{say(words.why)}</h2>
      <div className="query-bar no-print">
        <Select
          className="wide"
          aria-label={say(words.choosePost)}
          placeholder={say(words.choosePost)}
          value={role}
          onChange={chooseRole}
          options={policy.roles.filter((each) => each !== 'public' && each !== 'person').map((value) => ({ value, label: nameOf(value) }))}
        />
        <Select
          className="wide"
          aria-label={say(words.chooseOperation)}
          placeholder={say(words.chooseOperation)}
          showSearch={{ optionFilterProp: 'label' }}
          value={operation}
          onChange={choose}
          options={policy.items.map((each) => ({ value: each.operation, label: each.label[language] }))}
        />
      </div>
      <div role="status">{line && role && <Answer line={line} role={role} />}</div>
    </section>
  )
}

/** The cell of the table in sentences. */
function Answer({ line, role }: { readonly line: PolicyLine; readonly role: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const nameOf = useRoleName()
  const values = { post: nameOf(role), operation: line.label[language] }
  const scope = line.who[role]
  const may = scope
    ? scope === 'any'
      ? words.whyAny
      : words.whyOwn
    : line.who.public
      ? words.whyPublic
      : line.who.person
        ? words.whyPerson
        : words.whyNot
  const capacity = scope && line.capacity ? labelOf(capacities, line.capacity, language) : null
  return (
    <>
      <p className="read">{say(may, values)}</p>
      {capacity && <p>{say(words.whyCapacity, { capacity })}</p>}
      {line.binding && <p>{say(words.whyBinding)}</p>}
      {line.signedBy && <p>{say(words.whySigned, { post: nameOf(line.signedBy) })}</p>}
    </>
  )
}
