/** 冲: the same field was changed by two people; both wordings side by side, chosen field by field. */
import { Button } from 'antd'
import { useSay } from '../words/language.tsx'
import type { Keeper } from './keeper.ts'
import type { Conflict, Path } from './merge.ts'
import { useConflicts, useField } from './use-kept.ts'
import { words } from './words.ts'

interface ConflictsProps {
  readonly keeper: Keeper<never>
  /** What a field is called. */
  readonly nameOf: (path: Path) => string
  /** How a value is read; text as it is. */
  readonly show?: (value: unknown, path: Path) => string
}

export function Conflicts({ keeper, nameOf, show = shown }: ConflictsProps) {
  const say = useSay()
  const conflicts = useConflicts(keeper)
  if (conflicts.length === 0) return null
  return (
    <section className="next stop conflicts" aria-label={say(words.conflict, { count: conflicts.length })}>
      <div>
        <h2>{say(words.conflict, { count: conflicts.length })}</h2>
        <p className="muted">{say(words.conflictWhy)}</p>
        {conflicts.map((conflict) => (
          <One key={conflict.path.join('/')} conflict={conflict} keeper={keeper} name={nameOf(conflict.path)} show={show} />
        ))}
      </div>
    </section>
  )
}

interface OneProps extends Required<Pick<ConflictsProps, 'show'>> {
  readonly conflict: Conflict
  readonly keeper: Keeper<never>
  readonly name: string
}

/** Mine is what stands in the field now: one may go on writing there while the question is open. */
function One({ conflict, keeper, name, show }: OneProps) {
  const say = useSay()
  const { path, mine, theirs } = conflict
  const [current] = useField(keeper, path, mine)
  const both = typeof mine === 'string' && typeof theirs === 'string' && Math.max(mine.length, theirs.length) > 40
  const sides = [
    { title: words.mine, value: current, button: words.useMine },
    { title: words.theirs, value: theirs, button: words.useTheirs },
  ]
  return (
    <fieldset className="conflict">
      <legend>{name}</legend>
      <div className="sides">
        {sides.map(({ title, value, button }) => (
          <div key={title[0]}>
            <p className="muted">{say(title)}</p>
            <p className="side-text" lang="zh-CN">
              {show(value, path) || say(words.nothing)}
            </p>
            <Button onClick={() => keeper.choose(path, value)}>{say(button)}</Button>
          </div>
        ))}
      </div>
      {both && (
        <Button type="link" onClick={() => keeper.choose(path, `${current}\n\n${theirs}`)}>
          {say(words.useBoth)}
        </Button>
      )}
    </fieldset>
  )
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
