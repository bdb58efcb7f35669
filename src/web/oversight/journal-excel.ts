/** Everything the search finds, as a workbook; every cell is text, so that nothing in it is run as a formula. */

import { momentInWords } from '../../contract/words/days.ts'
import { type Language, labelOf } from '../../contract/words/language.ts'
import { roleWords } from '../../contract/words/steps.ts'
import { ask, type Page } from '../api/client.ts'
import { saveAs } from '../saving/save-as.ts'
import type { Say } from '../words/language.tsx'
import type { Entry } from './entry.ts'
import type { JournalAsked } from './journal-query.tsx'
import { words } from './words.ts'

interface Telling {
  readonly say: Say
  readonly language: Language
  readonly told: (count: number) => void
}

export async function downloadJournal(asked: JournalAsked, { say, language, told }: Telling): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  const entries = await every(asked, told)
  const text = (value: string) => ({ value, type: String, wrap: true, alignVertical: 'top' as const })
  const head = [words.at, words.who, words.case, words.told, words.hash].map((title) => ({ ...text(say(title)), fontWeight: 'bold' as const }))
  const rows = entries.map((entry) =>
    [
      momentInWords(entry.at, language),
      `${entry.name} ${labelOf(roleWords, entry.role, language) ?? ''}`.trim(),
      entry.title,
      entry[language],
      entry.hash,
    ].map(text),
  )
  const columns = [24, 28, 36, 60, 68].map((width) => ({ width }))
  const blob = await writeXlsxFile([head, ...rows], { sheet: say(words.journal), columns, stickyRowsCount: 1 }).toBlob()
  saveAs(blob, `${say(words.journal)}.xlsx`)
}

async function every(asked: JournalAsked, told: (count: number) => void): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  let after: string | undefined
  do {
    const page = (await ask('journal.read', { query: { ...asked, limit: 200, after } })) as Page<Entry>
    entries.push(...page.items)
    told(entries.length)
    after = page.next ?? undefined
  } while (after !== undefined)
  return entries
}
