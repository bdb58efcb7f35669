/** 开届设置 in steps: what is done, what is open, what is closed and why. Each step opens its own act or page. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { shortDay } from '../../contract/words/days.ts'
import { ask, type CaseView, type CaseWithSteps, type Page } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { GroundLink, StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { Loading } from '../words/states.tsx'
import { Tag } from '../words/tag.tsx'
import type { Tone } from '../words/tones.ts'
import { useNewestEdition, useReceiving, useRules } from './read.ts'
import { words } from './words.ts'
import './set-up.css'

interface Line {
  readonly key: 'plan' | 'filing' | 'rules' | 'criteria' | 'receiving' | 'announce'
  readonly done: boolean
  readonly told: string
  /** The act, and the case it is on. */
  readonly step: string
  readonly to: string
}

export default function SetUpPage() {
  const say = useSay()
  usePlace({ words: say(words.title) })
  const { edition, known } = useNewestEdition()
  const lines = useLines(edition)
  if (!known || !lines) return <Loading rows={6} />
  const over = edition !== undefined && ['closed', 'ended'].includes(edition.stage)
  const announced = edition !== undefined && edition.state.announcement !== null
  const next = lines.find(({ done }) => !done)
  return (
    <>
      <h1 className="unseen">{say(words.title)}</h1>
      <section className={announced && !over ? 'next kept' : 'next'}>
        <div>
          <p className="sentence">
            {announced && !over
              ? say(words.leadOpen, { edition: String(edition.state.name) })
              : next
                ? say(words.leadNext, { step: say(words[next.key]) })
                : say(words.noEdition)}
          </p>
          <p className="muted">{say(announced && !over ? words.lockedWhy : words.lead)}</p>
        </div>
        {next && !announced && (
          <Link className="primary" to={next.to}>
            {say(words.set)}
          </Link>
        )}
      </section>
      <ol className="set-up">
        {lines.map((line) => (
          <Step key={line.key} line={line} edition={edition} next={line.key === next?.key} locked={announced && !over} />
        ))}
        {edition && announced && <Life edition={edition} />}
      </ol>
    </>
  )
}

function useLines(edition: CaseWithSteps | undefined): readonly Line[] | null {
  const say = useSay()
  const { language } = useLanguage()
  const measures = useMeasures()
  const { published, draft, read } = useRules()
  const receiving = useReceiving().data?.items
  if (!measures || !read.data || !receiving) return null
  const state = (edition?.state ?? {}) as Partial<{
    name: string
    budget: readonly { yuan: number }[]
    filing: { day: string } | null
    filingAnswer: { approved: boolean; documentNumber: string; places: { award: number; nomination: number } } | null
    announcement: { day: string; documentNumber: string } | null
  }>
  const at = edition ? `/case/edition/${edition.id}` : ''
  const answer = state.filingAnswer
  const sum = (state.budget ?? []).reduce((total, { yuan }) => total + yuan, 0)
  const set = receiving.filter(({ body }) => body !== null).length
  const short = (day: string) => shortDay(day, language)
  const drafted = draft && say(words.rulesDraft, { version: draft.version, done: draft.confirmed.length, all: measures.parameters.length })
  return [
    {
      key: 'plan',
      done: edition !== undefined,
      step: 'edition.plan',
      to: '/open/edition.plan',
      told: edition ? say(words.planned, { name: state.name ?? '', lines: state.budget?.length ?? 0, yuan: sum.toLocaleString('en-US') }) : '',
    },
    {
      key: 'filing',
      done: answer?.approved === true,
      step: edition?.stage === 'filed' ? 'edition.answer-filing' : 'edition.file',
      to: edition?.stage === 'filed' ? `${at}/edition.answer-filing` : `${at}/edition.file`,
      told: answer
        ? say(answer.approved ? words.answered : words.declined, { documentNumber: answer.documentNumber, ...answer.places })
        : state.filing
          ? say(words.filed, { day: short(state.filing.day) })
          : '',
    },
    {
      key: 'rules',
      done: published !== undefined,
      step: 'rules.publish',
      to: '/set-up/rules',
      told: [published && say(words.rulesIn, { version: published.version, day: published.firstDay ? short(published.firstDay) : '' }), drafted]
        .filter(Boolean)
        .join('；'),
    },
    {
      key: 'criteria',
      done: true,
      step: 'criteria.publish',
      to: '/set-up/criteria',
      told: say(words.criteriaIn, {
        sets: Object.values(measures.criteria)
          .map(({ standard }) => standard)
          .join(language === 'zh' ? '、' : ', '),
      }),
    },
    {
      key: 'receiving',
      done: set === receiving.length,
      step: 'receiving.set',
      to: '/set-up/receiving',
      told: say(words.receivingIn, { done: set, all: receiving.length }),
    },
    {
      key: 'announce',
      done: Boolean(state.announcement),
      step: 'edition.announce',
      to: '/set-up/announce',
      told: state.announcement ? say(words.announced, { documentNumber: state.announcement.documentNumber, day: short(state.announcement.day) }) : '',
    },
  ]
}

const whys = {
  plan: words.planWhy,
  filing: words.filingWhy,
  rules: words.rulesWhy,
  criteria: words.criteriaWhy,
  receiving: words.receivingWhy,
  announce: words.announceWhy,
} as const

interface StepProps {
  readonly line: Line
  readonly edition: CaseWithSteps | undefined
  readonly next: boolean
  readonly locked: boolean
}

function Step({ line, edition, next, locked }: StepProps) {
  const say = useSay()
  const { language } = useLanguage()
  const offered = edition?.steps.find(({ step }) => step === line.step)
  const refusal = !line.done && offered && !offered.open ? offered.refusal : undefined
  const waiting = useWaiting(line.step, edition?.id)
  const tone: Tone = line.done ? 'good' : refusal ? 'shut' : waiting > 0 ? 'waiting' : next ? 'yours' : 'draft'
  const state = line.done ? words.done : refusal ? words.shut : waiting > 0 ? words.doing : words.todo
  const openable = ['rules', 'criteria', 'receiving'].includes(line.key) || (!line.done && !refusal && (line.key === 'plan' || edition !== undefined))
  return (
    <li>
      <div>
        <p className="row">
          <strong className="read">{say(words[line.key])}</strong>
          <Tag tone={tone}>{say(state)}</Tag>
          <StepGround step={line.step} />
        </p>
        <p className="muted">{say(whys[line.key])}</p>
        {line.told && <p>{line.told}</p>}
        {waiting > 0 && (
          <p>
            <Link to="/list/$list" params={{ list: 'acts' }}>
              {say(words.waitingActs, { count: waiting })}
            </Link>
          </p>
        )}
        {refusal && (
          <p>
            {language === 'zh' ? refusal.detail : refusal.detailEn} {refusal.ground && <GroundLink ground={refusal.ground} />}
          </p>
        )}
      </div>
      {openable ? (
        <Link className="secondary no-print" to={line.to}>
          {say(line.done || locked ? words.look : words.set)}
        </Link>
      ) : line.done && edition ? (
        <Link className="secondary no-print" to="/case/$kind/$id" params={{ kind: 'edition', id: edition.id }}>
          {say(words.look)}
        </Link>
      ) : null}
    </li>
  )
}

/** Acts of this step that are prepared and not signed yet. */
function useWaiting(step: string, edition: string | undefined): number {
  const acts = useQuery({
    queryKey: ['set-up acts'],
    queryFn: async () => {
      const of = (stage: string) => ask('act.list', { query: { stage, limit: 200 } }) as Promise<Page<CaseView>>
      return (await Promise.all([of('prepared'), of('reviewed')])).flatMap(({ items }) => items)
    },
  }).data
  return (acts ?? []).filter(({ state }) => state.command === step && (!step.startsWith('edition.') || state.subject === edition)).length
}

const lifeSteps = ['edition.extend-deadline', 'edition.suspend', 'edition.resume', 'edition.end']

/** Each is an act of its own, open or closed as the server says. */
function Life({ edition }: { readonly edition: CaseWithSteps }) {
  const say = useSay()
  const { language } = useLanguage()
  const steps: ReactNode[] = edition.steps
    .filter(({ step }) => lifeSteps.includes(step))
    .map(({ step, label, open, refusal }) => (
      <li key={step}>
        {open ? (
          <Link to="/case/$kind/$id/$step" params={{ kind: 'edition', id: edition.id, step }}>
            {label[language]}
          </Link>
        ) : (
          <span>{label[language]}</span>
        )}{' '}
        <StepGround step={step} />
        {!open && refusal && (
          <span className="muted block">
            {language === 'zh' ? refusal.detail : refusal.detailEn} {refusal.ground && <GroundLink ground={refusal.ground} />}
          </span>
        )}
      </li>
    ))
  return (
    <li>
      <div>
        <strong className="read">{say(words.life)}</strong>
        <p className="muted">{say(words.lifeWhy)}</p>
        <ul className="lines life">{steps}</ul>
      </div>
    </li>
  )
}
