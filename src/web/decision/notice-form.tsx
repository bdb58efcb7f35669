/** How a counted notice is worded, with the days it will stand as the server counts them. */
import { useQuery } from '@tanstack/react-query'
import { deadlineInWords } from '../../contract/words/days.ts'
import { fieldNames } from '../../contract/words/field-names.ts'
import { labelOf } from '../../contract/words/language.ts'
import { ask } from '../api/client.ts'
import { DayStrip } from '../case/day-strip.tsx'
import { words as caseWords } from '../case/words.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useToday } from '../words/names.ts'
import { useKept } from './use-kept.ts'
import { notice as words } from './words.ts'
import { WordsField } from './words-field.tsx'

export interface NoticeWords {
  readonly documentNumber: string
  readonly title: string
  readonly text: string
}
export const noNotice: NoticeWords = { documentNumber: '', title: '', text: '' }

/** The words of a notice begin with a draft made from the list; what was written by hand stays as it was written. */
export function useDrafted(
  name: string,
  draft: Omit<NoticeWords, 'documentNumber'>,
): readonly [NoticeWords, (words: NoticeWords) => void, () => void] {
  const [typed, keep, forget] = useKept<Partial<NoticeWords>>(name, untouched)
  const begun: NoticeWords = { ...noNotice, ...draft }
  const change = (words: NoticeWords) =>
    keep(Object.fromEntries(Object.entries(words).filter(([field, text]) => field in typed || text !== begun[field as keyof NoticeWords])))
  return [{ ...begun, ...typed }, change, forget]
}
const untouched: Partial<NoticeWords> = {}

interface NoticeFormProps {
  readonly value: NoticeWords
  readonly onChange: (value: NoticeWords) => void
  readonly workingDays: number | null
}

export function NoticeForm({ value, onChange, workingDays }: NoticeFormProps) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      <WordsField
        label={labelOf(fieldNames, 'documentNumber', language) ?? ''}
        hint={say(words.numberHint)}
        value={value.documentNumber}
        onChange={(documentNumber) => onChange({ ...value, documentNumber })}
      />
      <WordsField label={labelOf(fieldNames, 'title', language) ?? ''} value={value.title} onChange={(title) => onChange({ ...value, title })} />
      <WordsField label={labelOf(fieldNames, 'text', language) ?? ''} rows={4} value={value.text} onChange={(text) => onChange({ ...value, text })} />
      {workingDays !== null && <Period workingDays={workingDays} />}
    </>
  )
}

/** Were it signed today: published today, to the end of the last day. */
function Period({ workingDays }: { readonly workingDays: number }) {
  const say = useSay()
  const { language } = useLanguage()
  const today = useToday()
  const period = useQuery({
    queryKey: ['period', today, workingDays],
    queryFn: () => ask('calendar.period', { query: { published: today, workingDays } }),
    enabled: today !== undefined,
  }).data
  if (!period || !today) return null
  return (
    <section className="field">
      <p>{say(period.final ? words.period : words.periodProvisional, { of: workingDays, until: deadlineInWords(period.lastDay, language) })}</p>
      <DayStrip period={period} today={today} begun={caseWords.publishedDay} />
    </section>
  )
}
