/** A PostgreSQL server of one's own in a temporary directory: started, used, ended by its own process. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export interface OwnPostgres {
  /** Where its data lies, and the port it listens on: enough to use and to end it from another process. */
  readonly place: PostgresPlace
  /** Address of a fresh, empty database. */
  readonly newDatabase: () => Promise<string>
  readonly stop: () => Promise<void>
}

export interface PostgresPlace {
  readonly directory: string
  readonly port: number
}

/** PostgreSQL's own programs: on the PATH, or where Debian keeps them. */
function program(name: string): string {
  const folder = '/usr/lib/postgresql'
  const versions = existsSync(folder) ? readdirSync(folder).sort() : []
  const kept = versions.map((version) => join(folder, version, 'bin', name)).filter(existsSync)
  return kept.at(-1) ?? name
}

/** It refuses to run as root; then it is the user `postgres` who runs it. */
function asServerUser(command: string, parameters: readonly string[]): [string, string[]] {
  return process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', command, ...parameters]] : [command, [...parameters]]
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

export function addressOf({ port }: PostgresPlace, database: string): string {
  return `postgres://zhiheng@127.0.0.1:${port}/${database}`
}

/** End a server by its data directory, and take the directory away. */
export function stopPostgres({ directory }: PostgresPlace): void {
  execFileSync(...asServerUser(program('pg_ctl'), ['-D', join(directory, 'data'), '-m', 'immediate', '-w', 'stop']), { stdio: 'ignore' })
  rmSync(directory, { recursive: true, force: true })
}

/**
 * Start a server. Its directory goes when it stops.
 *
 * @param settings more settings, such as `['-c', 'fsync=off']`
 * @param outlives it goes on when this process ends, until `stopPostgres`
 */
export async function startPostgres(settings: readonly string[] = [], outlives = false): Promise<OwnPostgres> {
  const directory = mkdtempSync(join(tmpdir(), 'zhiheng-postgres-'))
  if (process.getuid?.() === 0) execFileSync('chown', ['postgres', directory])
  else chmodSync(directory, 0o700)
  const place = { directory, port: await freePort() }
  const data = join(directory, 'data')
  execFileSync(
    ...asServerUser(program('initdb'), ['-D', data, '-U', 'zhiheng', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']),
    {
      stdio: 'ignore',
    },
  )
  const listening = ['-p', String(place.port), '-k', directory, '-h', '127.0.0.1']
  const server = spawn(...asServerUser(program('postgres'), ['-D', data, ...listening, '-c', 'max_connections=100', ...settings]), {
    stdio: 'ignore',
    cwd: directory,
    detached: outlives,
  })
  await answers(addressOf(place, 'postgres'), server)
  if (outlives) server.unref()
  let count = 0
  return {
    place,
    newDatabase: async () => {
      count += 1
      await createDatabase(place, `house${count}`)
      return addressOf(place, `house${count}`)
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      stopPostgres(place)
      await ended
    },
  }
}

/** A new database, empty or as another one is. Nobody may be connected to the other one. */
export async function createDatabase(place: PostgresPlace, name: string, template?: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(place, 'postgres') })
  await client.connect()
  try {
    await client.query(`create database ${name}${template ? ` template ${template}` : ''}`)
  } finally {
    await client.end()
  }
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) throw new Error('PostgreSQL ended while starting')
    const client = new pg.Client({ connectionString: url })
    const good = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => {})
    if (good) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('PostgreSQL did not answer')
}
