/** The grid itself: one line an operation, one column a post. It scrolls sideways by itself, its first column stays. */
import { Link } from '@tanstack/react-router'
import { useLanguage, useSay } from '../words/language.tsx'
import { words as common } from '../words/words.ts'
import { type PolicyLine, useRoleName } from './policy-reading.ts'
import { words } from './words.ts'

export function PolicyGrid({ items, roles }: { readonly items: readonly PolicyLine[]; readonly roles: readonly string[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const nameOf = useRoleName()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keyboard
    <section className="grid-frame" tabIndex={0} aria-label={say(words.policy)}>
      <table className="policy-grid">
        <thead>
          <tr>
            <th scope="col">{say(words.operation)}</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {nameOf(role)}
              </th>
            ))}
            <th scope="col">{say(words.articles)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ operation, label, who, articles }) => (
            <tr key={operation}>
              <th scope="row">{label[language]}</th>
              {roles.map((role) => (
                <td key={role} className={who[role] ?? 'no'}>
                  {say(words[who[role] ?? 'no'])}
                </td>
              ))}
              <td className="nowrap">
                {articles.map((number) => (
                  <Link key={number} to="/articles/$number" params={{ number: String(number) }}>
                    {say(common.article, { number })}{' '}
                  </Link>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
