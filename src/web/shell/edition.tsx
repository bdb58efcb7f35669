/** The foot of the side: which edition one works in. */
import { useEditions } from '../lists/current-edition.ts'
import { useSay } from '../words/language.tsx'
import { words } from './words.ts'

const fictional = document.documentElement.dataset.fictional === 'yes'

export function Edition() {
  const say = useSay()
  const { current } = useEditions()
  return (
    <footer>
      <div lang="zh-CN">{current ? String(current.state.name ?? '') : ''}</div>
      {fictional && <div>{say(words.fictional)}</div>}
    </footer>
  )
}
