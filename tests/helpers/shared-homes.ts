/**
 * What the test files of one run share: a directory for templates, made by the first file that needs one, and a PostgreSQL
 * server, started by the first file that needs it. Both are gone when the run is over.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PostgresPlace, startPostgres, stopPostgres } from './postgres.ts'

const SHARED = 'ZHIHENG_TEST_HOMES'
const PATIENCE = 110_000

/** The run's own directory; a program that asks outside of a run of tests gets one that goes with it. */
export function sharedDirectory(): string {
  const given = process.env[SHARED]
  if (given) return given
  const directory = mkdtempSync(join(tmpdir(), 'zhiheng-homes-'))
  process.env[SHARED] = directory
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/**
 * Something made once in a run, by whichever file comes first; the others wait for it. Its note is JSON.
 * @param patience milliseconds the others wait
 */
export async function onceInARun<Note>(name: string, make: () => Promise<Note>, patience = PATIENCE): Promise<Note> {
  const note = join(sharedDirectory(), `${name}.json`)
  const begun = performance.now()
  while (!existsSync(note)) {
    if (taken(join(sharedDirectory(), `${name}.making`))) {
      const made = await make()
      writeFileSync(`${note}.new`, JSON.stringify(made))
      renameSync(`${note}.new`, note)
      return made
    }
    if (performance.now() - begun > patience) throw new Error(`${name} was begun by another test file and never finished`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return JSON.parse(readFileSync(note, 'utf8')) as Note
}

function taken(path: string): boolean {
  try {
    mkdirSync(path)
    return true
  } catch {
    return false
  }
}

/** The run's PostgreSQL server. It need not survive a power cut. */
export function sharedPostgres(): Promise<PostgresPlace> {
  return onceInARun('postgres', async () => {
    const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=64MB', 'max_connections=120']
    const { place } = await startPostgres(
      settings.flatMap((setting) => ['-c', setting]),
      true,
    )
    return place
  })
}

export default function setup(): () => void {
  const directory = mkdtempSync(join(tmpdir(), 'zhiheng-homes-'))
  process.env[SHARED] = directory
  return () => {
    const note = join(directory, 'postgres.json')
    if (existsSync(note)) stopPostgres(JSON.parse(readFileSync(note, 'utf8')) as PostgresPlace)
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
  }
}
