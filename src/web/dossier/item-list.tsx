/** The items of the self-evaluation with what has been written, under their categories. */

import { Link } from '@tanstack/react-router'
import { between } from '../../contract/words/language.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { Tag } from '../words/tag.tsx'
import type { DossierView } from './use-dossier.ts'
import { words } from './words.ts'

interface ItemListProps {
  readonly application: string
  readonly view: DossierView
  readonly present: DossierView['present']
}

export function ItemList({ application, view, present }: ItemListProps) {
  const say = useSay()
  const { lengths, items, standard } = view
  const over = lengths.selfEvaluation > lengths.selfEvaluationMost
  const categories = [...new Set(items.map(({ category }) => category))]
  return (
    <>
      <p className="field muted">{say(words.itemsWhy, { standard })}</p>
      <p className={over ? 'field nearest' : 'field'}>{say(words.total, { count: lengths.selfEvaluation, most: lengths.selfEvaluationMost })}</p>
      {categories.map((category) => (
        <section key={category} className="tasks">
          <h2 lang="zh-CN">{category}</h2>
          <ol>
            {items
              .filter((item) => item.category === category)
              .map((item) => (
                <Item key={item.code} item={item} application={application} present={present} />
              ))}
          </ol>
        </section>
      ))}
    </>
  )
}

function Item({ item, application, present }: Omit<ItemListProps, 'view'> & { readonly item: DossierView['items'][number] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { code, points, characters } = item
  const here = present.filter(({ self, section }) => !self && section === `item-${code}`)
  return (
    <li>
      <span aria-hidden />
      <span>
        <Link to="/dossier/$application/form/$section" params={{ application, section: `item-${code}` }}>
          {code} {language === 'zh' ? item.title : item.titleEn}
        </Link>
      </span>
      <span className="muted detail">
        {here.length > 0 ? say(words.editing, { names: here.map(({ name }) => name).join(say(between)) }) : say(words.points, { points })}
      </span>
      <span className="state">
        {characters > 0 ? <Tag tone="done">{say(words.count, { count: characters })}</Tag> : <Tag tone="draft">{say(words.unwritten)}</Tag>}
      </span>
    </li>
  )
}
