/** A screen with nothing on it yet: its name, what will appear, and when. */
import type { Words } from '../../contract/words/language.ts'
import { useSay } from '../words/language.tsx'
import { Empty } from '../words/states.tsx'

interface NothingProps {
  readonly screen: Words
  readonly title: Words
  readonly why: Words
}

export function Nothing({ screen, title, why }: NothingProps) {
  const say = useSay()
  return (
    <article>
      <h1>{say(screen)}</h1>
      <Empty title={say(title)} why={say(why)} />
    </article>
  )
}
