/** The invitation of an edition: whom one would review, the text to undertake, the signature. */
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { dayInWords } from '../../contract/words/days.ts'
import { ask } from '../api/client.ts'
import { useAttempt } from '../session/use-attempt.ts'
import { GroundLink, StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import type { Desk } from './desk-reading.ts'
import { words } from './desk-words.ts'

interface UndertakingProps {
  readonly edition: Desk['editions'][number]
  readonly expert: string
  readonly desk: Desk
}

export function Undertaking({ edition, expert, desk }: UndertakingProps) {
  const say = useSay()
  const { language } = useLanguage()
  if (edition.undertakenOn !== null)
    return (
      <details className="panel">
        <summary>
          {say(words.undertaking)} · <span lang="zh-CN">{edition.name}</span> ·{' '}
          {say(words.signedOn, { day: dayInWords(edition.undertakenOn, language) })}
        </summary>
        <blockquote lang="zh-CN">{edition.text}</blockquote>
      </details>
    )
  return <ToSign edition={edition} expert={expert} desk={desk} />
}

function ToSign({ edition, expert, desk }: UndertakingProps) {
  const say = useSay()
  const client = useQueryClient()
  const [agreed, agree] = useState(false)
  const { busy, fault, problem, attempt } = useAttempt()
  const given = [...desk.sheets.map((each) => ({ ...each, kind: 'sheet' })), ...desk.visits.map((each) => ({ ...each, kind: 'visit' }))]
  const sign = () =>
    attempt(async () => {
      await ask('expert.undertake', { params: { expert }, body: { edition: edition.id, agreed: true } })
      await client.invalidateQueries()
    })
  return (
    <section className="panel undertaking" aria-labelledby={`undertaking-${edition.id}`}>
      <p className="sentence" id={`undertaking-${edition.id}`}>
        {say(words.toSign, { edition: edition.name })}
      </p>
      <p className="muted row field">
        <StepGround step="expert.undertake" />
      </p>
      <h2>{say(words.duties)}</h2>
      <p>{say(words.duty)}</p>
      <ul className="papers">
        {given
          .filter((each) => each.edition === edition.id)
          .map(({ kind, id, name, number }) => (
            <li key={id}>
              <span lang="zh-CN">
                {name} <span className="muted">{number}</span>
              </span>
              <Link to="/recuse/$kind/$id" params={{ kind, id }}>
                {say(words.recuse)}
              </Link>
            </li>
          ))}
      </ul>
      <h2>{say(words.undertaking)}</h2>
      <blockquote lang="zh-CN" className="field">
        {edition.text}
      </blockquote>
      <Checkbox checked={agreed} onChange={(event) => agree(event.target.checked)}>
        {say(words.iAgree)}
      </Checkbox>
      <div role="alert" className="wrong">
        {fault} {problem?.ground && <GroundLink ground={problem.ground} />}
      </div>
      <p className="row">
        {agreed ? (
          <Button type="primary" loading={busy} onClick={sign}>
            {say(words.sign)}
          </Button>
        ) : (
          <span className="muted">{say(words.signFirst)}</span>
        )}
      </p>
    </section>
  )
}
