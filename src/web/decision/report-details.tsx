/** 综合评价报告, applicant by applicant: main strengths and opportunities, what departments told, objections with their results, risks. */
import { Link } from '@tanstack/react-router'
import type { Evaluation, EvaluationLine } from '../../contract/decision.ts'
import { labelOf } from '../../contract/words/language.ts'
import { titleOf } from '../../contract/words/names.ts'
import { riskWords } from '../../contract/words/site-report.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { Tag } from '../words/tag.tsx'
import { report as words } from './words.ts'

export function ReportDetails({ evaluation: { lines } }: { readonly evaluation: Evaluation }) {
  const say = useSay()
  const ranked = lines.filter(({ rank }) => rank !== null).sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
  return (
    <section aria-labelledby="report-details">
      <h2 id="report-details">{say(words.details)}</h2>
      <p className="muted field">{say(words.detailsWhy)}</p>
      {ranked.map((line) => (
        <Details key={line.id} line={line} />
      ))}
    </section>
  )
}

function Details({ line }: { readonly line: EvaluationLine }) {
  const say = useSay()
  const { language } = useLanguage()
  const { id, name, number, rank, risks, found, objections, strengths, improvements, revised, visit } = line
  return (
    <details className="report-details">
      <summary>
        {rank}. {name} <span className="muted">{number}</span>{' '}
        {risks.map(({ kind, count }) => (
          <Tag key={kind} tone="yours">
            {labelOf(riskWords, kind, language)}
            {count > 1 && ` ${count}`}
          </Tag>
        ))}
      </summary>
      <dl className="facts field">
        <Comments title={say(words.strengths)} comments={strengths} application={id} />
        <Comments title={say(words.improvements)} comments={improvements} application={id} />
        {visit && (
          <>
            <dt>{say(words.revised)}</dt>
            <dd>
              <Link to="/visits/$id" params={{ id: visit }}>
                {say(words.revisedItems, { count: revised })}
              </Link>
            </dd>
          </>
        )}
        {found.map((each) => (
          <Fact key={each.id} title={each.title} text={each.text} kind="consultation" id={each.id} />
        ))}
        {objections.map((each) => (
          <Fact
            key={each.id}
            title={each.number}
            text={[say(each.upheld === null ? words.pending : each.upheld ? words.upheld : words.notUpheld), each.result].filter(Boolean).join('：')}
            kind="objection"
            id={each.id}
          />
        ))}
      </dl>
    </details>
  )
}

interface CommentsProps {
  readonly title: string
  readonly comments: EvaluationLine['strengths']
  readonly application: string
}

/** Each opens the review in which it was said. */
function Comments({ title, comments, application }: CommentsProps) {
  const { names } = useNames()
  if (comments.length === 0) return null
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {comments.map(({ code, text }) => (
          <p key={code}>
            <Link to="/decision/review/$application" params={{ application }}>
              {titleOf(names.items, code) ?? code}
            </Link>{' '}
            <span lang="zh-CN">{text}</span>
          </p>
        ))}
      </dd>
    </>
  )
}

interface FactProps {
  readonly title: string
  readonly text: string
  readonly kind: string
  readonly id: string
}

function Fact({ title, text, kind, id }: FactProps) {
  return (
    <>
      <dt>
        <Link to="/case/$kind/$id" params={{ kind, id }}>
          {title}
        </Link>
      </dt>
      <dd lang="zh-CN">{text}</dd>
    </>
  )
}
