/** What stands in the cells of the bank's workbook, as people type it. */

/** A cell as text; a day as 2027-12-31. */
export function text(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return cell === null || cell === undefined ? '' : String(cell).trim()
}

/** A number as people type it, in full-width digits too; what is no number goes as it stands, so that it is called wrong and not missing. */
export function counted(typed: string): number | string {
  const digits = typed.normalize('NFKC')
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : typed
}

/** A day as offices write it: 2027/12/31, 2027.12.31 or 2027年12月31日; anything else as it stands. */
export function written(typed: string): string {
  const parts = /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?$/.exec(typed.normalize('NFKC'))
  return parts ? [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-') : typed
}
