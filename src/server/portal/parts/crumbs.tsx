import type { ReactElement } from 'react'
import type { Words } from '../../../contract/words/language.ts'
import type { View } from '../page.ts'
import { href, say } from '../say.tsx'
import { entrances, shellWords } from '../words/shell.ts'

/** A step on the way here; the last one has no address. `zh` marks words that stay Chinese. */
export interface Crumb {
  readonly words: Words
  readonly path?: string
  readonly zh?: boolean
}

/** The way here from the first page. */
export function Crumbs({ view, crumbs }: { view: View; crumbs: readonly Crumb[] }): ReactElement {
  const way: readonly Crumb[] = [{ words: entrances.home.words, path: '/' }, ...crumbs]
  return (
    <nav className="crumbs" aria-label={say(view, shellWords.place)}>
      <ol>
        {way.map(({ words, path, zh }) => (
          <li key={words[0]} lang={zh && view.language === 'en' ? 'zh-CN' : undefined}>
            {path ? <a href={href(view, path)}>{say(view, words)}</a> : say(view, words)}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The crumb of a main entrance. */
export function entranceCrumb(name: keyof typeof entrances): Crumb {
  return entrances[name]
}
