/** The tasks that are shown, as a workbook. */
import { shortDay } from '../../contract/words/days.ts'
import { stageLabel } from '../../contract/words/stages.ts'
import { isStepName, stepLabel } from '../../contract/words/steps.ts'
import { downloadWorkbook } from '../lists/excel.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useShown } from './shown.ts'
import type { TaskRow } from './task-row.ts'
import { words } from './words.ts'

export function useTaskSheet(): (rows: readonly TaskRow[]) => Promise<void> {
  const say = useSay()
  const { language } = useLanguage()
  const shown = useShown()
  return (rows) =>
    downloadWorkbook(
      say(words.sheet),
      [words.case, words.number, words.what, words.stage, words.due].map((each) => say(each)),
      rows.map((row) => {
        const { title, number } = shown(row)
        const [step] = row.stepNames.filter(isStepName)
        const stage = stageLabel(row.kind as never, row.stage as never, 'office', language)
        return [title, number, step ? stepLabel(step, language) : '', stage, row.due ? shortDay(row.due, language) : '']
      }),
    )
}
