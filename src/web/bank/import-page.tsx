/** Experts from a workbook: each row is an act of its own; rows that are refused come back with what is wrong. */

import { Button } from 'antd'
import { useState } from 'react'
import { ChooseWorkbook } from '../act/choose-workbook.tsx'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { words } from './words.ts'
import { enterRow, type FaultyRow, heads, readRows, saveRows } from './workbook.ts'

export default function ImportPage() {
  const say = useSay()
  const { language } = useLanguage()
  const [at, setAt] = useState<{ readonly at: number; readonly of: number } | null>(null)
  const [done, setDone] = useState<{ readonly entered: number; readonly faulty: readonly FaultyRow[]; readonly fault: string } | null>(null)
  usePlace({ words: say(words.import) })

  async function begin(file: File) {
    const rows = await readRows(file).catch(() => null)
    const missing = rows && heads.find((column) => !rows.columns.includes(column))
    if (!rows || missing)
      return setDone({ entered: 0, faulty: [], fault: missing ? say(words.columnMissing, { column: missing }) : say(words.notRead) })
    const faulty: FaultyRow[] = []
    setDone(null)
    let cut = false
    for (const [index, row] of rows.rows.entries()) {
      setAt({ at: index + 1, of: rows.rows.length })
      // After a cut nothing more is tried: the rest comes back with the rows that were refused.
      const fault = cut
        ? say(words.notSent)
        : await enterRow(row, language).catch(() => {
            cut = true
            return say(words.notAnswered)
          })
      if (fault) faulty.push({ row, fault })
    }
    setAt(null)
    setDone({ entered: rows.rows.length - faulty.length, faulty, fault: '' })
  }

  return (
    <article>
      <h1>{say(words.import)}</h1>
      <p>{say(words.importWhat)}</p>
      <p className="row">
        <ChooseWorkbook label={say(words.choose)} first disabled={at !== null} take={begin} />
        <Button onClick={() => void saveRows([])}>{say(words.template)}</Button>
      </p>
      <div aria-live="polite">
        {at && <p>{say(words.working, at)}</p>}
        {done && <p>{done.fault || say(words.imported, { count: done.entered })}</p>}
        {done && done.faulty.length > 0 && (
          <p className="row">
            {say(words.failed, { count: done.faulty.length })}
            <Button onClick={() => void saveRows(done.faulty)}>{say(words.withErrors)}</Button>
          </p>
        )}
      </div>
    </article>
  )
}
