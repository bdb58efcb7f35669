/** 申报通知: the announcement's form, with every day of the schedule said in words and held against the calendar. */
import { lazy, Suspense } from 'react'
import { ActForm } from '../act/act-form.tsx'
import type { Value } from '../act/fields.ts'
import { arriving } from '../live/arriving.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
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
  const beside = (typed: Value) => (
    <Suspense>
      <ScheduleCheck schedule={((typed ?? {}) as { schedule?: Readonly<Record<string, unknown>> }).schedule ?? {}} />
    </Suspense>
  )
  return <ActForm step="edition.announce" about={edition} edition={edition.id} params={{ edition: edition.id }} back="/set-up" beside={beside} />
}
