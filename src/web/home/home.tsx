/** Home of a post: the most urgent first, what to do, what was done, what is late. */
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { useState } from 'react'
import { dayInWords } from '../../contract/words/days.ts'
import { stepLabel } from '../../contract/words/steps.ts'
import { ask, type CaseView, type Page } from '../api/client.ts'
import { listsOf } from '../lists/places.tsx'
import { useSession } from '../session/session.tsx'
import { words as sessionWords } from '../session/words.ts'
import { usePlace } from '../shell/where.tsx'
import { words as shellWords } from '../shell/words.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useToday } from '../words/names.ts'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { daysUntil } from '../words/until.ts'
import { NextStep } from './next-step.tsx'
import type { TaskRow } from './task-row.ts'
import { TaskTable } from './task-table.tsx'
import { words } from './words.ts'

export default function Home() {
  const say = useSay()
  const { language } = useLanguage()
  const { session, post } = useSession()
  const today = useToday()
  usePlace({ words: say(shellWords.home) })
  const tasks = useQuery({
    queryKey: ['tasks'],
    queryFn: () => ask('task.list', { query: { limit: 200 } }),
    refetchInterval: 30_000,
    enabled: post !== null,
  })
  const done = useDone()
  if (!post)
    return (
      <Empty title={say(sessionWords.nobody)} why={say(sessionWords.nobodyWhy)}>
        <p className="row centred">
          <Link className="primary" to="/open/$step" params={{ step: 'organisation.sign-up' }}>
            {stepLabel('organisation.sign-up', language)}
          </Link>
        </p>
      </Empty>
    )
  if (post.role === 'expert') return <Navigate to="/experts" replace />
  if (tasks.error) return <Fault fault={tasks.error} again={() => tasks.refetch()} />
  const todo: readonly TaskRow[] = tasks.data?.items ?? []
  const late = todo.filter(({ due }) => due !== null && today !== undefined && daysUntil(today, due) < 0)
  return (
    <>
      <div className="title-line">
        <h1>{today ? dayInWords(today, language) : session?.name}</h1>
      </div>
      {!tasks.data ? <Loading rows={6} /> : <Desk todo={todo} done={done} late={late} />}
    </>
  )
}

interface DeskProps {
  readonly todo: readonly TaskRow[]
  readonly done: readonly TaskRow[] | null
  readonly late: readonly TaskRow[]
}

function Desk({ todo, done, late }: DeskProps) {
  const say = useSay()
  const [tab, setTab] = useState('todo')
  const [first] = todo
  const items = [
    {
      key: 'todo',
      label: say(words.todo, { count: todo.length }),
      children: <TaskTable rows={todo} empty={[say(words.clear), say(words.clearWhy)]} keys={tab === 'todo'} />,
    },
    ...(done === null
      ? []
      : [
          {
            key: 'done',
            label: say(words.done, { count: done.length }),
            children: <TaskTable rows={done} empty={[say(words.noneDone), '']} keys={tab === 'done'} />,
          },
        ]),
    {
      key: 'late',
      label: say(words.watched, { count: late.length }),
      children: <TaskTable rows={late} empty={[say(words.noneWatched), '']} keys={tab === 'late'} />,
    },
  ]
  return (
    <>
      {first && <NextStep task={first} />}
      <Tabs items={items} activeKey={tab} onChange={setTab} destroyOnHidden />
    </>
  )
}

/** What this person prepared, reviewed or signed; null for posts without such acts. */
function useDone(): readonly TaskRow[] | null {
  const { session, post } = useSession()
  const has = post !== null && post.capacities.length > 0 && listsOf(post.role).some(({ name }) => name === 'acts')
  const acts = useQuery({
    queryKey: ['done'],
    queryFn: () => ask('act.list', { query: { stage: 'signed', limit: 200 } }) as Promise<Page<CaseView>>,
    enabled: has,
  })
  if (!has) return null
  return (acts.data?.items ?? [])
    .filter(({ state }) => [state.handler, state.reviewer, state.signatory].includes(session?.person))
    .map(({ kind, id, stage, state }) => ({
      kind,
      id,
      number: '',
      title: String(state.title ?? ''),
      stage,
      due: null,
      stepNames: [String(state.command ?? '')],
    }))
}
