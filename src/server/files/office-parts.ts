/** What acts inside the parts of a DOCX or XLSX: programs, remote templates, DDE, documents that define entities. */
import { Refused } from './faults.ts'

/** A part being read; `before` holds the end of the last piece, so that nothing hides on a seam. */
export interface PartText {
  readonly name: string
  before: string
}

const SEAM = 400

/** Per kind of part, what may not stand in it. Texts are read without zero bytes, so that UTF-16 hides nothing. */
const acting: readonly (readonly [part: RegExp, sign: RegExp, what: string])[] = [
  [/\.(xml|rels|vml)$/i, /<!(DOCTYPE|ENTITY)/i, 'a document type'],
  [/\.rels$/i, /Type="[^"]*\/(attachedTemplate|frame|subDocument)"[^>]{0,300}TargetMode="External"/i, 'a remote template'],
  [/\.rels$/i, /TargetMode="External"[^>]{0,300}Type="[^"]*\/(attachedTemplate|frame|subDocument)"/i, 'a remote template'],
  [/^word\/.*\.xml$/i, /<w:instrText[^>]{0,100}>\s*"?DDE(AUTO)?\b|w:instr="\s*DDE(AUTO)?\b/i, 'a DDE field'],
  [/^xl\/externalLinks\/.*\.xml$/i, /<(\w+:)?ddeLink\b/i, 'a DDE link'],
  [/^(word|xl)\/.*\.(xml|vml)$/i, /progId="Package"/i, 'an enclosed program'],
]

const PROGRAM = /\.(exe|dll|scr|com|bat|cmd|ps1|vbs|js|jse|wsf|hta|jar|msi|lnk|sh|py|reg)$/i

/**
 * Read one more piece of a part.
 *
 * @throws Refused with active-content
 */
export function refuseActing(part: PartText, piece: Buffer): void {
  if (PROGRAM.test(part.name)) throw new Refused('active-content', 'a program')
  const signs = acting.filter(([name]) => name.test(part.name))
  if (signs.length === 0) return
  const text = part.before + piece.toString('latin1').replaceAll('\u0000', '')
  const found = signs.find(([, sign]) => sign.test(text))
  if (found) throw new Refused('active-content', found[2])
  part.before = text.slice(-SEAM)
}
