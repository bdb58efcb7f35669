/** 现场评审排程: groups × days, who is planned twice, and how far each visit is. */
import './decision.css'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { VisitPlan } from '../../contract/decision.ts'
import { shortDay } from '../../contract/words/days.ts'
import { Answered } from '../experts/answered.tsx'
import { useEditions } from '../lists/current-edition.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { StageTag, Tag } from '../words/tag.tsx'
import { Why } from './closed.tsx'
import { CompleteGroup } from './complete-group.tsx'
import { FormGroup } from './form-group.tsx'
import { Nothing } from './nothing.tsx'
import { useReading } from './reading.ts'
import { StaysTold } from './stays-told.tsx'
import { useHandles } from './use-handles.ts'
import { common, screens, visits as words } from './words.ts'

export default function VisitsPage() {
  const say = useSay()
  const { current } = useEditions()
  const read = useReading('edition.visit-plan', current ? { params: { edition: current.id } } : null)
  usePlace({ words: say(screens.visits) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!current || !read.data) return <Loading rows={6} />
  if (read.data.lines.length === 0) return <Nothing screen={screens.visits} title={words.empty} why={words.emptyWhy} />
  return <Plan plan={read.data} edition={current.id} />
}

type Line = VisitPlan['lines'][number]

function Plan({ plan, edition }: { readonly plan: VisitPlan; readonly edition: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const [forming, setForming] = useState<string | null>(null)
  const [completing, setCompleting] = useState<string | null>(null)
  const { lines, days, clashes } = plan
  const handles = useHandles()
  const first = lines.find(({ visit, closed }) => !visit && !closed)?.id
  const target = lines.find(({ id }) => id === forming)
  const short = lines.find(({ id }) => id === completing)
  const busy = target !== undefined || short !== undefined
  return (
    <article>
      <div className="title-line">
        <h1>{say(screens.visits)}</h1>
        <Tag tone={clashes.length > 0 ? 'bad' : 'good'}>{clashes.length > 0 ? say(words.clash, { count: clashes.length }) : say(words.noClash)}</Tag>
      </div>
      <p className="lead field">
        {say(words.sentence, {
          of: lines.length,
          formed: lines.filter(({ visit }) => visit).length,
          done: lines.filter(({ visit }) => visit?.stage === 'concluded').length,
        })}
      </p>
      {clashes.length > 0 && (
        <ul className="errors clashes" role="alert">
          {clashes.map(({ day, kind, who, numbers }) => (
            <li key={`${day}${who}`}>
              {say(kind === 'expert' ? words.clashExpert : words.clashFirm, {
                day: shortDay(day, language),
                who,
                numbers: numbers.join(language === 'zh' ? '、' : ', '),
              })}
            </li>
          ))}
        </ul>
      )}
      <StaysTold>
        {target && <FormGroup key={target.id} edition={edition} line={target} least={plan.groupAtLeast} close={() => setForming(null)} />}
        {short?.visit && (
          <CompleteGroup
            key={short.id}
            edition={edition}
            line={short}
            visit={short.visit}
            least={plan.groupAtLeast}
            close={() => setCompleting(null)}
          />
        )}
      </StaysTold>
      <div className="scroll-table">
        <table className="rows plan">
          <caption className="unseen">{say(words.caption)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(common.unit)}</th>
              <th scope="col">{say(words.group)}</th>
              <th scope="col">{say(words.state)}</th>
              {days.map((day) => (
                <th key={day} scope="col" className="day">
                  {shortDay(day, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row
                key={line.id}
                line={line}
                plan={plan}
                form={handles && !busy ? () => setForming(line.id) : null}
                complete={handles && !busy ? () => setCompleting(line.id) : null}
                first={line.id === first}
              />
            ))}
          </tbody>
        </table>
      </div>
    </article>
  )
}

interface RowProps {
  readonly line: Line
  readonly plan: VisitPlan
  readonly form: (() => void) | null
  readonly complete: (() => void) | null
  readonly first: boolean
}

function Row({ line: { id, name, number, visit, closed, stage }, plan, form, complete, first }: RowProps) {
  const say = useSay()
  const { language } = useLanguage()
  const meets = (day: string) => plan.clashes.some((clash) => clash.day === day && clash.numbers.includes(number))
  return (
    <tr>
      <td>
        <Link className="strong" to="/case/$kind/$id" params={{ kind: 'application', id }}>
          {name}
        </Link>
        <span className="block muted">{number}</span>
      </td>
      <td>
        {visit ? (
          <>
            {visit.members.map((member) => (
              <span key={member.expert} className="nowrap member">
                {member.name}
                {member.expert === visit.leader && <span className="muted">{say(words.asLeader)}</span>}{' '}
              </span>
            ))}
            <span className="block muted">{visit.place}</span>
            {visit.off.length > 0 && <Off off={visit.off} />}
            {visit.stage === 'planned' && <Answered answer={visit.arrangements ?? undefined} />}
          </>
        ) : (
          <span className="muted">{closed ? <Why refusal={closed} /> : say(words.waiting)}</span>
        )}
      </td>
      <td>
        {visit ? (
          <>
            <Link to="/visits/$id" params={{ id: visit.id }}>
              <StageTag kind="visit" stage={visit.stage} />
            </Link>
            <span className="block muted">
              {say(words.signed, { signed: visit.members.filter(({ signed }) => signed).length, of: visit.members.length })} ·{' '}
              {say(words.findings, { count: visit.findings })}
            </span>
          </>
        ) : (
          <StageTag kind="application" stage={stage} />
        )}
        {visit?.lacks && (
          <span className="block">
            <Tag tone="bad">{visit.lacks === 'leader' ? say(words.lacksLeader) : say(words.lacksMembers, { least: plan.groupAtLeast })}</Tag>
          </span>
        )}
        {complete && visit && !visit.full && (visit.lacks || visit.off.length > 0) && (
          <Button className="block" onClick={complete}>
            {say(words.complete)}
          </Button>
        )}
        {form && !closed && (!visit || visit.stage === 'planned') && (
          <Button className="block" type={first ? 'primary' : 'default'} onClick={form}>
            {say(visit ? words.reform : words.form)}
          </Button>
        )}
      </td>
      {plan.days.map((day) => (
        <td
          key={day}
          {...(visit?.days.includes(day) && { 'data-label': shortDay(day, language) })}
          className={`day ${visit?.days.includes(day) ? 'on-site' : ''} ${visit?.days.includes(day) && meets(day) ? 'clash' : ''}`}
        >
          {visit?.days.includes(day) ? say(words.on) : ''}
        </td>
      ))}
    </tr>
  )
}

function Off({ off }: Pick<NonNullable<Line['visit']>, 'off'>) {
  const say = useSay()
  const { language } = useLanguage()
  const names = off.map(({ name, recused }) => say(recused ? words.recused : words.gone, { name })).join(language === 'zh' ? '、' : ', ')
  return <span className="block muted">{say(words.offMember, { names })}</span>
}
