/** 删除个人信息: the entries found, chosen, and sent to a second person. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import type { erasable } from '../../contract/administration.ts'
import { momentInWords } from '../../contract/words/days.ts'
import { Refusal } from '../act/refusal-box.tsx'
import { type Acted, ask, type Page } from '../api/client.ts'
import { useSession } from '../session/session.tsx'
import { useAttempt } from '../session/use-attempt.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { words } from './words.ts'
import './administration.css'

type Erasable = z.infer<typeof erasable>

export default function ErasurePage() {
  const say = useSay()
  const { post } = useSession()
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  usePlace({ words: say(words.erasure) })
  const find = (event: FormEvent) => {
    event.preventDefault()
    setSearch(typed.trim())
  }
  const prepares = post?.role === 'city' && post.capacities.includes('handle')
  return (
    <>
      <div className="title-line">
        <h1>{say(words.erasure)}</h1>
      </div>
      <p className="read field">{say(words.erasureWhy)}</p>
      {!prepares && (
        <p className="field">
          {say(words.signer)}{' '}
          <Link to="/list/$list" params={{ list: 'acts' }}>
            {say(words.toActs)}
          </Link>
        </p>
      )}
      <form className="query-bar" onSubmit={find}>
        <Input
          className="wide"
          aria-label={say(words.search)}
          placeholder={say(words.search)}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button htmlType="submit" type={prepares && search ? 'default' : 'primary'}>
          {say(words.find)}
        </Button>
      </form>
      {search && <Found key={search} search={search} prepares={prepares} />}
    </>
  )
}

function Found({ search, prepares }: { readonly search: string; readonly prepares: boolean }) {
  const say = useSay()
  const [chosen, choose] = useState<readonly string[]>([])
  const read = useQuery({ queryKey: ['erasable', search], queryFn: () => ask('erasure.entries', { query: { search } }) as Promise<Page<Erasable>> })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={4} />
  if (read.data.items.length === 0) return <Empty title={say(words.none)} why={say(words.noneWhy)} />
  return (
    <>
      <Entries entries={read.data.items} chosen={chosen} choose={prepares ? choose : null} />
      {prepares && <Send chosen={chosen} />}
    </>
  )
}

interface EntriesProps {
  readonly entries: readonly Erasable[]
  readonly chosen: readonly string[]
  readonly choose: ((chosen: readonly string[]) => void) | null
}

function Entries({ entries, chosen, choose }: EntriesProps) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <table className="rows">
      <thead>
        <tr>
          {choose && <th scope="col">{say(words.choose)}</th>}
          <th scope="col">{say(words.at)}</th>
          <th scope="col">{say(words.what)}</th>
          <th scope="col">{say(words.hash)}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const at = momentInWords(entry.at, language)
          return (
            <tr key={entry.hash}>
              {choose && (
                <td>
                  {!entry.erased && (
                    <Checkbox
                      aria-label={say(words.chooseOne, { at, what: entry[language] })}
                      checked={chosen.includes(entry.hash)}
                      onChange={(event) => choose(event.target.checked ? [...chosen, entry.hash] : chosen.filter((each) => each !== entry.hash))}
                    />
                  )}
                </td>
              )}
              <td className="nowrap">{at}</td>
              <td>
                {entry[language]} {entry.erased && <span className="muted">{say(words.already)}</span>}
              </td>
              <td>
                <code>{entry.hash.slice(0, 12)}</code>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Send({ chosen }: { readonly chosen: readonly string[] }) {
  const say = useSay()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [acted, setActed] = useState<Acted | null>(null)
  const { busy, fault, problem, attempt } = useAttempt()
  const send = () =>
    attempt(async () => {
      setActed((await ask('erasure.erase', { body: { entries: chosen, reason } })) as Acted)
      await client.invalidateQueries()
    })
  if (acted)
    return (
      <section className="next kept" role="status">
        <div>
          <p className="sentence">{say(words.sent, { count: chosen.length })}</p>
          <p>
            <Link to="/case/$kind/$id" params={{ kind: acted.case.kind, id: acted.case.id }}>
              {say(words.toAct)}
            </Link>
          </p>
        </div>
      </section>
    )
  const ready = chosen.length > 0 && reason.trim() !== ''
  return (
    <div className="send">
      <div className="field">
        <label htmlFor="erase-reason">{say(words.reason)}</label>
        <Input.TextArea id="erase-reason" rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
      <div role="alert">{problem?.ground ? <Refusal problem={problem} /> : fault && <p className="wrong">{fault}</p>}</div>
      <p className="row">
        {ready ? (
          <Button type="primary" danger loading={busy} onClick={send}>
            {say(words.send)}
          </Button>
        ) : (
          <span className="muted">{say(words.chooseFirst)}</span>
        )}
        <span className="muted" role="status">
          {say(words.chosen, { count: chosen.length })}
        </span>
      </p>
    </div>
  )
}
