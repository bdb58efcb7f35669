/** A PDF: can it be opened, how many pages has it, and does it carry anything that acts or is hidden? */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { hasArchiveBehind } from './appended.ts'
import { Refused } from './faults.ts'
import { namesOfPdf } from './pdf-names.ts'

/** Scripts, starting of programs, enclosed files, playing of media, and forms with scripts of their own. */
const acting = ['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'RichMedia', 'Rendition', 'XFA']

/** How far from its end a PDF may keep its closing mark; some scanners pad. */
const TAIL = 4096

/**
 * The number of pages.
 *
 * @throws Refused with password-protected, damaged or active-content
 */
export async function inspectPdf(bytes: Buffer): Promise<number> {
  if (!endsProperly(bytes)) throw new Refused('damaged', 'no %%EOF')
  const pages = await pagesOf(bytes)
  const names = namesOfPdf(bytes)
  if (names.has('Encrypt')) throw new Refused('password-protected')
  const found = acting.find((name) => names.has(name))
  if (found) throw new Refused('active-content', found)
  if (hasArchiveBehind(bytes)) throw new Refused('active-content', 'an archive is appended')
  return pages
}

function endsProperly(bytes: Buffer): boolean {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 10 || bytes[end - 1] === 13 || bytes[end - 1] === 32)) end -= 1
  return bytes.subarray(Math.max(0, end - TAIL), end).includes('%%EOF')
}

/** The library may keep the array it is given, so it gets one of its own. */
async function pagesOf(bytes: Buffer): Promise<number> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: true,
    enableXfa: false,
    isEvalSupported: false,
  })
  try {
    const document = await task.promise
    await document.getPage(1)
    await document.getPage(document.numPages)
    return document.numPages
  } catch (fault) {
    throw new Refused((fault as Error).name === 'PasswordException' ? 'password-protected' : 'damaged', String(fault))
  } finally {
    await task.destroy()
  }
}
