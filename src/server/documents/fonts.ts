/** The fonts of official papers: Noto Serif CJK and Noto Sans CJK, as Debian's fonts-noto-cjk or another system brings them. */
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where systems keep them. */
const places = [
  '/usr/share/fonts/opentype/noto',
  '/usr/share/fonts/opentype/noto-cjk',
  '/usr/share/fonts/noto-cjk',
  '/usr/share/fonts/google-noto-cjk',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  '/Library/Fonts',
]

/** What must be there: a serif for texts and a sans for tables, each in two weights. */
const needed = [
  /^NotoSerifCJK.*Regular\.(ttc|otf)$/i,
  /^NotoSerifCJK.*Bold\.(ttc|otf)$/i,
  /^NotoSansCJK.*Regular\.(ttc|otf)$/i,
  /^NotoSansCJK.*Bold\.(ttc|otf)$/i,
]

/** The folder that has all of them, or null. Only the folder that `ZHIHENG_FONTS` names is asked, where it is set. */
export function findFonts(named: string | undefined = process.env.ZHIHENG_FONTS): string | null {
  return (named ? [named] : places).find(hasFonts) ?? null
}

function hasFonts(folder: string): boolean {
  if (!existsSync(folder)) return false
  const files = readdirSync(folder)
  return needed.every((pattern) => files.some((file) => pattern.test(file)))
}
