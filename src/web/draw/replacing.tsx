/** Who draws again for the same applicants names the earlier draw and says why. */
import { Link } from '@tanstack/react-router'
import type { PoolPreview } from '../../contract/draw.ts'
import { dayInWords } from '../../contract/words/days.ts'
import { WordsField } from '../decision/words-field.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { words } from './freeze-words.ts'

interface ReplacingProps {
  readonly pool: PoolPreview
  readonly why: string
  readonly onChange: (why: string) => void
}

export function Replacing({ pool: { standing }, why, onChange }: ReplacingProps) {
  const say = useSay()
  const { language } = useLanguage()
  const [earlier] = standing
  if (!earlier) return null
  if (standing.length > 1) return <p className="bar">{say(words.replacesMany, { count: standing.length })}</p>
  return (
    <div className="field">
      <p className="row">
        <span>{say(words.replaces, { day: dayInWords(earlier.frozenOn, language) })}</span>
        <Link to="/case/draw/$id" params={{ id: earlier.id }}>
          {say(words.earlier)}
        </Link>
      </p>
      <WordsField label={say(words.why)} value={why} onChange={onChange} />
    </div>
  )
}
