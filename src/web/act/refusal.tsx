/** A refusal as it is: what cannot be done, why, the ground with its words, the facts, and what is kept. */
import { useQuery } from '@tanstack/react-query'
import { dayInWords, looksLikeDay } from '../../contract/words/days.ts'
import { fieldNames } from '../../contract/words/field-names.ts'
import { labelOf } from '../../contract/words/language.ts'
import { ask, type ProblemBody } from '../api/client.ts'
import { GroundLink } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { words as common } from '../words/words.ts'
import { factNames } from './words.ts'

/** The sentence, the ground with the very words of the text, and the facts. */
export function Refusal({ problem }: { readonly problem: Pick<ProblemBody, 'detail' | 'detailEn' | 'ground' | 'facts'> }) {
  const say = useSay()
  const { language } = useLanguage()
  const { ground } = problem
  const facts = useFacts(problem.facts ?? {})
  return (
    <div role="alert">
      <p className="read field">{language === 'zh' ? problem.detail : problem.detailEn}</p>
      {ground && (
        <div className="panel">
          <p>
            <span className="muted">{say(common.ground)}</span> <GroundLink ground={ground} />
          </p>
          <Quotation ground={ground} />
        </div>
      )}
      {facts.length > 0 && (
        <dl className="facts field">
          {facts.map(({ label, value }) => (
            <div key={label} className="fact">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

/** The paragraph itself, word for word. */
function Quotation({ ground }: { readonly ground: NonNullable<ProblemBody['ground']> }) {
  const number = ground.kind === 'article' ? ground.article : undefined
  const article = useQuery({
    queryKey: ['article', number],
    queryFn: () => ask('measures.article', { params: { number: String(number) } }),
    enabled: number !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  }).data
  const paragraph = article?.paragraphs[(ground.paragraph ?? 1) - 1]
  const item = ground.item === undefined ? undefined : paragraph?.items?.[ground.item - 1]
  const quoted = item ?? paragraph?.text ?? ground.words
  return quoted ? <blockquote lang="zh-CN">“{quoted}”</blockquote> : null
}

/** The facts that people can read: days, numbers and names; keys of ours are left out. */
function useFacts(facts: Readonly<Record<string, unknown>>): readonly { readonly label: string; readonly value: string }[] {
  const { language } = useLanguage()
  return Object.entries(facts).flatMap(([key, value]) => {
    const label = labelOf(factNames, key, language) ?? labelOf(fieldNames, key, language)
    if (!label) return []
    if (typeof value === 'number') return [{ label, value: String(value) }]
    if (typeof value === 'string' && looksLikeDay(value)) return [{ label, value: dayInWords(value, language) }]
    if (typeof value === 'string' && /[\u4e00-\u9fa5]|^[A-Z]{2}\d{4}-\d+$/.test(value)) return [{ label, value }]
    if (Array.isArray(value) && value.every((each) => typeof each === 'string' && /[\u4e00-\u9fa5]|^[A-Z]{2}\d{4}-\d+$/.test(each)))
      return value.length > 0 ? [{ label, value: value.join('、') }] : []
    return []
  })
}
