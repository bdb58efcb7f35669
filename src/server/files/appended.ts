/** Files that are two things at once: a picture or a document with an archive, a page or a program behind it. */

const ARCHIVE_END = Buffer.from([0x50, 0x4b, 5, 6])
const ARCHIVE_END_BYTES = 22
const LONGEST_COMMENT = 65_535

/** A ZIP archive is known by its end: the mark `PK 05 06`, and a comment that fills the rest of the file to the byte. */
export function hasArchiveBehind(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - ARCHIVE_END_BYTES - LONGEST_COMMENT)
  for (let at = bytes.indexOf(ARCHIVE_END, from); at >= 0; at = bytes.indexOf(ARCHIVE_END, at + 1)) {
    const end = at + ARCHIVE_END_BYTES
    if (end <= bytes.length && end + bytes.readUInt16LE(end - 2) === bytes.length) return true
  }
  return false
}

/** Whether what stands behind a picture is no preview or film, as cameras append, but a page, a program, an archive or a document. */
export function isStrangeRest(rest: Buffer): boolean {
  if (rest.length === 0) return false
  const marked = ['%PDF-1', 'Rar!\u001a\u0007'].some((mark) => rest.includes(mark, 0, 'latin1'))
  return marked || hasArchiveBehind(rest) || /^\s*MZ|<(script|html|svg|\?php)/i.test(rest.toString('latin1', 0, 1 << 22))
}
