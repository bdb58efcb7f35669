/** The whole dossier to be read on one page, each part with the way to amend it. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { titleOf } from '../../contract/words/names.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures, useNames } from '../words/names.ts'
import { basicsFields } from './basics-form.tsx'
import { shownFigure } from './numbers.ts'
import type { Basics, Conditions, Evidence, Indicators, Text } from './sections.ts'
import { words } from './words.ts'

/** A dossier by its sections, whether drafted or frozen. */
export interface WholeContent {
  readonly basics: Basics | null
  readonly conditions: Conditions | null
  readonly indicators: Indicators | null
  readonly overview: Text | null
  readonly items: Readonly<Record<string, Text>>
  readonly files: readonly Pick<Evidence['files'][number], 'name' | 'slot' | 'businessSecret'>[]
}

interface WholeProps {
  readonly content: WholeContent
  readonly items: readonly { readonly code: string; readonly title: string; readonly titleEn: string }[]
  /** With it, every part leads to its form. */
  readonly application: string | null
}

export function Whole({ content, items, application }: WholeProps) {
  const say = useSay()
  const { language, names } = useNames()
  const measures = useMeasures()
  const { basics, conditions, indicators, overview, files } = content
  const part = (section: string, title: string, body: ReactNode) => (
    <section key={section} id={`part-${section}`}>
      <h2>
        {title}
        {application && (
          <Link to="/dossier/$application/form/$section" params={{ application, section }} aria-label={`${say(words.edit)} ${title}`}>
            {say(words.edit)}
          </Link>
        )}
      </h2>
      {body}
    </section>
  )
  return (
    <div className="sheet" lang="zh-CN">
      {part('basics', say(words.groupBasics), <Rows rows={basicsFields.map(({ key, title }) => [say(title), basics?.[key] ?? ''])} />)}
      {part(
        'conditions',
        say(words.conditionsTitle),
        <Rows
          rows={(measures?.conditions ?? []).map(({ key, title, titleEn }) => {
            const answer = conditions?.answers[key]
            const told = answer === undefined ? '' : say(answer ? words.answerYes : words.answerNo)
            return [language === 'zh' ? title : titleEn, [told, conditions?.statements[key]].filter(Boolean).join('\n')]
          })}
        />,
      )}
      {part('indicators', say(words.indicatorsTitle), <Figures indicators={indicators} />)}
      {part('overview', say(words.overviewTitle), <Prose text={overview?.text ?? ''} />)}
      {items.map(({ code, title, titleEn }) =>
        part(`item-${code}`, `${code} ${language === 'zh' ? title : titleEn}`, <Prose text={content.items[code]?.text ?? ''} />),
      )}
      {part(
        'evidence',
        say(words.groupEvidence),
        <ul>
          {files.map(({ name, slot, businessSecret }) => (
            <li key={`${slot} ${name}`}>
              {name} <span className="muted">{titleOf(names.evidence, slot) ?? ''}</span>{' '}
              {businessSecret && <span className="tag shut">{say(words.secret)}</span>}
            </li>
          ))}
        </ul>,
      )}
    </div>
  )
}

function Rows({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  const say = useSay()
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd className="prose">{value || <span className="nearest">{say(words.unanswered)}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

function Prose({ text }: { readonly text: string }) {
  const say = useSay()
  return text.trim() ? <p className="prose">{text}</p> : <p className="nearest">{say(words.unanswered)}</p>
}

function Figures({ indicators }: { readonly indicators: Indicators | null }) {
  const say = useSay()
  const { language } = useLanguage()
  const rows = useMeasures()?.dossier.indicators ?? []
  if (!indicators) return <p className="nearest">{say(words.unanswered)}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className="grid-frame" tabIndex={0} aria-label={say(words.indicatorsTitle)}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{say(words.indicator)}</th>
            <th scope="col">{say(words.unit)}</th>
            {indicators.years.map((year) => (
              <th key={year} scope="col" className="figure">
                {say(words.year, { year })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, title, titleEn, unit }) => (
            <tr key={key}>
              <th scope="row">{language === 'zh' ? title : titleEn}</th>
              <td>{unit}</td>
              {indicators.years.map((year, place) => (
                <td key={year} className="number" data-year={year}>
                  {shownFigure(indicators.values[key]?.[place] ?? null) || (indicators.notes[key] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
