/** 冻结抽取名单: purpose, applicants, fields with seats; who would stand in each, by codes; then the freeze, for good. */
import './draw.css'
import '../decision/decision.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Checkbox, Radio } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { PoolPreview } from '../../contract/draw.ts'
import { drawParties } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { ask } from '../api/client.ts'
import { Why } from '../decision/closed.tsx'
import { Outcome } from '../decision/outcome.tsx'
import { useAct } from '../decision/use-act.ts'
import { useHandles } from '../decision/use-handles.ts'
import { useEditions } from '../lists/current-edition.ts'
import { placeOfKind } from '../lists/places.tsx'
import { arriving } from '../live/arriving.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { ChosenApplications } from './chosen-applications.tsx'
import { type Field, Fields } from './fields.tsx'
import { words } from './freeze-words.ts'
import { Pool } from './pool.tsx'
import { Replacing } from './replacing.tsx'
import { seenOf } from './weighed.tsx'

const Days = lazy(arriving(() => import('../act/days.tsx')))

export interface Typed {
  readonly purpose: 'reading' | 'visit'
  readonly applications: readonly string[]
  /** Null until the office has changed what the rules suggest. */
  readonly fields: readonly Field[] | null
  readonly days: readonly string[]
  readonly parties: readonly string[] | null
  readonly why: string
  readonly seen: readonly string[]
}

export default function FreezePage() {
  const say = useSay()
  const { current } = useEditions()
  const search = useSearch({ from: '/freeze' })
  const [typed, setTyped] = useState<Typed>({
    purpose: search.purpose === 'visit' ? 'visit' : 'reading',
    applications: search.applications?.split(',').filter(Boolean) ?? [],
    fields: null,
    days: [],
    parties: null,
    why: '',
    seen: [],
  })
  const list = placeOfKind('draw')
  usePlace(...(list ? [{ words: say(list.title), to: `/list/${list.name}` }] : []), { words: say(words.title) })
  const known = usePool(current?.id, { ...typed, fields: typed.fields ?? [] })
  const fields = typed.fields ?? (known.data ? suggested(known.data) : [])
  const pool = usePool(known.data && current?.id, { ...typed, fields })
  if (known.error) return <Fault fault={known.error} again={() => known.refetch()} />
  if (!current || !known.data || !pool.data) return <Loading rows={6} />
  return <Freeze edition={current.id} pool={pool.data} fields={fields} typed={typed} setTyped={setTyped} />
}

/** The field with the most experts, with as many seats and substitutes as the rules name. */
const suggested = ({ fields, least, substitutes }: PoolPreview): readonly Field[] =>
  fields[0] ? [{ title: fields[0].title, seats: least, substitutes }] : []

function usePool(
  edition: string | undefined,
  { purpose, applications, fields, days }: Pick<Typed, 'purpose' | 'applications' | 'days'> & { fields: readonly Field[] },
) {
  const strata = fields.map(({ title, seats, substitutes }) => `${title}:${seats}:${substitutes}`).join(',')
  const query = { purpose, applications: applications.join(','), strata, days: days.join(',') }
  return useQuery({
    queryKey: ['pool', edition, query],
    queryFn: () => ask('edition.pool', { params: { edition: edition ?? '' }, query }) as Promise<PoolPreview>,
    enabled: edition !== undefined,
    placeholderData: keepPreviousData,
  })
}

interface FreezeProps {
  readonly edition: string
  readonly pool: PoolPreview
  readonly fields: readonly Field[]
  readonly typed: Typed
  readonly setTyped: (change: (before: Typed) => Typed) => void
}

function Freeze({ edition, pool, fields, typed, setTyped }: FreezeProps) {
  const say = useSay()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const handles = useHandles()
  const act = useAct('draw.freeze')
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }))
  const parties = typed.parties ?? pool.parties
  const applications = typed.applications.filter((id) => pool.applications.some((each) => each.id === id))
  const [standing] = pool.standing
  const ready = applications.length > 0 && fields.length > 0
  const seen = seenOf(
    pool.strata.flatMap(({ entries }) => entries.flatMap(({ weighed }) => weighed)),
    typed.seen,
  )
  const freeze = async () => {
    const body = {
      purpose: typed.purpose,
      applications,
      strata: fields,
      ...(typed.days.length > 0 && { days: typed.days }),
      parties,
      unavailable: [],
      ...(standing && { replaces: { draw: standing.id, reason: typed.why } }),
      tiesSeen: seen,
    }
    const acted = await act.send({ params: { edition }, body })
    if (acted) await navigate({ to: '/case/draw/$id', params: { id: acted.case.id } })
  }
  return (
    <article className="freeze">
      <div className="title-line">
        <h1>{say(words.title)}</h1>
      </div>
      <p className="field">{say(words.what)}</p>
      <fieldset className="field">
        <legend>{say(words.purpose)}</legend>
        <Radio.Group
          value={typed.purpose}
          onChange={({ target }) => change({ purpose: target.value as Typed['purpose'], applications: [], fields: null, seen: [] })}
        >
          <Radio value="reading">{say(words.forReading)}</Radio>
          <Radio value="visit">{say(words.forVisit)}</Radio>
        </Radio.Group>
      </fieldset>
      <ChosenApplications pool={pool} chosen={applications} onChange={(next) => change({ applications: next, seen: [] })} />
      <Replacing pool={pool} why={typed.why} onChange={(why) => change({ why })} />
      <div className="field">
        <label htmlFor="freeze-days">{say(words.days)}</label>
        <p className="hint">{say(words.daysWhat)}</p>
        <Suspense>
          <Days
            id="freeze-days"
            label={say(words.days)}
            many
            value={[...typed.days]}
            onChange={(next) => change({ days: (next ?? []) as string[], seen: [] })}
          />
        </Suspense>
      </div>
      <Fields pool={pool} fields={fields} onChange={(next) => change({ fields: next, seen: [] })} />
      <fieldset className="field">
        <legend>{say(words.parties)}</legend>
        <p className="hint">{say(words.partiesWhat, { least: pool.partiesAtLeast })}</p>
        <Checkbox.Group
          value={[...parties]}
          onChange={(next) => change({ parties: next as string[] })}
          options={pool.parties.map((party) => ({ value: party, label: labelOf(drawParties, party, language) }))}
        />
      </fieldset>
      {ready ? <Pool pool={pool} seen={typed.seen} onSeen={(seen) => change({ seen })} /> : <p className="muted field">{say(words.choose)}</p>}
      {ready && pool.closed && (
        <p className="closed-step">
          <Why refusal={pool.closed} />
        </p>
      )}
      <Outcome act={act} label={say(words.freeze)} />
      {ready && handles && !pool.closed && pool.standing.length <= 1 && (
        <WaitsFor pool={pool} seen={seen.length}>
          <Button type="primary" loading={act.busy} onClick={() => void freeze()}>
            {say(words.freeze)}
          </Button>
        </WaitsFor>
      )}
    </article>
  )
}

interface WaitsProps {
  readonly pool: PoolPreview
  readonly seen: number
  readonly children: ReactNode
}

/** How many ties of the pool have been looked at, beside the button. */
function WaitsFor({ pool, seen, children }: WaitsProps) {
  const say = useSay()
  return (
    <div className="row act-row">
      {children}
      {pool.ties > 0 && <span className="muted">{say(words.allSeen, { seen, count: pool.ties })}</span>}
    </div>
  )
}
