/** An official sheet, A4: office, title, text, place for the seal, number. Always in Chinese. */
import type { ReactNode } from 'react'
import { words } from './words.ts'

interface SheetProps {
  readonly office: string
  readonly title: string
  readonly text: string
  readonly day: string
  readonly foot: string
  /** Said across a sheet that is not signed yet. */
  readonly mark: string
  readonly to?: string
  readonly children?: ReactNode
}

export function Sheet({ office, title, text, day, foot, mark, to, children }: SheetProps) {
  return (
    <section className="official-sheet" lang="zh-CN">
      <p className="sheet-office">{office}</p>
      <h2>{title}</h2>
      {to && <p className="sheet-to">{to}</p>}
      {text
        .split('\n')
        .filter((paragraph) => paragraph.trim())
        .map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text that is printed
          <p key={index}>{paragraph}</p>
        ))}
      {children}
      <p className="sheet-seal">
        {office}
        <br />
        {day}
        <br />
        {words.sealHere[0]}
      </p>
      <p className="sheet-foot">
        {foot} {mark}
      </p>
    </section>
  )
}
