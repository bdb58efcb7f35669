/** The stages of the road and where the case stands. About looks only: what may be done is said by the steps. */
import { editionStages } from '../../contract/words/labels.ts'
import { inLanguage } from '../../contract/words/language.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { words } from './words.ts'

const reached: Readonly<Record<string, string>> = {
  draft: 'application',
  submitted: 'district-review',
  returned: 'district-review',
  publicised: 'district-review',
  'not-recommended': 'district-review',
  recommended: 'material-review',
  received: 'material-review',
  reviewed: 'material-review',
  'not-listed': 'acceptance-notice',
  listed: 'acceptance-notice',
  visited: 'site-review',
  candidate: 'deliberation',
  'not-candidate': 'deliberation',
  chosen: 'deliberation',
  'not-chosen': 'deliberation',
  proposed: 'proposed-notice',
  'put-forward': 'approval',
  approved: 'approval',
  'struck-out': 'approval',
  honoured: 'honour',
}

export function Road({ stage }: { readonly stage: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const stages = useMeasures()?.stages ?? []
  const at = stages.indexOf(reached[stage] as never)
  if (at < 0) return null
  return (
    <ol className="road" aria-label={say(words.road)}>
      {stages.map((each, index) => (
        <li key={each} className={index < at ? 'past' : index === at ? 'at' : 'ahead'} aria-current={index === at ? 'step' : undefined}>
          <span className="dot" aria-hidden />
          <span>
            {index + 1} {inLanguage(editionStages[each], language)}
          </span>
        </li>
      ))}
    </ol>
  )
}
