/** A criteria set as it is read: its items under their categories, and what the percentages mean. */
import { inLanguage } from '../../contract/words/language.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import type { Brought } from './sheets.ts'
import { words } from './words.ts'
import './criteria.css'

const sumOf = (items: readonly { readonly points: number }[]) => items.reduce((sum, { points }) => sum + points, 0)

/** A set under its name: what it adds up to, where it comes from, and its table. */
export function WholeSet({ set }: { readonly set: Brought }) {
  const say = useSay()
  const { categories, percentStep: step } = set
  const items = categories.flatMap((category) => category.items)
  return (
    <>
      <p>
        {say(words.sum, { categories: categories.length, items: items.length, points: sumOf(items), step })}
        <span className="muted block">{say(words.source, { source: set.source })}</span>
      </p>
      <SetTable set={set} />
    </>
  )
}

function SetTable({ set }: { readonly set: Brought }) {
  const say = useSay()
  const { language } = useLanguage()
  const called = ({ title, titleEn }: { readonly title: string; readonly titleEn: string }) => inLanguage([title, titleEn || title], language)
  return (
    <>
      <table className="rows criteria">
        <caption className="unseen">{set.standard}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.item)}</th>
            <th scope="col">{say(words.kind)}</th>
            <th scope="col" className="number">
              {say(words.points)}
            </th>
          </tr>
        </thead>
        {set.categories.map((category) => (
          <tbody key={category.code}>
            <tr className="category">
              <th scope="rowgroup" colSpan={2}>
                {category.code} {called(category)}
              </th>
              <td className="number">{sumOf(category.items)}</td>
            </tr>
            {category.items.map((item) => (
              <tr key={item.code}>
                <th scope="row">
                  {item.code} {called(item)}
                </th>
                <td>{say(words[item.kind])}</td>
                <td className="number">{item.points}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <details className="criteria-bands">
        <summary>{say(words.bands)}</summary>
        {(['process', 'result'] as const).map((kind) => (
          <Bands key={kind} set={set} kind={kind} />
        ))}
      </details>
    </>
  )
}

function Bands({ set, kind }: { readonly set: Brought; readonly kind: 'process' | 'result' }) {
  const say = useSay()
  const { language } = useLanguage()
  const heads = set.bands[0]?.[kind] ?? []
  if (heads.length === 0) return null
  return (
    <div className="wide">
      <table className="rows">
        <caption>{say(words[kind])}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.band)}</th>
            {heads.map(({ title, titleEn }) => (
              <th key={title} scope="col">
                {inLanguage([title, titleEn || title], language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {set.bands.map(({ from, to, [kind]: factors }) => (
            <tr key={from}>
              <th scope="row">{from === to ? `${from}%` : `${from}–${to}%`}</th>
              {factors.map((factor) => (
                <td key={factor.title}>{inLanguage([factor.words, factor.wordsEn || factor.words], language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
