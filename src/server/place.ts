/** Where the project lies, both for the built files in `dist` and for the sources under test. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

function findRoot(): string {
  let directory = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(directory, 'package.json'))) directory = dirname(directory)
  return directory
}

export const projectRoot = findRoot()

/** A file of the project by its path from the root. */
export function projectFile(...path: readonly string[]): string {
  return join(projectRoot, ...path)
}

/** A built entry: worker threads start from these (`scripts/build.mjs`). */
export function builtEntry(name: string): URL {
  return pathToFileURL(projectFile('dist', `${name}.js`))
}
