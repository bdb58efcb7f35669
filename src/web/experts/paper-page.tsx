/** 录入纸质评分表: typed from the signed paper by two people, each at their own desk; neither reads what the other typed. */

import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Input, InputNumber } from 'antd'
import { between } from '../../contract/words/language.ts'
import Upload from '../act/upload.tsx'
import { useTyped } from '../act/use-typed.ts'
import { addressOf, ask, type CaseWithSteps } from '../api/client.ts'
import { useCriteriaOf } from '../lists/criteria-of.ts'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { useApplication } from '../words/application-name.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { words } from './paper-words.ts'
import type { Criteria, CriteriaItem } from './sheet-items.ts'
import { Shut, StepOutcome } from './step-outcome.tsx'
import { useStep } from './use-step.ts'
import './paper.css'

interface Line {
  readonly percent: number | null
  readonly strengths: string
  readonly improvements: string
}
const bare: Line = { percent: null, strengths: '', improvements: '' }

export default function PaperPage() {
  const { id } = useParams({ from: '/sheets/$id/paper' })
  const say = useSay()
  const criteriaOf = useCriteriaOf()
  const read = useQuery({ queryKey: ['case', 'sheet', id], queryFn: () => ask('sheet.read', { params: { sheet: id } }) as Promise<CaseWithSteps> })
  const application = useApplication(String(read.data?.state.application ?? ''))
  usePlace({ words: say(words.title) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  const criteria = criteriaOf(read.data?.state.edition)
  if (!read.data || !criteria || !application) return <Loading rows={6} />
  return <Typing key={id} one={read.data} criteria={criteria} name={`${application.state.name} ${application.state.number}`} />
}

interface TypingProps {
  readonly one: CaseWithSteps
  readonly criteria: Criteria
  readonly name: string
}

function Typing({ one, criteria, name }: TypingProps) {
  const say = useSay()
  const { session } = useSession()
  const step = useStep(one, 'sheet.type-paper')
  const [kept, setTyped, forget] = useTyped(`${session?.person} paper ${one.id}`)
  const { items = {}, scan = '' } = kept as { items?: Record<string, Line>; scan?: string }
  const before = one.state.typed as { readonly typist: string } | null | undefined
  const all = criteria.categories.flatMap((category) => category.items)
  const left = all.filter(({ code }) => !isWhole(items[code]))
  const change = (code: string, next: Partial<Line>) => setTyped({ items: { ...items, [code]: { ...bare, ...items[code], ...next } }, scan } as never)
  const send = () => step.take({ items: Object.fromEntries(all.map(({ code }) => [code, { ...bare, ...items[code] }])), scan }, forget)
  return (
    <article className="paper-typing">
      <div className="title-line tight">
        <h1 lang="zh-CN">{say(words.titleOf, { name })}</h1>
        <span className="end">
          <a href={addressOf('sheet.paper', { params: { sheet: one.id }, query: { as: 'blank' } })} target="_blank" rel="noreferrer">
            {say(words.blank)}
          </a>{' '}
          <Link to="/case/$kind/$id" params={{ kind: 'sheet', id: one.id }}>
            {say(words.back)}
          </Link>
        </span>
      </div>
      {one.stage === 'sealed' ? (
        <p className="bar locked" role="status">
          <strong>{say(words.sealed)}</strong>
        </p>
      ) : step.open ? (
        <>
          <p className="read">{say(!before ? words.first : before.typist === session?.person ? words.again : words.second)}</p>
          <Table criteria={criteria} items={items} change={change} />
          <div className="field">
            <label htmlFor="paper-scan">{say(words.scan)}</label>
            <Upload
              id="paper-scan"
              value={scan}
              many={false}
              gives="id"
              label={say(words.scan)}
              onChange={(next) => setTyped({ items, scan: String(next ?? '') } as never)}
            />
          </div>
          {left.length > 0 && <p className="muted">{say(words.left, { items: left.map(({ code }) => code).join(say(between)) })}</p>}
          <StepOutcome step={step} />
          <Button type="primary" loading={step.busy} disabled={left.length > 0 || scan === ''} onClick={send}>
            {say(words.send)}
          </Button>
        </>
      ) : (
        <Shut step={step} />
      )}
    </article>
  )
}

const isWhole = (line: Line | undefined) =>
  line !== undefined && line.percent !== null && (line.strengths.trim() !== '' || line.improvements.trim() !== '')

interface TableProps {
  readonly criteria: Criteria
  readonly items: Readonly<Record<string, Line>>
  readonly change: (code: string, next: Partial<Line>) => void
}

function Table({ criteria, items, change }: TableProps) {
  const say = useSay()
  return (
    <table className="rows paper-rows">
      <thead>
        <tr>
          {([words.item, words.percent, words.strengths, words.improvements] as const).map((each) => (
            <th key={each[1]} scope="col">
              {say(each)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {criteria.categories.flatMap((category) =>
          category.items.map((item) => (
            <Row key={item.code} item={item} step={criteria.percentStep} line={items[item.code] ?? bare} change={(next) => change(item.code, next)} />
          )),
        )}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly item: CriteriaItem
  readonly step: number
  readonly line: Line
  readonly change: (next: Partial<Line>) => void
}

function Row({ item, step, line, change }: RowProps) {
  const say = useSay()
  const { language } = useLanguage()
  const named = `${item.code} ${language === 'zh' ? item.title : item.titleEn}`
  return (
    <tr>
      <th scope="row">
        {named} <span className="muted">{item.points}</span>
      </th>
      <td>
        <InputNumber
          aria-label={`${named} ${say(words.percent)}`}
          min={0}
          max={100}
          step={step}
          precision={0}
          placeholder={say(words.percent)}
          value={line.percent}
          onChange={(percent) => change({ percent })}
        />
      </td>
      {(['strengths', 'improvements'] as const).map((field) => (
        <td key={field}>
          <Input.TextArea
            rows={2}
            placeholder={say(words[field])}
            aria-label={`${named} ${say(words[field])}`}
            value={line[field]}
            onChange={(event) => change({ [field]: event.target.value })}
          />
        </td>
      ))}
    </tr>
  )
}
