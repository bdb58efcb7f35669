/** A PostgreSQL server of one's own in a temporary directory: started, used, ended by its own process. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export interface OwnPostgres {
  /** Address of a fresh, empty database. */
  readonly newDatabase: () => Promise<string>
  readonly stop: () => Promise<void>
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

/** Start a server. Its directory goes when it stops. */
export async function startPostgres(): Promise<OwnPostgres> {
  const directory = mkdtempSync(join(tmpdir(), 'zhiheng-postgres-'))
  if (process.getuid?.() === 0) execFileSync('chown', ['postgres', directory])
  else chmodSync(directory, 0o700)
  const port = await freePort()
  const data = join(directory, 'data')
  execFileSync(...asServerUser(program('initdb'), ['-D', data, '-U', 'zhiheng', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']), {
    stdio: 'ignore',
  })
  const settings = ['-p', String(port), '-k', directory, '-h', '127.0.0.1', '-c', 'max_connections=60']
  const server = spawn(...asServerUser(program('postgres'), ['-D', data, ...settings]), { stdio: 'ignore' })
  const address = (database: string) => `postgres://zhiheng@127.0.0.1:${port}/${database}`
  await answers(address('postgres'), server)
  let count = 0
  return {
    newDatabase: async () => {
      count += 1
      const client = new pg.Client({ connectionString: address('postgres') })
      await client.connect()
      await client.query(`create database house${count}`)
      await client.end()
      return address(`house${count}`)
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      execFileSync(...asServerUser(program('pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']), { stdio: 'ignore' })
      await ended
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (server.exitCode !== null) throw new Error('PostgreSQL ended while starting')
    const client = new pg.Client({ connectionString: url })
    const good = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => {})
    if (good) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('PostgreSQL did not answer')
}
