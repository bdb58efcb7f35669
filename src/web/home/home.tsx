/** Home of a post: the most urgent first, what is new, what to do, what was done, what is late or watched. */
import DownloadOutlined from '@ant-design/icons/DownloadOutlined'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { Button } from 'antd'
import Input from 'antd/es/input/Input'
import { useMemo, useState } from 'react'
import { dayInWords } from '../../contract/words/days.ts'
import { stepLabel } from '../../contract/words/steps.ts'
import { useSession } from '../session/session.tsx'
import { words as sessionWords } from '../session/words.ts'
import { usePlace } from '../shell/where.tsx'
import { words as shellWords } from '../shell/words.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useToday } from '../words/names.ts'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { BodyCounts } from './body-counts.tsx'
import { News, useNews } from './news.tsx'
import { NextStep } from './next-step.tsx'
import { OwnApplication } from './own-application.tsx'
import { useShown } from './shown.ts'
import { Tabs } from './tabs.tsx'
import type { TaskRow } from './task-row.ts'
import { useTaskSheet } from './task-sheet.ts'
import { TaskTable } from './task-table.tsx'
import { useDone, useSupervised, useTasks, useWatches, watchesQuery } from './tasks.ts'
import { words } from './words.ts'

const nothing: readonly TaskRow[] = []
const applicants = ['drafter', 'legal-representative']

export default function Home() {
  const say = useSay()
  const { language } = useLanguage()
  const { session, post } = useSession()
  const today = useToday()
  const tasks = useTasks()
  const told = useNews().isFetched
  // Asked together with the rest, though shown only after it.
  useDone()
  useQuery({ ...watchesQuery, enabled: post !== null })
  usePlace({ words: say(shellWords.home) })
  if (!post) return <NoPost />
  if (post.role === 'expert') return <Navigate to="/experts" replace />
  if (tasks.error) return <Fault fault={tasks.error} again={() => tasks.refetch()} />
  return (
    <div className="desk">
      <div className="title-line">
        <h1>{today ? dayInWords(today, language) : session?.name}</h1>
      </div>
      {tasks.data && told ? <Desk todo={tasks.data.items} /> : <Loading rows={6} />}
      <BodyCounts />
    </div>
  )
}

/** Somebody who holds no post yet may sign an organisation up. */
function NoPost() {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <Empty title={say(sessionWords.nobody)} why={say(sessionWords.nobodyWhy)}>
      <p className="row centred">
        <Link className="primary" to="/open/$step" params={{ step: 'organisation.sign-up' }}>
          {stepLabel('organisation.sign-up', language)}
        </Link>
      </p>
    </Empty>
  )
}

function Desk({ todo }: { readonly todo: readonly TaskRow[] }) {
  const say = useSay()
  const { post } = useSession()
  const done = useDone()
  const supervised = useSupervised(todo)
  const watches = useWatches()
  const [tab, setTab] = useState('todo')
  const [sought, seek] = useState('')
  const download = useTaskSheet()
  const all = tab === 'done' ? (done ?? nothing) : tab === 'watched' ? supervised : todo
  const rows = useSought(all, sought)
  const [first] = todo
  const table = (empty: readonly [string, string]) => (
    <TaskTable rows={rows} empty={sought ? [say(words.noneFound), ''] : empty} of={`${tab} ${sought}`} ordered={tab === 'todo'} />
  )
  const items = [
    { key: 'todo', label: say(words.todo, { count: todo.length }), children: table([say(words.clear), say(words.clearWhy)]) },
    ...(done === null ? [] : [{ key: 'done', label: say(words.done, { count: done.length }), children: table([say(words.noneDone), '']) }]),
    ...(watches
      ? [
          {
            key: 'watched',
            label: say(words.watched, { count: supervised.length }),
            children: table([say(words.noneWatched), say(words.noneWatchedWhy)]),
          },
        ]
      : []),
  ]
  const tools = (
    <search className="tools no-print">
      <Input
        allowClear
        value={sought}
        aria-label={say(words.search)}
        placeholder={say(words.search)}
        onChange={(event) => seek(event.target.value)}
        className="sought"
      />
      <Button icon={<DownloadOutlined />} disabled={rows.length === 0} onClick={() => download(rows)}>
        {say(words.excel)}
      </Button>
    </search>
  )
  return (
    <>
      {first && <NextStep task={first} />}
      {post && applicants.includes(post.role) && <OwnApplication waiting={first !== undefined} />}
      <News />
      <div className="tabs-line">
        {tools}
        <Tabs tabs={items} chosen={tab} choose={setTab} />
      </div>
    </>
  )
}

/** The rows whose name or number has the words. */
function useSought(rows: readonly TaskRow[], sought: string): readonly TaskRow[] {
  const shown = useShown()
  const text = sought.trim().toLowerCase()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a row is called changes with the language alone, and then all is drawn anew
  return useMemo(() => {
    if (text === '') return rows
    return rows.filter((row) => Object.values(shown(row)).some((words) => words.toLowerCase().includes(text)))
  }, [rows, text])
}
