/** The same field of a sheet changed on two devices: both side by side, chosen one by one, none overwritten unseen. */
import { Button } from 'antd'
import { percentInWords } from '../../contract/words/amounts.ts'
import { titleOf } from '../../contract/words/names.ts'
import type { Keeper } from '../saving/keeper.ts'
import { useStanding } from '../saving/use-kept.ts'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import type { Typed } from './sheet-items.ts'
import { words } from './sheet-words.ts'

export function SheetConflict({ keeper }: { readonly keeper: Keeper<never> }) {
  const say = useSay()
  const { names } = useNames()
  const { conflicts } = useStanding(keeper)
  if (conflicts.length === 0) return null
  return (
    <section className="sheet-conflict" aria-labelledby="conflict">
      <h2 id="conflict" className="amber" role="alert">
        {say(words.conflict)}
      </h2>
      {conflicts.map(({ path, mine, theirs }) => {
        const [code = '', field = ''] = path
        const label = `${titleOf(names.items, code) ?? code} ${field in words ? say(words[field as keyof typeof words]) : ''}`
        return (
          <fieldset key={path.join('/')} className="copies">
            <legend>{label}</legend>
            <Copy title={say(words.mine)} value={mine} label={say(words.keepMine)} choose={() => keeper.choose(path, mine)} />
            <Copy title={say(words.theirs)} value={theirs} label={say(words.keepTheirs)} choose={() => keeper.choose(path, theirs)} />
          </fieldset>
        )
      })}
    </section>
  )
}

interface CopyProps {
  readonly title: string
  readonly value: unknown
  readonly label: string
  readonly choose: () => void
}

function Copy({ title, value, label, choose }: CopyProps) {
  const say = useSay()
  return (
    <div className="panel">
      <p className="muted">{title}</p>
      <div className="prose field" lang="zh-CN">
        {read(value) || say(words.nobody)}
      </div>
      <Button onClick={choose}>{label}</Button>
    </div>
  )
}

function read(value: unknown): string {
  if (typeof value === 'number') return percentInWords(value)
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  const { percent, strengths, improvements, verify } = value as Typed
  return [percent === null ? '' : percentInWords(percent), strengths, improvements, verify].filter(Boolean).join('\n')
}
