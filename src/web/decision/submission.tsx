/** 提请市政府审定: name by name what still stands in the way, the recheck for several at once, and the exact list with its hash. */
import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined'
import LockOutlined from '@ant-design/icons/LockOutlined'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { Proposal } from '../../contract/decision.ts'
import { shortDay } from '../../contract/words/days.ts'
import { fieldNames } from '../../contract/words/field-names.ts'
import { awardClasses } from '../../contract/words/labels.ts'
import { inLanguage, labelOf } from '../../contract/words/language.ts'
import type { CaseWithSteps } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { StageTag } from '../words/tag.tsx'
import { stepOf, WhenOpen, Why } from './closed.tsx'
import { Outcome } from './outcome.tsx'
import { Recheck } from './recheck.tsx'
import { useAct } from './use-act.ts'
import { useHandles } from './use-handles.ts'
import { useKept } from './use-kept.ts'
import { common, notice, proposal as words } from './words.ts'
import { WordsField } from './words-field.tsx'

interface SubmissionProps {
  readonly proposal: Proposal
  readonly one: CaseWithSteps
  readonly first: boolean
}

export function Submission({ proposal, one, first }: SubmissionProps) {
  const say = useSay()
  const { language } = useLanguage()
  const [rechecking, setRechecking] = useState(false)
  const handles = useHandles()
  const { proposed } = proposal
  const unchecked = proposed.filter(({ recheckedOn }) => recheckedOn === null)
  const ready = proposed.filter(({ closed }) => closed === null)
  return (
    <section>
      <div className="title-line">
        <h2>{say(words.ready)}</h2>
        {handles && unchecked.length > 0 && !rechecking && (
          <span className="end">
            <Button type={first && ready.length === 0 ? 'primary' : 'default'} onClick={() => setRechecking(true)}>
              {say(words.recheckAct)}
            </Button>
          </span>
        )}
      </div>
      {rechecking && <Recheck gate="submission" lines={unchecked} close={() => setRechecking(false)} />}
      <table className="rows">
        <caption className="unseen">{say(words.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(common.unit)}</th>
            <th scope="col">{say(common.class)}</th>
            <th scope="col">{say(words.notice)}</th>
            <th scope="col">{say(words.openObjections)}</th>
            <th scope="col">{say(words.recheck)}</th>
            <th scope="col">{say(words.ready)}</th>
          </tr>
        </thead>
        <tbody>
          {proposed.map((line) => (
            <tr key={line.id}>
              <td>
                <Link className="strong" to="/case/$kind/$id" params={{ kind: 'application', id: line.id }}>
                  {line.name}
                </Link>
                <span className="block muted">{line.number}</span>
              </td>
              <td>{line.class && inLanguage(awardClasses[line.class], language)}</td>
              <td>
                {line.notice && (
                  <Link to="/case/$kind/$id" params={{ kind: 'notice', id: line.notice.id }}>
                    <StageTag kind="notice" stage={line.notice.stage} />{' '}
                    {line.notice.lastDay && <span className="nowrap">{say(words.until, { day: shortDay(line.notice.lastDay, language) })}</span>}
                  </Link>
                )}
              </td>
              <td data-label={say(words.openObjections)}>
                {line.openObjections.length > 0 ? <span className="late">{line.openObjections.join(' ')}</span> : 0}
              </td>
              <td>
                {line.recheckedOn ? say(words.recheckedOn, { day: shortDay(line.recheckedOn, language) }) : say(words.notRechecked)}
                {line.repliesOpen.length > 0 && <span className="block muted">{say(words.repliesOpen, { count: line.repliesOpen.length })}</span>}
              </td>
              <td>
                {line.closed ? (
                  <>
                    <LockOutlined aria-hidden /> <Why refusal={line.closed} />
                  </>
                ) : (
                  <span className="good">
                    <CheckCircleOutlined aria-hidden /> {say(words.may)}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <WhenOpen step={ready.length > 0 ? stepOf(one, 'edition.submit-list') : undefined}>
        <Submit edition={one.id} applications={ready.map(({ id }) => id)} hash={proposal.contentHash} />
      </WhenOpen>
    </section>
  )
}

interface SubmitProps {
  readonly edition: string
  readonly applications: readonly string[]
  readonly hash: string | null
}

function Submit({ edition, applications, hash }: SubmitProps) {
  const say = useSay()
  const { language } = useLanguage()
  const [typed, setTyped, forget] = useKept(`submission ${edition}`, { documentNumber: '', text: '' })
  const act = useAct('edition.submit-list')
  const send = async () => {
    if (await act.send({ params: { edition }, body: { ...typed, applications } })) forget()
  }
  return (
    <div className="act-form">
      <dl className="facts field">
        <dt>{say(words.hash)}</dt>
        <dd>
          <code>{hash}</code>
          <span className="block muted">{say(words.hashWhy)}</span>
        </dd>
      </dl>
      <WordsField
        label={labelOf(fieldNames, 'documentNumber', language) ?? ''}
        hint={say(notice.numberHint)}
        value={typed.documentNumber}
        onChange={(documentNumber) => setTyped({ ...typed, documentNumber })}
      />
      <WordsField label={labelOf(fieldNames, 'text', language) ?? ''} rows={4} value={typed.text} onChange={(text) => setTyped({ ...typed, text })} />
      <Outcome act={act} label={say(words.submit)} />
      <Button type="primary" loading={act.busy} onClick={send}>
        {say(common.sendForReview, { step: `${say(words.submit)} ${say(words.items, { count: applications.length })}` })}
      </Button>
    </div>
  )
}
