/** A workbook: one sheet a page, as a table. */

import { useEffect, useState } from 'react'
import readWorkbook, { type SheetData } from 'read-excel-file/universal'
import { useSay } from '../words/language.tsx'
import type { Viewed } from './viewed.ts'
import { words } from './words.ts'

const ROWS_SHOWN = 500

interface Sheet {
  readonly sheet: string
  readonly data: SheetData
}

export default function Workbook({ bytes, page, onPages, damaged }: Viewed) {
  const say = useSay()
  const [sheets, setSheets] = useState<readonly Sheet[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for its bytes; who listens may change
  useEffect(() => {
    let gone = false
    readWorkbook(bytes).then(
      (read) => {
        if (gone) return
        setSheets(read as readonly Sheet[])
        onPages(Math.max(1, read.length))
      },
      () => !gone && damaged(),
    )
    return () => {
      gone = true
    }
  }, [bytes])
  const one = sheets?.[Math.min(page, sheets.length) - 1]
  if (!one) return null
  const columns = Math.max(0, ...one.data.map((row) => row.length))
  return (
    <div className="sheet">
      <h2>{one.sheet}</h2>
      {one.data.length > ROWS_SHOWN && <p className="muted">{say(words.rowsCut, { rows: one.data.length, columns, shown: ROWS_SHOWN })}</p>}
      <table className="cells">
        <tbody>
          {one.data.slice(0, ROWS_SHOWN).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file that does not change
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of a file that does not change
                <td key={at} className={typeof cell === 'number' ? 'number' : ''}>
                  {cellInWords(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cellInWords(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
