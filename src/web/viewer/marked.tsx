/** A paper with name and time over it, again and again; the words lie over what is shown and are printed with it. */
import { type ReactNode, useMemo } from 'react'
import type { FileRights } from './rights.ts'

export function Marked({ mark, children }: { readonly mark: FileRights['mark']; readonly children: ReactNode }) {
  const tile = useMemo(() => (mark ? tileOf(mark) : ''), [mark])
  return (
    <div className="marked">
      {children}
      {mark && <div className="mark-over" data-mark={`${mark.name} ${mark.at}`} style={{ backgroundImage: tile }} aria-hidden />}
    </div>
  )
}

const escaped = (words: string) => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function tileOf({ name, at }: NonNullable<FileRights['mark']>): string {
  const line = (y: number, size: number, words: string) => `<text x="150" y="${y}" font-size="${size}">${escaped(words)}</text>`
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><g transform="rotate(-24 150 100)" text-anchor="middle" font-family="sans-serif" fill="#7a7a7a" fill-opacity="0.34">${line(96, 16, name)}${line(116, 13, at)}</g></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(drawn)}")`
}
