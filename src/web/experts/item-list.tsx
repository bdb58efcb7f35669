/** Items by category with their points; what is scored shows its percentage. */
import { memo, useCallback, useRef } from 'react'
import { percentInWords } from '../../contract/words/amounts.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { type Criteria, type Items, isScored, typedOf } from './sheet-items.ts'
import { words } from './sheet-words.ts'

interface ItemListProps {
  readonly criteria: Criteria
  readonly items: Items
  readonly code: string
  readonly go: (code: string) => void
}

export function ItemList({ criteria, items, code, go }: ItemListProps) {
  const say = useSay()
  const { language } = useLanguage()
  const latest = useRef(go)
  latest.current = go
  const open = useCallback((next: string) => latest.current(next), [])
  const called = (each: { readonly title: string; readonly titleEn: string }) => (language === 'zh' ? each.title : each.titleEn)
  return (
    <nav className="sheet-items" aria-label={say(words.items)}>
      {criteria.categories.map((category) => (
        <section key={category.code} aria-label={`${category.code} ${called(category)}`}>
          <p className="muted category">
            <span>
              {category.code} {called(category)}
            </span>
            <span>{category.items.reduce((sum, { points }) => sum + points, 0)}</span>
          </p>
          <ul>
            {category.items.map((item) => {
              const typed = typedOf(items, item.code)
              const part = !isScored(typed) && (typed.percent !== null || typed.strengths !== '' || typed.improvements !== '')
              const lacks = part ? say(typed.percent === null ? words.needsPercent : words.needsComment) : ''
              return (
                <Item key={item.code} {...{ code: item.code, title: called(item), percent: typed.percent, lacks, open }} now={item.code === code} />
              )
            })}
          </ul>
        </section>
      ))}
    </nav>
  )
}

interface ItemProps {
  readonly code: string
  readonly title: string
  readonly percent: number | null
  readonly lacks: string
  readonly now: boolean
  readonly open: (code: string) => void
}

/** A letter typed into one item draws no other anew. */
const Item = memo(({ code, title, percent, lacks, now, open }: ItemProps) => (
  <li>
    <button type="button" aria-current={now ? 'step' : undefined} onClick={() => open(code)}>
      <span className="code">{code}</span>
      <span className="title">{title}</span>
      <span className={lacks ? 'amber' : ''}>
        {percent === null ? '—' : percentInWords(percent)}
        {lacks && <span className="unseen">{lacks}</span>}
      </span>
    </button>
  </li>
))
