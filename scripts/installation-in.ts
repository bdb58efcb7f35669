/** The directory of an installation that a program is to look into. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { stop } from '../src/server/command-line.ts'

/** The directory named, or the server's own; the program ends with 2 where no installation lies: an empty one would be founded. */
export function installationIn(named: string | undefined): string {
  const directory = resolve(named ?? process.env.ZHIHENG_DATA ?? '.data')
  if (!existsSync(join(directory, 'keys'))) stop(`${directory} 不是一个质衡数据目录 (not a data directory)`)
  return directory
}
