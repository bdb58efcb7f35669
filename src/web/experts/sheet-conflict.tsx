/** Two copies of a sheet side by side: chosen item by item, none is overwritten unseen. */
import { Button } from 'antd'
import { useState } from 'react'
import { percentInWords } from '../../contract/words/amounts.ts'
import { titleOf } from '../../contract/words/names.ts'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { type Criteria, differing, type Items, type Typed, typedOf } from './sheet-items.ts'
import { words } from './sheet-words.ts'

interface SheetConflictProps {
  readonly mine: Items
  readonly theirs: Items
  readonly criteria: Criteria
  readonly resolve: (items: Items) => void
}

export function SheetConflict({ mine, theirs, resolve }: SheetConflictProps) {
  const say = useSay()
  const { names } = useNames()
  const [chosen, choose] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({})
  const codes = differing(mine, theirs)
  const save = () =>
    resolve({ ...theirs, ...mine, ...Object.fromEntries(codes.map((code) => [code, typedOf(chosen[code] === 'theirs' ? theirs : mine, code)])) })
  return (
    <section className="sheet-conflict" role="alertdialog" aria-labelledby="conflict">
      <h2 id="conflict" className="amber">
        {say(words.conflict)}
      </h2>
      {codes.map((code) => (
        <div key={code} className="copies">
          <h3>{titleOf(names.items, code) ?? code}</h3>
          {(['mine', 'theirs'] as const).map((side) => (
            <Copy
              key={side}
              title={say(words[side])}
              typed={typedOf(side === 'mine' ? mine : theirs, code)}
              chosen={(chosen[code] ?? 'mine') === side}
              label={say(side === 'mine' ? words.keepMine : words.keepTheirs)}
              choose={() => choose({ ...chosen, [code]: side })}
            />
          ))}
        </div>
      ))}
      <Button type="primary" onClick={save}>
        {say(words.keepChosen)}
      </Button>
    </section>
  )
}

interface CopyProps {
  readonly title: string
  readonly typed: Typed
  readonly chosen: boolean
  readonly label: string
  readonly choose: () => void
}

function Copy({ title, typed, chosen, label, choose }: CopyProps) {
  const say = useSay()
  const said = [typed.strengths, typed.improvements, typed.verify].filter(Boolean).join('\n')
  return (
    <div className={chosen ? 'panel chosen' : 'panel'}>
      <p className="muted">{title}</p>
      <p>
        <strong>{typed.percent === null ? '—' : percentInWords(typed.percent)}</strong>
      </p>
      <div className="prose">{said || say(words.nobody)}</div>
      <Button onClick={choose} aria-pressed={chosen}>
        {label}
      </Button>
    </div>
  )
}
