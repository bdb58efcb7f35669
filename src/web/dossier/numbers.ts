/** Figures as people copy them: thousands separators of any kind, full-width digits, units, percent signs, brackets for minus. */
import { lastOf } from '../words/last.ts'

/** The decimal number in a text, as the server keeps it; null for an empty cell, undefined for what is no number. */
export function figureIn(text: string): string | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u00a0\u2009\u202f'’,，]/g, '')
    .replace(/[−–—]/g, '-')
    .replace(/^[¥￥]/, '')
  if (plain === '' || plain === '-' || plain === '/') return plain === '' ? null : undefined
  const bracketed = /^\((.+)\)$/.exec(plain)
  const number = (bracketed ? `-${bracketed[1]}` : plain).replace(/[%\p{Script=Han}]+(\/\p{Script=Han}*)?$/u, '').replace(/^\+/, '')
  if (!/^-?(\d+(\.\d*)?|\.\d+)$/.test(number)) return undefined
  const [whole = '', part = ''] = number.replace('-', '').split('.')
  const digits = whole.replace(/^0+(?=\d)/, '') || '0'
  const fraction = part.replace(/0+$/, '')
  if (digits.length > 14 || fraction.length > 4) return undefined
  const sign = number.startsWith('-') && !/^0*$/.test(digits + fraction) ? '-' : ''
  return `${sign}${digits}${fraction ? `.${fraction}` : ''}`
}

/** A figure with thin spaces between thousands. */
export function shownFigure(figure: string | null): string {
  if (figure === null) return ''
  const [whole = '', part] = figure.split('.')
  const spaced = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ' ')
  return part === undefined ? spaced : `${spaced}.${part}`
}

/** A block as spreadsheets copy it: tabs between cells, line ends between rows, quotes around cells with either. */
export function blockIn(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy
  for (;;) {
    const found = pattern.exec(source)
    if (!found) break
    lastOf(rows)?.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'))
    if (found[3] === '') break
    if (found[3] === '\n') rows.push([])
  }
  return rows
}

/** How the last figure stands to the one before: in percent, or in points for a share. */
export function changeOf(before: string | null, now: string | null, unit: string): string {
  if (before === null || now === null || before === '' || now === '') return ''
  const difference = Number(now) - Number(before)
  const value = unit === '%' ? difference : Number(before) === 0 ? Number.NaN : (100 * difference) / Math.abs(Number(before))
  if (!Number.isFinite(value)) return ''
  const rounded = Math.round(value * 10) / 10
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : ''
  return `${sign}${Math.abs(rounded)}${unit === '%' ? '' : '%'}`
}
