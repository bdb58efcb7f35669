/** 申报通知: the announcement's form, with every day of the schedule said in words and held against the calendar. */
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { ActForm } from '../act/act-form.tsx'
import type { Value } from '../act/fields.ts'
import { words as criteriaWords } from '../criteria/words.ts'
import { arriving } from '../live/arriving.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { Empty, Loading } from '../words/states.tsx'
import { useNewestEdition } from './read.ts'
import { words } from './words.ts'
import './set-up.css'

/** It counts days; the form stands before it. */
const ScheduleCheck = lazy(arriving(() => import('./schedule-check.tsx').then((file) => ({ default: file.ScheduleCheck }))))

export default function AnnouncePage() {
  const say = useSay()
  const { edition, known } = useNewestEdition()
  usePlace({ words: say(words.title), to: '/set-up' }, { words: say(words.announce) })
  if (known && !edition) return <Empty title={say(words.noEdition)} why="" />
  if (!edition) return <Loading rows={6} />
  const beside = (typed: Value) => {
    const { schedule = {}, criteria } = (typed ?? {}) as { readonly schedule?: Readonly<Record<string, unknown>>; readonly criteria?: string }
    return (
      <>
        <ChosenCriteria chosen={criteria} />
        <Suspense>
          <ScheduleCheck schedule={schedule} />
        </Suspense>
      </>
    )
  }
  return <ActForm step="edition.announce" about={edition} edition={edition.id} params={{ edition: edition.id }} back="/set-up" beside={beside} />
}

/** By which set the edition will be reviewed: the one chosen, or the one that comes with the measures. */
function ChosenCriteria({ chosen }: { readonly chosen: string | undefined }) {
  const say = useSay()
  const measures = useMeasures()
  const set = measures?.criteria[chosen ?? measures.ownCriteria]
  if (!set) return null
  const points = set.categories.flatMap(({ items }) => items).reduce((sum, item) => sum + item.points, 0)
  return (
    <p className="field">
      {say(criteriaWords.chosen, { standard: set.standard, points })} <Link to="/set-up/criteria">{say(criteriaWords.title)}</Link>
    </p>
  )
}
