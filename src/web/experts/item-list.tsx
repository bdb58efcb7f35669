/** Items by category with their points; what is scored shows its percentage. */
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
              return (
                <li key={item.code}>
                  <button type="button" aria-current={item.code === code ? 'step' : undefined} onClick={() => go(item.code)}>
                    <span className="code">{item.code}</span>
                    <span className="title">{called(item)}</span>
                    <span className={part ? 'amber' : ''}>
                      {typed.percent === null ? '—' : percentInWords(typed.percent)}
                      {part && <span className="unseen">{say(typed.percent === null ? words.needsPercent : words.needsComment)}</span>}
                    </span>
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </nav>
  )
}
