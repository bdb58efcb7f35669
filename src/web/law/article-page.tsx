/** An article, word for word, and what carries it out. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { isStepName, stepLabel } from '../../contract/words/steps.ts'
import { ask } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { Fault, Loading } from '../words/states.tsx'
import { words as common } from '../words/words.ts'
import { words } from './words.ts'

export default function ArticlePage() {
  const { number } = useParams({ from: '/articles/$number' })
  const say = useSay()
  const { language } = useLanguage()
  const measures = useMeasures()
  const read = useQuery({
    queryKey: ['article', Number(number)],
    queryFn: () => ask('measures.article', { params: { number } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const article = read.data
  const title = `${say(common.article, { number })}${article ? ` ${say([article.title, article.titleEn])}` : ''}`
  usePlace({ words: title })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!article || !measures) return <Loading rows={4} />
  const steps = article.steps.filter(isStepName)
  return (
    <article>
      <div className="title-line">
        <h1>{title}</h1>
      </div>
      <p className="muted field" lang="zh-CN">
        《{measures.title}》{measures.documentNumber}
      </p>
      <div className="law-text" lang="zh-CN">
        {article.paragraphs.map(({ text, items }) => (
          <div key={text}>
            <p>{text}</p>
            {items?.map((item) => (
              <p key={item}>{item}</p>
            ))}
          </div>
        ))}
      </div>
      {steps.length > 0 && (
        <section>
          <h2>{say(words.carriedOut)}</h2>
          <ul>
            {steps.map((step) => (
              <li key={step}>{stepLabel(step, language)}</li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
