/** 异议处理: every objection with its clock, open ones first; beside it the one at hand with its acts; and who is barred. */
import './decision.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useState } from 'react'
import { shortDay } from '../../contract/words/days.ts'
import { objectorKinds } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { askAll, type CaseView } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { ApplicationName } from '../words/application-name.tsx'
import { LeftOf } from '../words/due.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useToday } from '../words/names.ts'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { Bans } from './bans.tsx'
import { ObjectionCase } from './objection-case.tsx'
import { useHandles } from './use-handles.ts'
import { screens, objections as words } from './words.ts'

const done = ['closed']

export default function ObjectionsPage() {
  const say = useSay()
  const handles = useHandles()
  const today = useToday()
  const read = useQuery({ queryKey: ['objections'], queryFn: () => askAll<CaseView>('objection.list'), refetchInterval: 30_000 })
  const { objection } = useSearch({ strict: false }) as { objection?: string }
  const [all, setAll] = useState(false)
  usePlace({ words: say(screens.objections) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  const open = read.data.filter(({ stage }) => !done.includes(stage))
  const late = open.filter(({ stage, state }) => stage === 'registered' && today !== undefined && today > String(state.examinationDue))
  const at = (...stages: readonly string[]) => open.filter(({ stage }) => stages.includes(stage)).length
  const shown = [...(all ? read.data : open)].sort(
    (one, other) => orderOf(one) - orderOf(other) || (String(one.state.examinationDue) < String(other.state.examinationDue) ? -1 : 1),
  )
  return (
    <article>
      <div className="title-line">
        <h1>{say(screens.objections)}</h1>
        {late.length > 0 && <span className="late">{say(words.late, { count: late.length })}</span>}
        <span className="end">
          <Segmented
            options={[
              { label: say(words.onlyOpen), value: 'open' },
              { label: say(words.all), value: 'all' },
            ]}
            value={all ? 'all' : 'open'}
            onChange={(value) => setAll(value === 'all')}
          />
          {handles && (
            <Link className="secondary" to="/open/$step" params={{ step: 'objection.register' }}>
              {say(words.register)}
            </Link>
          )}
        </span>
      </div>
      <p className="lead field">
        {say(words.sentence, {
          registered: at('registered'),
          investigating: at('investigating'),
          toTell: at('refused', 'decided'),
          toConfirm: at('notified'),
        })}
      </p>
      {shown.length === 0 ? (
        <Empty title={say(read.data.length > 0 ? words.noneOpen : words.empty)} why={say(words.emptyWhy)} />
      ) : (
        <Table rows={shown} chosen={objection} />
      )}
      {objection && <ObjectionCase key={objection} id={objection} />}
      <Bans />
    </article>
  )
}

const order = ['registered', 'investigating', 'refused', 'decided', 'notified', 'closed']
const orderOf = ({ stage }: CaseView) => order.indexOf(stage)

function Table({ rows, chosen }: { readonly rows: readonly CaseView[]; readonly chosen: string | undefined }) {
  const say = useSay()
  const { language } = useLanguage()
  const navigate = useNavigate()
  return (
    <table className="rows">
      <caption className="unseen">{say(words.caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.number)}</th>
          <th scope="col">{say(words.about)}</th>
          <th scope="col">{say(words.who)}</th>
          <th scope="col">{say(words.received)}</th>
          <th scope="col">{say(words.clock)}</th>
          <th scope="col">{say(words.result)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => {
          const { id, stage, state, workingDays = null } = one
          return (
            <tr key={id} className={id === chosen ? 'chosen' : ''}>
              <td>
                <button
                  type="button"
                  className="plain"
                  onClick={() => navigate({ to: '/decision/objections', search: id === chosen ? {} : { objection: id } })}
                >
                  <strong>{String(state.number)}</strong>
                </button>
              </td>
              <td>
                <ApplicationName id={String(state.application)} />
              </td>
              <td>{labelOf(objectorKinds, String(state.objectorKind), language)}</td>
              <td className="nowrap">{shortDay(String(state.receivedOn), language)}</td>
              <td className="nowrap">
                {stage === 'registered' && (
                  <>
                    {shortDay(String(state.examinationDue), language)} <LeftOf day={String(state.examinationDue)} counted={workingDays} />
                  </>
                )}
                {stage === 'investigating' && (
                  <>
                    {say(words.investigation)} {shortDay(String(state.investigationDue), language)}{' '}
                    <LeftOf day={String(state.investigationDue)} counted={workingDays} />
                  </>
                )}
              </td>
              <td>
                <StageTag kind="objection" stage={stage} /> <Verdict state={state} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Verdict({ state }: Pick<CaseView, 'state'>) {
  const say = useSay()
  const decision = state.decision as { readonly upheld: boolean } | null | undefined
  if (decision) return <span className="muted">{say(decision.upheld ? words.upheld : words.notUpheld)}</span>
  return state.refusal ? <span className="muted">{say(words.refused)}</span> : null
}
