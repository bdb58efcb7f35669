/** One article with all that carries it out: steps, refusals, values of the implementing rules, running notices. */
import type { Operation } from '../../../contract/operation.ts'
import { operations } from '../../../contract/operations.ts'
import type { GroundTerms } from '../../../contract/words/grounds.ts'
import type { ArticleText, NoticeKind } from '../../../law/measures.ts'
import type { Ground, RefusalCode } from '../../../law/verdict.ts'
import { type StepName, stepNames, stepRow } from '../../../procedure/steps.ts'
import { allArticles } from '../../law-text.ts'
import { rulesInForce } from '../../world.ts'
import type { Ask } from '../page.ts'
import { paragraphOfCount } from './notice.ts'
import { type NoticeLine, runningNotices } from './notices.ts'
import { type Clause, clausesOf } from './rules.ts'
import { type StripDay, stripOf } from './strip.ts'

export interface ArticleFacts {
  readonly text: ArticleText
  readonly steps: readonly StepName[]
  readonly readings: readonly Operation[]
  readonly refusals: readonly { readonly code: RefusalCode; readonly ground: Ground }[]
  readonly clauses: readonly Clause[]
  readonly running: readonly { readonly line: NoticeLine; readonly days: readonly StripDay[] }[]
  readonly terms: GroundTerms
}

const MOST_RUNNING = 6

export async function articleFacts(ask: Ask): Promise<ArticleFacts | null> {
  const { measures, params, world, day } = ask
  const number = /^\d{1,3}$/.test(params.number ?? '') ? Number(params.number) : 0
  const articles = allArticles(measures.id)
  const text = articles.get(number)
  if (!text) return null
  const clauses = clausesOf(ask).filter(({ parameter }) => parameter.fills.includes(number))
  const steps = stepsOf(ask, number)
  const kinds = (['district', 'acceptance', 'proposed'] as const).filter((kind: NoticeKind) => paragraphOfCount(measures, kind)?.article === number)
  const running = kinds.length > 0 ? await runningNotices(ask, kinds) : []
  return {
    text,
    steps,
    readings: [...operations.values()].filter(({ rests, step }) => !step && rests && 'articles' in rests && rests.articles.includes(number)),
    refusals: refusalsOf(ask, number, clauses, steps),
    clauses,
    running: running.slice(0, MOST_RUNNING).map((line) => ({ line, days: stripOf(world.calendar, line.publishedOn, line.lastDay ?? day, day) })),
    terms: groundTerms(ask),
  }
}

/** What the words of a ground are taken from. */
export function groundTerms({ measures, world, day }: Pick<Ask, 'measures' | 'world' | 'day'>): GroundTerms {
  const articles = allArticles(measures.id)
  return {
    title: measures.title,
    titleEn: measures.titleEn,
    rulesVersion: rulesInForce(world, day),
    clauseOf: (key) => measures.parameters.find((parameter) => parameter.key === key),
    paragraphsOf: (article) => articles.get(article)?.paragraphs.length ?? 1,
  }
}

function stepsOf({ measures }: Ask, number: number): readonly StepName[] {
  return stepNames.filter((name) => {
    const place = measures.stepPlaces[name]
    return place !== undefined && 'articles' in place && place.articles.includes(number)
  })
}

/** Controls of the system that stand in the way of a step, told where the step has its place. */
const controlsOf: Partial<Record<RefusalCode, (step: StepName) => boolean>> = {
  'handler-may-not-sign': (step) => stepRow(step).binding === true,
  'calendar-count-provisional': (step) => step === 'notice.end',
  'notice-only-lengthens': (step) => step === 'notice.lengthen',
  'deadline-passed': (step) => step === 'application.submit',
  'deadline-only-later': (step) => step === 'edition.extend-deadline',
}

/** Refusals whose ground lies in the article, in a value ◇ that fills it, or in a control on one of its steps. */
function refusalsOf({ measures }: Ask, number: number, clauses: readonly Clause[], steps: readonly StepName[]): ArticleFacts['refusals'] {
  const keys = clauses.map(({ parameter }) => parameter.key as string)
  const all = Object.entries(measures.grounds) as [RefusalCode, Ground][]
  const resting = all.filter(
    ([, ground]) => (ground.kind === 'article' && ground.article === number) || (ground.kind === 'rule' && keys.includes(ground.parameter)),
  )
  const controls = all.filter(([code]) => steps.some((step) => controlsOf[code]?.(step)))
  return [...resting, ...controls].map(([code, ground]) => ({ code, ground }))
}
