/** What is prepared: the case it is about, and every field of the act under its own name. */
import { lazy, type ReactNode, Suspense } from 'react'
import { dayInWords, looksLikeDay } from '../../contract/words/days.ts'
import { titleOf } from '../../contract/words/names.ts'
import { isStepName, stepLabel } from '../../contract/words/steps.ts'
import { labelOfChoice, labelOfField } from '../act/labels.ts'
import type { CaseView } from '../api/client.ts'
import { arriving } from '../live/arriving.ts'
import { StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { words as common } from '../words/words.ts'
import { CaseLink, Prose } from './parts.tsx'
import { words } from './words.ts'

const WholeSet = lazy(arriving(() => import('../criteria/set-table.tsx').then((file) => ({ default: file.WholeSet }))))

const KEY = /^[a-z]{2}-[0-9a-z]{10,}|^[0-9a-f]{40,}$/

export function ActContent({ act }: { readonly act: CaseView }) {
  const say = useSay()
  const { language } = useLanguage()
  const {
    command = '',
    subject,
    data = {},
    note,
  } = act.state as { command?: string; subject?: string; data?: Record<string, unknown>; note?: string }
  const kind = command.split('.')[0] ?? ''
  const fields = Object.entries(data).filter(([key]) => key !== 'id' && key !== 'vault')
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{say(words.content)}</h2>
      <dl className="facts">
        <div className="fact">
          <dt>{isStepName(command) ? stepLabel(command, language) : command}</dt>
          <dd className="row">
            <StepGround step={command} />
          </dd>
        </div>
        {subject && (
          <div className="fact">
            <dt>{say(words.about)}</dt>
            <dd>
              <CaseLink kind={kind} id={subject} />
            </dd>
          </div>
        )}
        {fields.map(([key, value]) => (
          <div key={key} className="fact">
            <dt>{labelOfField(command, [key], language)}</dt>
            <dd>
              <Shown step={command} path={[key]} value={value} />
            </dd>
          </div>
        ))}
        {note && (
          <div className="fact">
            <dt>{say(words.reason)}</dt>
            <dd>
              <Prose text={note} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

interface ShownProps {
  readonly step: string
  readonly path: readonly string[]
  readonly value: unknown
}

/** A value as people read it; a key of ours only as the name it stands for. */
function Shown({ step, path, value }: ShownProps): ReactNode {
  const say = useSay()
  const { language } = useLanguage()
  const { names, area, person } = useNames()
  const last = path[path.length - 1] ?? ''
  if (value === null || value === undefined || value === '') return say(common.none)
  if (typeof value === 'boolean') return say(value ? common.yes : common.no)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value.map((each, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: shown as it was prepared; nothing moves
      <div key={index}>
        <Shown step={step} path={path} value={each} />
      </div>
    ))
  if (path.length === 1 && last === 'set')
    return (
      <Suspense>
        <strong>{String((value as { readonly standard?: string }).standard ?? '')}</strong>
        <WholeSet set={value as never} />
      </Suspense>
    )
  if (typeof value === 'object')
    return (
      <span className="row">
        {Object.entries(value).map(([key, each]) => (
          <span key={key}>
            <span className="muted">{titleOf(names.items, key) ?? labelOfField(step, [...path, key], language)}</span>{' '}
            <Shown step={step} path={[...path, key]} value={each} />
          </span>
        ))}
      </span>
    )
  const text = String(value)
  if (looksLikeDay(text)) return dayInWords(text, language)
  if (['application', 'applications', 'accepted', 'approved', 'resolved'].includes(last)) return <CaseLink kind="application" id={text} />
  if (last === 'departments') return titleOf(names.departments, text)
  if (last === 'area' || last === 'body') return area(text) || text
  if (KEY.test(text)) return person(text) || `${text.slice(0, 8)}…`
  const choice = labelOfChoice(path, text, language)
  return choice === text ? <Prose text={text} /> : choice
}
