/** 一屏看届: the edition on one page. The most urgent leads; everything counted can be opened. */
import DownloadOutlined from '@ant-design/icons/DownloadOutlined'
import PrinterOutlined from '@ant-design/icons/PrinterOutlined'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { dayInWords, momentInWords } from '../../contract/words/days.ts'
import { useEditions } from '../lists/current-edition.ts'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { Blockers, Clocks } from './clocks.tsx'
import { downloadAreas } from './excel.ts'
import { HeatTable } from './heat-table.tsx'
import { CriticalPath } from './path.tsx'
import { type Asked, type Board, useBoard } from './read.ts'
import { Road } from './road.tsx'
import { Urgent } from './urgent.tsx'
import { useKeys } from './use-keys.ts'
import { words } from './words.ts'
import './dashboard.css'

export default function DashboardPage() {
  const say = useSay()
  const { edition, ...asked } = useSearch({ from: '/dashboard' }) as Asked
  const { editions } = useEditions()
  const read = useBoard(edition, asked)
  usePlace({ words: say(words.title) }, ...(read.data ? [{ words: read.data.edition.name }] : []))
  if (read.error && !read.data) return <Fault fault={read.error} again={() => read.refetch()} />
  if (read.data) return <Whole board={read.data} asked={asked} edition={edition} />
  if (editions.length === 0 && !read.isFetching) return <Empty title={say(words.none)} why={say(words.noneWhy)} />
  return <Loading rows={6} />
}

interface WholeProps {
  readonly board: Board
  readonly asked: Asked
  readonly edition: string | undefined
}

function Whole({ board, asked, edition }: WholeProps) {
  const say = useSay()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const { post } = useSession()
  const [open, setOpen] = useState(Object.keys(asked).length > 0)
  useKeys()
  const ask = (next: Asked) => navigate({ to: '/dashboard', search: { ...next, ...(edition && { edition }) }, replace: true })
  const { suspendedSince, name } = board.edition
  return (
    <div className="dashboard">
      <h1 className="unseen">{`${say(words.title)} ${name}`}</h1>
      <p className="print-only">
        <strong>{name}</strong> · {say(words.briefing, { day: dayInWords(board.today, language) })}
      </p>
      {suspendedSince && <p className="bar">{say(words.suspended, { day: dayInWords(suspendedSince, language) })}</p>}
      <Urgent board={board} acts={post?.role === 'city'} />
      <Road road={board.road} />
      {board.path && <CriticalPath board={board} path={board.path} asked={asked} ask={ask} open={open} setOpen={setOpen} />}
      <div className="board">
        <div>
          <Clocks board={board} />
          <Blockers board={board} />
          <Buttons board={board} />
        </div>
        <section aria-label={say(words.areas)}>
          <HeatTable board={board} />
        </section>
      </div>
      <footer className="foot">
        <span>
          {board.ledger
            ? say(words.ledger, {
                size: board.ledger.size.toLocaleString('en-US').replaceAll(',', ' '),
                at: momentInWords(board.ledger.at, language),
              })
            : say(words.noLedger)}
        </span>
        <span className="no-print">{say(words.summing)}</span>
        <span className="only-wide no-print">{say(words.keys)}</span>
      </footer>
    </div>
  )
}

function Buttons({ board }: { readonly board: Board }) {
  const say = useSay()
  const { area } = useNames()
  return (
    <p className="row no-print">
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
        {say(words.print)}
      </Button>
      <Button icon={<DownloadOutlined aria-hidden />} onClick={() => downloadAreas(board, area, say)}>
        {say(words.excel)}
      </Button>
      <Link to="/charts" search={{ edition: board.edition.id }}>
        {say(words.charts)}
      </Link>
    </p>
  )
}
