/** 申报通知: the announcement's form, with every day of the schedule said in words and held against the calendar. */
import { operations } from '../../contract/operations.ts'
import { ActForm } from '../act/act-form.tsx'
import type { Value } from '../act/fields.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { Empty, Loading } from '../words/states.tsx'
import { useNewestEdition } from './read.ts'
import { ScheduleCheck } from './schedule-check.tsx'
import { words } from './words.ts'
import './set-up.css'

export default function AnnouncePage() {
  const say = useSay()
  const { edition, known } = useNewestEdition()
  const operation = operations.get('edition.announce')
  usePlace({ words: say(words.title), to: '/set-up' }, { words: say(words.announce) })
  if (known && !edition) return <Empty title={say(words.noEdition)} why="" />
  if (!edition || !operation) return <Loading rows={6} />
  const beside = (typed: Value) => <ScheduleCheck schedule={((typed ?? {}) as { schedule?: Readonly<Record<string, unknown>> }).schedule ?? {}} />
  return <ActForm operation={operation} about={edition} edition={edition.id} params={{ edition: edition.id }} back="/set-up" beside={beside} />
}
