/** 受理名单与告知: who is listed, the written reasons of everyone who is not, and the notice that carries the list. */
import './decision.css'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox, InputNumber } from 'antd'
import { useId, useState } from 'react'
import type { MaterialReview, ReviewLine } from '../../contract/decision.ts'
import { pointsInWords } from '../../contract/words/amounts.ts'
import { shortDay } from '../../contract/words/days.ts'
import { addressOf } from '../api/client.ts'
import { useEditions } from '../lists/current-edition.ts'
import { filled as fill } from '../review/official-text.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { stepOf, WhenOpen, Why } from './closed.tsx'
import { Letters } from './letters.tsx'
import { Nothing } from './nothing.tsx'
import { NoticeForm, useDrafted } from './notice-form.tsx'
import { Outcome } from './outcome.tsx'
import { useCase, useReading } from './reading.ts'
import { StaysTold } from './stays-told.tsx'
import { useAct } from './use-act.ts'
import { useHandles } from './use-handles.ts'
import { useKept } from './use-kept.ts'
import { common, screens, acceptance as words } from './words.ts'

const PUBLISH = 'edition.publish-acceptance-list'

export default function AcceptancePage() {
  const say = useSay()
  const { current } = useEditions()
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const [vote, setVote] = useKept<Vote>(`acceptance vote ${current?.id}`, noVote)
  const votes = Object.entries(vote.votes).map(([id, count]) => `${id}:${count}`)
  const query = { ...(chosen && { accepted: chosen.join(',') }), ...(vote.voters && { voters: String(vote.voters), votes: votes.join(',') }) }
  const read = useReading('edition.material-review', current ? { params: { edition: current.id }, query } : null)
  usePlace({ words: say(screens.acceptance) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!current || !read.data) return <Loading rows={6} />
  const lines = read.data.lines.filter(({ score }) => score !== null)
  if (lines.length === 0) return <Nothing screen={screens.acceptance} title={words.empty} why={words.emptyWhy} />
  const proposed = lines.filter(({ cut }) => cut === 'in').map(({ id }) => id)
  return <List edition={current.id} review={read.data} lines={lines} accepted={chosen ?? proposed} accept={setChosen} vote={vote} setVote={setVote} />
}

/** Counted on paper and entered here, where the rules form the list by vote. */
interface Vote {
  readonly voters: number | null
  readonly votes: Readonly<Record<string, number>>
}

const noVote: Vote = { voters: null, votes: {} }

interface ListProps {
  readonly edition: string
  readonly review: MaterialReview
  readonly lines: readonly ReviewLine[]
  readonly accepted: readonly string[]
  readonly accept: (ids: readonly string[]) => void
  readonly vote: Vote
  readonly setVote: (vote: Vote) => void
}

function List({ edition, review, lines, accepted, accept, vote, setVote }: ListProps) {
  const say = useSay()
  const votersField = useId()
  const [writing, setWriting] = useState(false)
  const handles = useHandles()
  const ranked = [...lines].sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0) || (one.number < other.number ? -1 : 1))
  const outside = ranked.filter(({ id, stage }) => stage === 'reviewed' && !accepted.includes(id))
  const unwritten = outside.filter(({ letter, lettersAct }) => !letter && !lettersAct)
  const missing = outside.filter(({ letter }) => !letter)
  const notListed = ranked.filter(({ stage }) => stage === 'not-listed')
  const voted = review.by === 'vote'
  const canChoose = ranked.some(({ stage }) => stage === 'reviewed')
  return (
    <article>
      <div className="title-line">
        <h1>{say(screens.acceptance)}</h1>
        {handles && unwritten.length > 0 && !writing && (
          <span className="end">
            <Button type="primary" onClick={() => setWriting(true)}>
              {say(words.write, { count: unwritten.length })}
            </Button>
          </span>
        )}
      </div>
      <p className="lead">
        {canChoose
          ? say(words.sentence, { inside: accepted.length, outside: outside.length, missing: missing.length })
          : say(words.listed, {
              listed: review.listedBefore,
              outside: notListed.length,
              unread: notListed.filter(({ letter }) => letter?.readOn === null).length,
            })}
      </p>
      <p className="muted field">
        {say(ruleWords[review.by], { threshold: review.threshold, percent: review.votePercent, most: review.most, listed: review.listedBefore })}
      </p>
      {voted && handles && canChoose && (
        <div className="field">
          <label htmlFor={votersField}>{say(words.voters)}</label>
          <InputNumber id={votersField} min={1} max={999} precision={0} value={vote.voters} onChange={(voters) => setVote({ ...vote, voters })} />
        </div>
      )}
      {writing && <Letters lines={unwritten} close={() => setWriting(false)} />}
      <table className="rows">
        <caption className="unseen">{say(words.caption)}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {say(common.rank)}
            </th>
            <th scope="col">{say(common.unit)}</th>
            <th scope="col" className="number">
              {say(common.score)}
            </th>
            {voted && (
              <th scope="col" className="number">
                {say(words.votes)}
              </th>
            )}
            <th scope="col">{say(words.accept)}</th>
            <th scope="col">{say(words.letter)}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((line) => (
            <tr key={line.id}>
              <td className="number place">
                {line.rank}
                {line.tied && <span className="block muted">{say(common.tied)}</span>}
              </td>
              <td>
                <Link className="strong" to="/decision/review/$application" params={{ application: line.id }}>
                  {line.name}
                </Link>
                <span className="block muted">{line.number}</span>
              </td>
              <td className="number" data-label={say(common.score)}>
                {pointsInWords(line.score ?? 0)}
              </td>
              {voted && (
                <td className="number" data-label={say(words.votes)}>
                  {handles && line.stage === 'reviewed' && (
                    <InputNumber
                      aria-label={say(words.votesFor, { number: line.number })}
                      min={0}
                      max={vote.voters ?? 999}
                      precision={0}
                      value={vote.votes[line.id] ?? null}
                      onChange={(count) => setVote({ ...vote, votes: votesWith(vote.votes, line.id, count) })}
                    />
                  )}
                </td>
              )}
              <td>
                {handles && line.stage === 'reviewed' ? (
                  <Checkbox
                    checked={accepted.includes(line.id)}
                    onChange={({ target }) => accept(target.checked ? [...accepted, line.id] : accepted.filter((each) => each !== line.id))}
                  >
                    {say(words.accept)}
                    <span className="unseen">{line.name}</span>
                  </Checkbox>
                ) : (
                  <StageTag kind="application" stage={line.stage} />
                )}
              </td>
              <td>{!accepted.includes(line.id) && <LetterState line={line} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <StaysTold>
        {canChoose && !writing && (
          <Publish edition={edition} review={review} accepted={accepted} filled={unwritten.length === 0} vote={voted ? vote : null} />
        )}
      </StaysTold>
    </article>
  )
}

const ruleWords = { threshold: words.rule, ratio: words.ruleByRatio, vote: words.ruleByVote } as const

function votesWith(votes: Vote['votes'], id: string, count: number | null): Vote['votes'] {
  const { [id]: _, ...rest } = votes
  return count === null ? rest : { ...rest, [id]: count }
}

/** Delivered with its signature, and whether it was read. */
function LetterState({ line: { id, stage, letter, lettersAct } }: { readonly line: ReviewLine }) {
  const say = useSay()
  const { language } = useLanguage()
  if (stage !== 'reviewed' && stage !== 'not-listed') return null
  if (lettersAct)
    return (
      <Link to="/case/$kind/$id" params={{ kind: 'act', id: lettersAct }}>
        {say(words.underWay)}
      </Link>
    )
  if (!letter) return <span className="muted">{say(words.noLetter)}</span>
  const address = addressOf('application.letter-paper', { params: { application: id, letter: letter.id } })
  return (
    <a href={address} target="_blank" rel="noreferrer" title={say(words.paper)}>
      {letter.readOn ? say(words.read, { day: shortDay(letter.readOn, language) }) : say(words.delivered, { day: shortDay(letter.day, language) })}
    </a>
  )
}

interface PublishProps {
  readonly edition: string
  readonly review: MaterialReview
  readonly accepted: readonly string[]
  readonly filled: boolean
  readonly vote: Vote | null
}

function Publish({ edition, review, accepted, filled, vote }: PublishProps) {
  const say = useSay()
  const one = useCase('edition', edition)
  const named = review.lines.filter(({ id, stage }) => stage === 'reviewed' && accepted.includes(id)).map(({ name }) => name)
  const values = { edition: String(one.data?.state.name ?? ''), count: named.length, names: named.join('、'), days: review.noticeWorkingDays }
  const draft = { title: fill(words.titleDraft[0], values), text: fill(words.textDraft[0], values) }
  const [typed, setTyped, forget] = useDrafted(`acceptance notice ${edition}`, draft)
  const act = useAct(PUBLISH)
  const step = stepOf(one.data, PUBLISH)
  const send = async () => {
    if (await act.send({ params: { edition }, body: { ...typed, accepted, ...(vote && { vote }) } })) forget()
  }
  return (
    <section className="act-form">
      <h2>{say(words.publish)}</h2>
      <WhenOpen step={step}>
        <NoticeForm value={typed} onChange={setTyped} workingDays={review.noticeWorkingDays} />
        {review.closed && (
          <p className="closed-step">
            <Why refusal={review.closed} />
          </p>
        )}
        <Outcome act={act} label={say(words.publish)} />
        <Button type={filled ? 'primary' : 'default'} loading={act.busy} disabled={review.closed !== null} onClick={send}>
          {say(common.sendForReview, { step: say(words.publish) })}
        </Button>
      </WhenOpen>
    </section>
  )
}
