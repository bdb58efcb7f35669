/** 评审反馈报告: the office sees to whom a report may go, reads and words each, and sends them for review and signature. */
import '../decision/decision.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox, Input } from 'antd'
import { Fragment, useState } from 'react'
import type { FeedbackDraft, FeedbackList } from '../../contract/site-review.ts'
import { shortDay } from '../../contract/words/days.ts'
import { titleOf } from '../../contract/words/names.ts'
import { addressOf, ask } from '../api/client.ts'
import { stepOf, WhenOpen } from '../decision/closed.tsx'
import { Nothing } from '../decision/nothing.tsx'
import { Outcome } from '../decision/outcome.tsx'
import { useCase } from '../decision/reading.ts'
import { useAct } from '../decision/use-act.ts'
import { useKept } from '../decision/use-kept.ts'
import { common } from '../decision/words.ts'
import { useEditions } from '../lists/current-edition.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { Fault, Loading } from '../words/states.tsx'
import { Tag } from '../words/tag.tsx'
import { Bands } from './feedback-body.tsx'
import { words as menu } from './menu-words.ts'
import { words } from './words.ts'

const STEP = 'edition.release-feedback'
type Line = FeedbackList['lines'][number]
type Item = FeedbackDraft['items'][number]
type Edits = Readonly<Record<string, Readonly<Record<string, Item>>>>

export default function FeedbackPage() {
  const say = useSay()
  const { current } = useEditions()
  const read = useQuery({
    queryKey: ['decision', 'edition.feedback', current?.id],
    queryFn: () => ask('edition.feedback', { params: { edition: current?.id ?? '' } }) as Promise<FeedbackList>,
    enabled: current !== undefined,
    refetchInterval: 60_000,
  })
  usePlace({ words: say(menu.feedback) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!current || !read.data) return <Loading rows={6} />
  if (read.data.lines.length === 0) return <Nothing screen={menu.feedback} title={words.empty} why={words.emptyWhy} />
  return <List edition={current.id} list={read.data} />
}

const nobody: readonly string[] = []
const unchanged: Edits = {}

function List({ edition, list }: { readonly edition: string; readonly list: FeedbackList }) {
  const { language } = useLanguage()
  const say = useSay()
  const step = stepOf(useCase('edition', edition).data, STEP)
  const [chosen, choose, forget] = useKept(`feedback ${edition}`, nobody)
  const [edits, edit, forgetEdits] = useKept(`feedback words ${edition}`, unchanged)
  const [shown, show] = useState<string | null>(null)
  const act = useAct(STEP)
  const { lines, when, clause } = list
  const ready = lines.filter((line) => line.ready)
  const going = chosen.filter((id) => ready.some((line) => line.id === id))
  const send = async () => {
    const changed = going.flatMap((application) => {
      const items = Object.values(edits[application] ?? {})
      return items.length > 0 ? [{ application, items }] : []
    })
    if (await act.send({ params: { edition }, body: { applications: going, edits: changed } })) {
      forget()
      forgetEdits()
    }
  }
  return (
    <article>
      <div className="title-line">
        <h1>{say(menu.feedback)}</h1>
        {step?.open && going.length < ready.length && (
          <span className="end">
            <Button onClick={() => choose(ready.map(({ id }) => id))}>{say(words.chooseAll)}</Button>
          </span>
        )}
      </div>
      <p className="lead">
        {say(words.sentence, {
          of: lines.length,
          ready: ready.length,
          given: lines.filter(({ given }) => given).length,
          read: lines.filter(({ given }) => given?.readOn).length,
        })}
      </p>
      <p className="muted field">{say(when === 'letter' ? words.whenLetter : words.whenResult, { clause })}</p>
      <table className="rows">
        <caption className="unseen">{say(words.caption)}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              <span className="unseen">{say(words.chosenHead)}</span>
            </th>
            <th scope="col">{say(words.unit)}</th>
            <th scope="col">{say(words.state)}</th>
            <th scope="col">
              <span className="unseen">{say(words.preview)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Fragment key={line.id}>
              <tr>
                <td className="number">
                  {line.ready && step?.open && (
                    <Checkbox
                      checked={chosen.includes(line.id)}
                      aria-label={say(words.choose, { name: line.name })}
                      onChange={({ target }) => choose(target.checked ? [...chosen, line.id] : chosen.filter((id) => id !== line.id))}
                    />
                  )}
                </td>
                <td>
                  <Link className="strong" to="/case/$kind/$id" params={{ kind: 'application', id: line.id }}>
                    {line.name}
                  </Link>
                  <span className="block muted">{line.number}</span>
                </td>
                <td>
                  <State line={line} />
                </td>
                <td>
                  {line.given ? (
                    <a href={addressOf('application.feedback-paper', { params: { application: line.id } })} target="_blank" rel="noreferrer">
                      {say(words.paper)}
                    </a>
                  ) : (
                    step && (
                      <Button type="link" aria-expanded={shown === line.id} onClick={() => show(shown === line.id ? null : line.id)}>
                        {say(shown === line.id ? words.hide : words.preview)}
                      </Button>
                    )
                  )}
                </td>
              </tr>
              {shown === line.id && (
                <tr>
                  <td colSpan={4}>
                    <Draft
                      line={line}
                      edits={edits[line.id] ?? {}}
                      edit={step?.open && line.ready ? (item) => edit({ ...edits, [line.id]: { ...edits[line.id], [item.code]: item } }) : null}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      <WhenOpen step={step}>
        <section className="act-form">
          <p role="status" className="field">
            {say(words.chosen, { count: going.length })}
          </p>
          <Outcome act={act} label={step?.label[language] ?? ''} />
          <Button type="primary" loading={act.busy} disabled={going.length === 0} onClick={send}>
            {say(common.sendForReview, { step: say(menu.feedback) })}
          </Button>
        </section>
      </WhenOpen>
    </article>
  )
}

function State({ line: { ready, given } }: { readonly line: Line }) {
  const say = useSay()
  const { language } = useLanguage()
  if (!given) return <Tag tone={ready ? 'yours' : 'waiting'}>{say(ready ? words.ready : words.early)}</Tag>
  return (
    <>
      {say(words.givenOn, { day: shortDay(given.day, language) })} ·{' '}
      <span className={given.readOn ? 'good' : 'muted'}>
        {given.readOn ? say(words.readOn, { day: shortDay(given.readOn, language) }) : say(words.unread)}
      </span>
    </>
  )
}

interface DraftProps {
  readonly line: Line
  readonly edits: Readonly<Record<string, Item>>
  readonly edit: ((item: Item) => void) | null
}

function Draft({ line, edits, edit }: DraftProps) {
  const say = useSay()
  const { names } = useNames()
  const read = useQuery({
    queryKey: ['feedback-draft', line.id],
    queryFn: () => ask('application.feedback-draft', { params: { application: line.id } }) as Promise<FeedbackDraft>,
  })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={5} />
  const items = read.data.items.map((item) => edits[item.code] ?? item)
  return (
    <section className="panel feedback" aria-label={line.name}>
      <h2>{line.name}</h2>
      <p className="muted field">{say(words.draftWhy)}</p>
      <Bands feedback={read.data} />
      <h3>{say(words.items)}</h3>
      <table className="rows feedback-draft">
        <thead>
          <tr>
            <th scope="col">{say(words.item)}</th>
            <th scope="col">{say(words.strengths)}</th>
            <th scope="col">{say(words.improvements)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const title = titleOf(names.items, item.code) ?? item.code
            const field = (what: 'strengths' | 'improvements', label: string) =>
              edit ? (
                <Input.TextArea rows={2} aria-label={label} value={item[what]} onChange={(event) => edit({ ...item, [what]: event.target.value })} />
              ) : (
                item[what]
              )
            return (
              <tr key={item.code}>
                <td>{title}</td>
                <td lang="zh-CN">{field('strengths', say(words.strengthsOf, { item: title }))}</td>
                <td lang="zh-CN">{field('improvements', say(words.improvementsOf, { item: title }))}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
