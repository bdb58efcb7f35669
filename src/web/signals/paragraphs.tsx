/** Pairs of paragraphs that two applications share. */
import { Link } from '@tanstack/react-router'
import type { Signals } from '../../contract/signals.ts'
import { useSay } from '../words/language.tsx'
import { words } from './words.ts'

type Pair = Signals['paragraphs'][number]

export function Paragraphs({ signals: { paragraphs, found, bounds } }: { readonly signals: Signals }) {
  const say = useSay()
  return (
    <section>
      <h2>{say(words.paragraphs)}</h2>
      <p className="muted">{say(words.paragraphsWhy, { least: bounds.least, alike: bounds.alike })}</p>
      {paragraphs.length === 0 && <p>{say(words.noComments)}</p>}
      {found.paragraphs > paragraphs.length && <p>{say(words.firstOnly, { count: found.paragraphs, shown: paragraphs.length })}</p>}
      {paragraphs.map((pair) => (
        <div key={`${pair.one.application} ${pair.one.place} ${pair.other.application} ${pair.other.place} ${pair.one.text}`} className="pair">
          <strong>{say(words.likeness, { percent: pair.likeness })}</strong>
          <Half half={pair.one} />
          <Half half={pair.other} />
        </div>
      ))}
    </section>
  )
}

function Half({ half: { application, number, name, place, text } }: { readonly half: Pair['one'] }) {
  const say = useSay()
  return (
    <>
      <p className="muted">
        <Link to="/case/$kind/$id" params={{ kind: 'application', id: application }}>
          {number} {name}
        </Link>{' '}
        · {place === 'overview' ? say(words.overview) : say(words.place, { item: place })}
      </p>
      <blockquote lang="zh-CN">{text}…</blockquote>
    </>
  )
}
