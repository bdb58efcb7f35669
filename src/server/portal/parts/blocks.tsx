/** Headed paragraphs of a page that only tells. */
import type { ReactElement } from 'react'
import type { Words } from '../../../contract/words/language.ts'
import type { View } from '../page.ts'
import { say } from '../say.tsx'
import { Shell } from './shell.tsx'

interface TellingPageProps {
  readonly view: View
  readonly title: Words
  readonly blocks: readonly { readonly title: Words; readonly text: readonly Words[] }[]
}

export function TellingPage({ view, title, blocks }: TellingPageProps): ReactElement {
  return (
    <Shell view={view} title={say(view, title)} crumbs={[{ words: title }]}>
      <div className="head">
        <h1>{say(view, title)}</h1>
      </div>
      {blocks.map((block) => (
        <section key={block.title[0]} className="stack">
          <h2>{say(view, block.title)}</h2>
          {block.text.map((text) => (
            <p key={text[0]} className="prose">
              {say(view, text)}
            </p>
          ))}
        </section>
      ))}
    </Shell>
  )
}
