/** Old and new side by side, field by field; what changed is marked, by a line as well as by colour. */
import { titleOf } from '../../contract/words/names.ts'
import { same } from '../saving/merge.ts'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { basicsFields } from './basics-form.tsx'
import { differenceOf } from './difference.ts'
import { words } from './words.ts'

interface BesideProps {
  readonly then: unknown
  readonly now: unknown
  readonly thenName: string
  readonly nowName: string
}

interface Leaf {
  readonly name: string
  readonly text: string
}

export function Beside({ then, now, thenName, nowName }: BesideProps) {
  const say = useSay()
  const leaves = useLeaves()
  const [old, fresh] = [leaves(then), leaves(now)]
  const names = [...new Set([...old, ...fresh].map(({ name }) => name))]
  const textOf = (list: readonly Leaf[], name: string) => list.find((leaf) => leaf.name === name)?.text ?? ''
  if (same(then, now) && names.length === 0) return <p className="muted">{say(words.unanswered)}</p>
  return (
    <>
      {names.map((name) => (
        <Pair key={name} name={name} then={textOf(old, name)} now={textOf(fresh, name)} thenName={thenName} nowName={nowName} />
      ))}
    </>
  )
}

interface PairProps extends Omit<BesideProps, 'then' | 'now'> {
  readonly name: string
  readonly then: string
  readonly now: string
}

function Pair({ name, then, now, thenName, nowName }: PairProps) {
  const say = useSay()
  if (then === now)
    return (
      <section>
        <h2>{name}</h2>
        <p className="was-text">{now}</p>
        <p className="muted">{say(words.unchanged)}</p>
      </section>
    )
  const stretches = differenceOf(then, now)
  const side = (without: 'in' | 'out') =>
    stretches.map(({ kind, text }, index) => {
      const key = `${index}-${kind}`
      if (kind === without) return null
      if (kind === 'kept') return <span key={key}>{text}</span>
      return kind === 'out' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>
    })
  return (
    <section>
      <h2>{name}</h2>
      <div className="beside">
        <div>
          <p className="muted">{thenName}</p>
          <pre lang="zh-CN">{side('in')}</pre>
        </div>
        <div>
          <p className="muted">{nowName}</p>
          <pre lang="zh-CN">{side('out')}</pre>
        </div>
      </div>
    </section>
  )
}

/** A section's content as named texts. */
function useLeaves(): (content: unknown) => readonly Leaf[] {
  const say = useSay()
  const { names } = useNames()
  return (content) => {
    const fields = (content ?? {}) as Readonly<Record<string, unknown>>
    return Object.entries(fields).flatMap(([key, value]): readonly Leaf[] => {
      const basics = basicsFields.find((field) => field.key === key)
      if (basics) return [{ name: say(basics.title), text: String(value) }]
      if (key === 'text') return [{ name: say(words.text), text: String(value) }]
      if (key === 'files') return [{ name: say(words.groupEvidence), text: fileLines(value, say(words.secret)) }]
      if (key === 'years' || typeof value !== 'object' || value === null) return []
      const titles = key === 'values' || key === 'notes' ? names.indicators : names.conditions
      return Object.entries(value).map(([inner, each]) => ({
        name: `${titleOf(titles, inner) ?? inner}${key === 'notes' || key === 'statements' ? ` · ${say(key === 'notes' ? words.note : words.statement)}` : ''}`,
        text: Array.isArray(each)
          ? each.map((cell) => cell ?? '—').join('  ')
          : typeof each === 'boolean'
            ? say(each ? words.answerYes : words.answerNo)
            : String(each),
      }))
    })
  }
}

function fileLines(value: unknown, secret: string): string {
  const files = Array.isArray(value) ? (value as readonly { name: string; businessSecret: boolean }[]) : []
  return files.map(({ name, businessSecret }) => (businessSecret ? `${name}（${secret}）` : name)).join('\n')
}
