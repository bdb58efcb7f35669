/** 我的评审任务: the undertaking first, then every sheet with how far it is, and every visit. */

import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { shortDay } from '../../contract/words/days.ts'
import { between } from '../../contract/words/language.ts'
import type { Task } from '../api/client.ts'
import { words as bankWords } from '../bank/menu-words.ts'
import { NextStep } from '../home/next-step.tsx'
import { useTasks } from '../home/tasks.ts'
import { words as packWords } from '../packs/words.ts'
import { usePlace } from '../shell/where.tsx'
import { DayWords, Left } from '../words/due.tsx'
import { StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { type Desk, type DeskSheet, type DeskVisit, useExpertDesk } from './desk-reading.ts'
import { words } from './desk-words.ts'
import { Undertaking } from './undertaking.tsx'
import './expert-desk.css'

export default function ExpertDesk() {
  const say = useSay()
  const read = useExpertDesk()
  const tasks = useTasks()
  usePlace({ words: say(words.myWork) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data || tasks.isPending) return <Loading rows={6} />
  const { sheets, visits, editions, expert } = read.data
  const unsigned = editions.filter(({ undertakenOn }) => undertakenOn === null)
  return (
    <>
      <div className="title-line">
        <h1>{say(words.myWork)}</h1>
      </div>
      {unsigned.map((edition) => (
        <Undertaking key={edition.id} edition={edition} expert={expert ?? ''} desk={read.data} />
      ))}
      {unsigned.length === 0 && <NextWork desk={read.data} board={tasks.data?.items.find(({ kind }) => kind === 'application')} />}
      <p className="muted field">
        {say(words.ownEntry)} <Link to="/own-entry">{say(bankWords.own)}</Link>
      </p>
      <section aria-labelledby="sheets">
        <h2 id="sheets">{say(words.sheets)}</h2>
        {sheets.length === 0 ? (
          <p className="muted field">{say(words.noSheets)}</p>
        ) : (
          <Sheets sheets={sheets} unsigned={unsigned.map(({ id }) => id)} />
        )}
      </section>
      <section aria-labelledby="visits" className="visits">
        <h2 id="visits">{say(words.visits)}</h2>
        {visits.length === 0 ? <p className="muted field">{say(words.noVisits)}</p> : <Visits visits={visits} />}
      </section>
      {editions
        .filter(({ undertakenOn }) => undertakenOn !== null)
        .map((edition) => (
          <Undertaking key={edition.id} edition={edition} expert={expert ?? ''} desk={read.data} />
        ))}
    </>
  )
}

/** One sentence: a board that waits for this expert alone, else the sheet that is nearest, else the visit, else nothing waits. */
function NextWork({ desk, board }: { readonly desk: Desk; readonly board: Task | undefined }) {
  const say = useSay()
  const { language } = useLanguage()
  const sheet = desk.sheets.filter(({ stage }) => stage === 'open').sort((one, other) => (one.until ?? '9').localeCompare(other.until ?? '9'))[0]
  const visit = desk.visits.find(({ stage, signed }) => stage !== 'concluded' && !(stage === 'closed' && signed))
  if (board) return <NextStep task={board} />
  if (!sheet && !visit) return <Empty title={say(words.allDone)} why={say(words.allDoneWhy)} />
  const sentence = sheet
    ? say(sheet.scored > 0 ? words.toScore : words.toBegin, { name: sheet.name, count: sheet.scored, of: sheet.of })
    : visit?.stage === 'closed'
      ? say(words.toReport, { name: visit.name })
      : say(words.toVisit, { name: visit?.name ?? '', day: (visit?.days ?? []).map((day) => shortDay(day, language)).join(say(between)) })
  return (
    <section className="next">
      <div>
        <p className="sentence">{sentence}</p>
        <p className="muted row">
          <StepGround step={sheet ? 'sheet.seal' : visit?.stage === 'closed' ? 'visit.sign-report' : 'visit.open'} />
        </p>
      </div>
      {sheet ? (
        <Link className="primary" to="/sheets/$id" params={{ id: sheet.id }}>
          {say(sheet.scored > 0 ? words.go : words.begin)}
        </Link>
      ) : (
        <Link className="primary" to="/visits/$id" params={{ id: visit?.id ?? '' }}>
          {say(words.goVisit)}
        </Link>
      )}
    </section>
  )
}

function Sheets({ sheets, unsigned }: { readonly sheets: readonly DeskSheet[]; readonly unsigned: readonly string[] }) {
  const say = useSay()
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{say(words.applicant)}</th>
          <th scope="col">{say(words.stage)}</th>
          <th scope="col">{say(words.progress)}</th>
          <th scope="col">{say(words.until)}</th>
          <th scope="col" className="number">
            {say(words.left)}
          </th>
          <th scope="col">{say(words.act)}</th>
        </tr>
      </thead>
      <tbody>
        {sheets.map(({ id, name, number, stage, scored, of, until, edition }) => (
          <tr key={id}>
            <td>
              <strong lang="zh-CN">{name}</strong> <span className="muted nowrap">{number}</span>
            </td>
            <td>
              <StageTag kind="sheet" stage={stage} />
            </td>
            <td>
              <span className="nowrap">
                <progress value={scored} max={of} aria-label={say(words.progress)} /> {say(words.count, { count: scored, of })}
              </span>
            </td>
            <td>{stage === 'open' && <DayWords day={until} short />}</td>
            <td className="number">{stage === 'open' && <Left day={until} />}</td>
            <td>
              <span className="row">
                {!unsigned.includes(edition) && (
                  <Link to="/sheets/$id" params={{ id }}>
                    {say(stage === 'open' ? (scored > 0 ? words.go : words.begin) : words.look)}
                  </Link>
                )}
                <Link to="/recuse/$kind/$id" params={{ kind: 'sheet', id }}>
                  {say(words.recuse)}
                </Link>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Visits({ visits }: { readonly visits: readonly DeskVisit[] }) {
  const say = useSay()
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{say(words.applicant)}</th>
          <th scope="col">{say(words.stage)}</th>
          <th scope="col">{say(words.days)}</th>
          <th scope="col">{say(words.place)}</th>
          <th scope="col">{say(words.role)}</th>
          <th scope="col">{say(words.signatures)}</th>
          <th scope="col">{say(words.act)}</th>
        </tr>
      </thead>
      <tbody>
        {visits.map(({ id, name, number, stage, days, place, leads, signatures, members }) => (
          <tr key={id}>
            <td>
              <strong lang="zh-CN">{name}</strong> <span className="muted nowrap">{number}</span>
            </td>
            <td>
              <StageTag kind="visit" stage={stage} />
            </td>
            <td>
              {days.map((day) => (
                <Fragment key={day}>
                  <DayWords day={day} short />{' '}
                </Fragment>
              ))}
            </td>
            <td lang="zh-CN">{place}</td>
            <td>{say(leads ? words.leader : words.member)}</td>
            <td>{say(words.count, { count: signatures, of: members })}</td>
            <td>
              <span className="row">
                <Link to="/visits/$id" params={{ id }}>
                  {say(words.goVisit)}
                </Link>
                {(stage === 'planned' || stage === 'opened') && (
                  <Link to="/visits/$id" params={{ id }} hash="packs">
                    {say(packWords.packs)}
                  </Link>
                )}
                {stage !== 'concluded' && (
                  <Link to="/recuse/$kind/$id" params={{ kind: 'visit', id }}>
                    {say(words.recuse)}
                  </Link>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
