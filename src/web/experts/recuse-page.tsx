/** 申请回避: one page for a sheet and for a visit, reached from every page of the application. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { momentInWords } from '../../contract/words/days.ts'
import { ties } from '../../contract/words/labels.ts'
import { inLanguage } from '../../contract/words/language.ts'
import { Refusal } from '../act/refusal-box.tsx'
import { useTyped } from '../act/use-typed.ts'
import { type Acted, ask, type CaseWithSteps } from '../api/client.ts'
import { useSession } from '../session/session.tsx'
import { useAttempt } from '../session/use-attempt.ts'
import { usePlace } from '../shell/where.tsx'
import { useApplication } from '../words/application-name.tsx'
import { StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { NoSuchPage } from '../words/no-such-page.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { words } from './desk-words.ts'

export default function RecusePage() {
  const { kind, id } = useParams({ from: '/recuse/$kind/$id' })
  return kind === 'sheet' || kind === 'visit' ? <Recuse key={id} kind={kind} id={id} /> : <NoSuchPage />
}

function Recuse({ kind, id }: { readonly kind: 'sheet' | 'visit'; readonly id: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const { session } = useSession()
  const client = useQueryClient()
  const read = useQuery({
    queryKey: ['case', kind, id],
    queryFn: () => ask(`${kind}.read`, { params: { [kind]: id } }) as Promise<CaseWithSteps>,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const name = String(useApplication(String(read.data?.state.application ?? ''))?.state.name ?? '')
  const [typed, setTyped, forget] = useTyped(`${session?.person} recuse ${id}`)
  const { tie = '', reason = '' } = typed as { tie?: string; reason?: string }
  const [acted, setActed] = useState<Acted | null>(null)
  const [missing, setMissing] = useState(false)
  const { busy, fault, problem, attempt } = useAttempt()
  const step = `${kind}.recuse`
  usePlace({ words: say(words.myWork), to: '/experts' }, { words: say(words.recuse) })
  if (acted) return <Recused acted={acted} name={name} />
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={4} />
  const offered = read.data.steps.find((each) => each.step === step)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setMissing(tie === '' || reason.trim() === '')
    if (tie === '' || reason.trim() === '') return
    attempt(async () => {
      const done = (await ask(step, { params: { [kind]: id }, body: { tie, reason } })) as Acted
      forget()
      setActed(done)
      await client.invalidateQueries({ queryKey: ['expert-desk'] })
    })
  }
  return (
    <form className="act" onSubmit={send} noValidate>
      <div className="title-line">
        <h1>{say(words.recuseFrom, { name })}</h1>
      </div>
      <p className="read">{say(words.recuseWhy)}</p>
      <p className="muted row field">
        <StepGround step={step} />
      </p>
      {offered && !offered.open && offered.refusal ? (
        <Refusal problem={offered.refusal} />
      ) : (
        <>
          <div className="field">
            <label htmlFor="tie">{say(words.tie)}</label>
            <Select
              id="tie"
              className="full"
              placeholder={say(words.chooseTie)}
              value={tie || null}
              options={Object.entries(ties).map(([value, each]) => ({ value, label: inLanguage(each, language) }))}
              onChange={(value) => setTyped({ tie: value, reason })}
            />
          </div>
          <div className="field">
            <label htmlFor="reason">{say(words.reason)}</label>
            <Input.TextArea id="reason" rows={4} value={reason} onChange={(event) => setTyped({ tie, reason: event.target.value })} />
          </div>
          <div role="alert">
            {missing && <p className="wrong">{say(words.missing)}</p>}
            {problem?.ground ? <Refusal problem={problem} /> : <p className="wrong">{fault}</p>}
          </div>
          <div className="row">
            <Button type="primary" danger htmlType="submit" loading={busy}>
              {say(words.recuse)}
            </Button>
            <Link to="/experts">{say(words.backToWork)}</Link>
          </div>
        </>
      )}
    </form>
  )
}

function Recused({ acted, name }: { readonly acted: Acted; readonly name: string }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="next kept" role="status">
      <div>
        <h1>{say(words.recused, { name })}</h1>
        <p>{say(words.recusedWhy, { at: momentInWords(acted.at, language), hash: acted.entries[0]?.hash.slice(0, 12) ?? '' })}</p>
        <p className="row">
          <Link to="/experts">{say(words.backToWork)}</Link>
        </p>
      </div>
    </section>
  )
}
