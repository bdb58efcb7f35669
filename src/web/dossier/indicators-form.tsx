/** 近三年指标: a grid that takes a block from a spreadsheet, says what it replaced, and takes it back. */

import { Button } from 'antd'
import { type ClipboardEvent, type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { between } from '../../contract/words/language.ts'
import type { Keeper } from '../saving/keeper.ts'
import { useField, useLocked } from '../saving/use-kept.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import type { FormProps } from './form-props.ts'
import { blockIn, changeOf, figureIn, shownFigure } from './numbers.ts'
import type { Indicators } from './sections.ts'
import { words } from './words.ts'

interface Row {
  readonly key: string
  readonly title: string
  readonly unit: string
}

/** What a paste did: enough to say it and to take it back. */
interface Pasted {
  readonly before: Indicators
  readonly rows: number
  readonly columns: number
  readonly count: number
  readonly cells: ReadonlySet<string>
  readonly replaced: readonly { readonly name: string; readonly year: number; readonly before: string; readonly after: string }[]
  readonly skipped: readonly string[]
}

export default function IndicatorsForm({ keeper, view }: FormProps) {
  const say = useSay()
  const { language } = useLanguage()
  const locked = useLocked(keeper)
  const rows: readonly Row[] = (useMeasures()?.dossier.indicators ?? []).map(({ key, title, titleEn, unit }) => ({
    key,
    unit,
    title: language === 'zh' ? title : titleEn,
  }))
  const { years } = view
  const table = useRef<HTMLTableElement>(null)
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const put = (block: readonly (readonly string[])[], at: readonly [number, number]) => {
    const result = laid(contentOf(keeper, years, rows), block, at, rows)
    keeper.replace(result.after as never)
    setPasted(result.pasted)
  }
  const undo = () => {
    if (pasted) keeper.replace(pasted.before as never)
    setPasted(null)
  }
  const paste = (event: ClipboardEvent<HTMLTableElement>) => {
    const at = placeOf(event.target)
    const block = blockIn(event.clipboardData.getData('text/plain'))
    const single = block.length === 1 && block[0]?.length === 1
    if (!at || locked || single) return
    event.preventDefault()
    put(block, at)
  }
  const keys = (event: KeyboardEvent<HTMLTableElement>) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && pasted) {
      event.preventDefault()
      undo()
      return
    }
    move(event, table.current)
  }
  const odd = new Set(view.remarks.map(({ indicator, year }) => `${indicator} ${years.indexOf(year)}`))
  return (
    <>
      <p className="field muted">{say(words.indicatorsWhy)}</p>
      <div className="title-line tight">
        <span className="muted">{say(words.pasteHint)}</span>
        <Workbook rows={rows} years={years} keeper={keeper} locked={locked} put={put} />
      </div>
      <div className="grid-frame">
        <table className="grid" ref={table} onPaste={paste} onKeyDown={keys}>
          <thead>
            <tr>
              <th scope="col">{say(words.indicator)}</th>
              <th scope="col">{say(words.unit)}</th>
              {years.map((year) => (
                <th key={year} scope="col" className="figure">
                  {say(words.year, { year })}
                </th>
              ))}
              <th scope="col" className="number">
                {say(words.change)}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.key}>
                <th scope="row">{row.title}</th>
                <td>{row.unit}</td>
                {years.map((year, column) => (
                  <Cell
                    key={year}
                    keeper={keeper}
                    years={years}
                    row={row}
                    place={[index, column]}
                    locked={locked}
                    look={`${pasted?.cells.has(`${row.key} ${column}`) ? 'fresh ' : ''}${odd.has(`${row.key} ${column}`) ? 'odd' : ''}`}
                    name={say(words.cell, { name: row.title, year, unit: row.unit })}
                  />
                ))}
                <Change keeper={keeper} row={row} last={years.length - 1} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pasted && <PasteLine pasted={pasted} undo={undo} />}
      {view.remarks.length > 0 && (
        <ul className="remarks">
          {view.remarks.map(({ indicator, year, zh, en }) => (
            <li key={`${indicator} ${year}`}>{language === 'zh' ? zh : en}</li>
          ))}
        </ul>
      )}
      <Notes keeper={keeper} rows={rows} count={years.length} locked={locked} />
    </>
  )
}

/** The content with the years in place, whatever was written before. */
function contentOf(keeper: Keeper<never>, years: readonly number[], rows: readonly Row[]): Indicators {
  const now = keeper.content as unknown as Indicators
  const values = Object.fromEntries(rows.map(({ key }) => [key, years.map((_, place) => now.values[key]?.[place] ?? null)]))
  return { years: [...years], values: { ...now.values, ...values }, notes: now.notes }
}

function laid(before: Indicators, block: readonly (readonly string[])[], [top, left]: readonly [number, number], rows: readonly Row[]) {
  const values: Record<string, (string | null)[]> = Object.fromEntries(Object.entries(before.values).map(([key, row]) => [key, [...row]]))
  const cells = new Set<string>()
  const replaced: Pasted['replaced'][number][] = []
  const skipped: string[] = []
  block.forEach((line, down) => {
    const row = rows[top + down]
    if (!row) return
    line.forEach((text, across) => {
      const column = left + across
      const figure = figureIn(text)
      const cell = values[row.key]
      if (!cell || column >= cell.length || figure === null) return
      if (figure === undefined) {
        skipped.push(text.trim().slice(0, 20))
        return
      }
      const was = cell[column] ?? null
      if (was !== null && was !== '' && was !== figure)
        replaced.push({ name: row.title, year: before.years[column] ?? 0, before: was, after: figure })
      cell[column] = figure
      cells.add(`${row.key} ${column}`)
    })
  })
  const columns = Math.max(...block.map((line) => line.length))
  const pasted: Pasted = { before, rows: block.length, columns, count: cells.size, cells, replaced, skipped }
  return { after: { ...before, values }, pasted }
}

function placeOf(target: EventTarget): readonly [number, number] | null {
  const { row, column } = (target as HTMLElement).dataset
  return row === undefined || column === undefined ? null : [Number(row), Number(column)]
}

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0] }

/** Up, down and Enter go to the cell above or below; left and right leave a cell only at the edge of its text. */
function move(event: KeyboardEvent<HTMLElement>, table: HTMLTableElement | null): void {
  const at = placeOf(event.target)
  if (!at || event.nativeEvent.isComposing) return
  const input = event.target as HTMLInputElement
  const begins = input.selectionStart === 0 && input.selectionEnd === 0
  const ends = input.selectionStart === input.value.length && input.selectionEnd === input.value.length
  const all = input.selectionStart === 0 && ends === false && input.selectionEnd === input.value.length
  const step =
    event.key === 'ArrowLeft' && (begins || all)
      ? ([0, -1] as const)
      : event.key === 'ArrowRight' && (ends || all)
        ? ([0, 1] as const)
        : steps[event.key]
  if (!step) return
  const [down, across] = event.key === 'Enter' && event.shiftKey ? [-1, 0] : step
  const next = table?.querySelector<HTMLInputElement>(`input[data-row="${at[0] + down}"][data-column="${at[1] + across}"]`)
  if (!next) return
  event.preventDefault()
  next.focus()
  next.select()
}

interface CellProps {
  readonly keeper: Keeper<never>
  readonly years: readonly number[]
  readonly row: Row
  readonly place: readonly [number, number]
  readonly locked: boolean
  readonly look: string
  readonly name: string
}

/** A cell shows the figure as it is kept; while somebody writes in it, what is written. */
const Cell = memo(function Cell({ keeper, years, row, place, locked, look, name }: CellProps) {
  const say = useSay()
  const [top, left] = place
  const [value] = useField<string | null>(keeper, ['values', row.key, String(left)], null)
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed !== null && figureIn(typed) === undefined
  const shown = typed !== null && (wrong || figureIn(typed) === (value === '' ? null : value)) ? typed : shownFigure(value)
  const change = (text: string) => {
    setTyped(text)
    const figure = figureIn(text)
    if (figure === undefined) return
    const now = keeper.content as unknown as Indicators
    const cells = years.map((_, at) => (at === left ? figure : (now.values[row.key]?.[at] ?? null)))
    keeper.replace({ years: [...years], values: { ...now.values, [row.key]: cells }, notes: now.notes } as never)
  }
  return (
    <td className={`figure ${look}`} data-year={years[left]}>
      <input
        value={shown}
        inputMode="decimal"
        aria-label={name}
        aria-invalid={wrong || undefined}
        title={wrong ? say(words.notNumber, { text: typed }) : undefined}
        data-row={top}
        data-column={left}
        readOnly={locked}
        onFocus={(event) => event.target.select()}
        onChange={(event) => change(event.target.value)}
        onBlur={() => !wrong && setTyped(null)}
      />
      {wrong && (
        <span className="wrong" role="alert">
          {say(words.notNumber, { text: typed })}
        </span>
      )}
    </td>
  )
})

function Change({ keeper, row, last }: { readonly keeper: Keeper<never>; readonly row: Row; readonly last: number }) {
  const [before] = useField<string | null>(keeper, ['values', row.key, String(last - 1)], null)
  const [now] = useField<string | null>(keeper, ['values', row.key, String(last)], null)
  return <td className="number change">{changeOf(before, now, row.unit)}</td>
}

function PasteLine({ pasted, undo }: { readonly pasted: Pasted; readonly undo: () => void }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { rows, columns, count, replaced, skipped } = pasted
  return (
    <div className="paste-line" role="status">
      <div className="row">
        <span>{say(words.pasted, { rows, columns, count })}</span>
        {replaced.length > 0 && (
          <>
            <span>{say(words.replaced, { count: replaced.length })}</span>
            <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
              {say(open ? words.hideReplaced : words.seeReplaced)}
            </button>
          </>
        )}
        <button type="button" className="plain" onClick={undo}>
          {say(words.undoPaste)}
        </button>
      </div>
      {skipped.length > 0 && <p className="nearest">{say(words.skipped, { count: skipped.length, cells: skipped.join(say(between)) })}</p>}
      {open && (
        <ul>
          {replaced.map((each) => (
            <li key={`${each.name} ${each.year}`}>{say(words.was, each)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface NotesProps {
  readonly keeper: Keeper<never>
  readonly rows: readonly Row[]
  readonly count: number
  readonly locked: boolean
}

/** A row that lacks a figure asks why. */
function Notes({ keeper, rows, count, locked }: NotesProps) {
  return (
    <div className="dossier-form">
      {rows.map((row) => (
        <Note key={row.key} keeper={keeper} row={row} count={count} locked={locked} />
      ))}
    </div>
  )
}

function Note({ keeper, row, count, locked }: Omit<NotesProps, 'rows'> & { readonly row: Row }) {
  const say = useSay()
  const [values] = useField<readonly (string | null)[]>(keeper, ['values', row.key], none)
  const [note, change] = useField(keeper, ['notes', row.key], '')
  const given = values.filter((value) => value !== null && value !== '').length
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    if (note !== '' || (given > 0 && given < count)) setAsked(true)
  }, [note, given, count])
  if (!asked || (given === count && note === '')) return null
  return (
    <div className="field">
      <label htmlFor={`note-${row.key}`}>{say(words.noteFor, { name: row.title })}</label>
      <input id={`note-${row.key}`} type="text" value={note} maxLength={1000} readOnly={locked} onChange={(event) => change(event.target.value)} />
    </div>
  )
}
const none: readonly (string | null)[] = []

interface WorkbookProps {
  readonly rows: readonly Row[]
  readonly years: readonly number[]
  readonly keeper: Keeper<never>
  readonly locked: boolean
  readonly put: (block: readonly (readonly string[])[], at: readonly [number, number]) => void
}

/** The same columns out to a spreadsheet and back. The readers come only when they are asked for. */
function Workbook({ rows, years, keeper, locked, put }: WorkbookProps) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState(false)
  const heads = [say(words.indicator), say(words.unit), ...years.map((year) => say(words.year, { year }))]
  const save = async () => {
    const { saveTable } = await import('./workbook.ts')
    const { values } = contentOf(keeper, years, rows)
    await saveTable(say(words.indicators), [
      heads,
      ...rows.map((row) => [row.title, row.unit, ...(values[row.key] ?? []).map((value) => value ?? '')]),
    ])
  }
  const take = async (file: File) => {
    const { readTable } = await import('./workbook.ts')
    const [first = [], ...rest] = await readTable(file).catch(() => [])
    const fits = first.length >= heads.length && rest.length === rows.length && rows.every((row, index) => rest[index]?.[0]?.trim() === row.title)
    setWrong(!fits)
    if (fits)
      put(
        rest.map((line) => line.slice(2, 2 + years.length)),
        [0, 0],
      )
  }
  return (
    <div className="end">
      {wrong && (
        <span className="wrong" role="alert">
          {say(words.uploadWrong)}
        </span>
      )}
      <Button onClick={save}>{say(words.download)}</Button>
      {!locked && (
        <>
          <input
            ref={input}
            type="file"
            accept=".xlsx"
            hidden
            tabIndex={-1}
            aria-label={say(words.upload)}
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) take(file)
              event.target.value = ''
            }}
          />
          <Button onClick={() => input.current?.click()}>{say(words.upload)}</Button>
        </>
      )}
    </div>
  )
}
