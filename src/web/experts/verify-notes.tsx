/** What the expert noted to verify on the site, item by item. */
import { useLanguage, useSay } from '../words/language.tsx'
import type { Criteria, Items } from './sheet-items.ts'
import { words } from './sheet-words.ts'

export function VerifyNotes({ items, criteria }: { readonly items: Items; readonly criteria: Criteria }) {
  const say = useSay()
  const { language } = useLanguage()
  const noted = criteria.categories.flatMap((category) => category.items).filter(({ code }) => items[code]?.verify?.trim())
  if (noted.length === 0) return null
  return (
    <section className="field no-print">
      <h2>{say(words.verify)}</h2>
      <ul className="papers">
        {noted.map(({ code, title, titleEn }) => (
          <li key={code}>
            <span>
              {code} {language === 'zh' ? title : titleEn}
            </span>
            <span className="full" lang="zh-CN">
              {items[code]?.verify}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
