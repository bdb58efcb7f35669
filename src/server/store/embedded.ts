/**
 * The embedded database as a kysely dialect: one session in a worker thread, taken in turns. A listening socket in the
 * data directory keeps a second process out; a pid file would not (a dead process may look alive).
 */
import { existsSync, mkdirSync, unlinkSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import { type Control, SOCKET, serveControl } from './control.ts'
import type { EngineAnswer, EngineQuestion } from './embedded-engine.ts'

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never

/** What the database says when a statement fails; `code` is PostgreSQL's SQLSTATE on both homes. */
export class DatabaseFault extends Error {
  readonly code: string | undefined
  readonly constraint: string | undefined
  constructor(message: string, code?: string, constraint?: string) {
    super(message)
    this.code = code
    this.constraint = constraint
  }
}

/** SQLSTATE `admin_shutdown`. */
const STOPPED = '57P01'

export class EmbeddedEngine {
  #worker: Worker
  #lock: Server
  #desk: { control: Control | null }
  #waiting = new Map<number, { resolve: (answer: EngineAnswer) => void; reject: (fault: Error) => void }>()
  #last = 0
  #stopped: DatabaseFault | null = null

  private constructor(worker: Worker, lock: Server, desk: { control: Control | null }) {
    this.#worker = worker
    this.#lock = lock
    this.#desk = desk
    worker.on('message', (answer: EngineAnswer) => this.#answered(answer))
    worker.on('error', (fault: Error) => this.#failed(new DatabaseFault(`the embedded database has stopped: ${fault.message}`, STOPPED)))
    worker.on('exit', () => this.#failed(new DatabaseFault('the embedded database has stopped', STOPPED)))
  }

  /**
   * Open the data directory, alone.
   *
   * @param script the engine's own entry file
   * @throws when another process holds the directory
   */
  static async open(directory: string, script: URL, loadFrom?: ArrayBuffer): Promise<EmbeddedEngine> {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    const desk: { control: Control | null } = { control: null }
    const lock = await holdAlone(join(directory, SOCKET), () => desk.control)
    const worker = new Worker(script, {
      workerData: { directory: join(directory, 'pg'), ...(loadFrom && { loadFrom }) },
      execArgv: process.execArgv,
    })
    await new Promise<void>((resolve, reject) => {
      worker.once('message', (answer: EngineAnswer) => ('failed' in answer ? reject(new Error(answer.failed)) : resolve()))
      worker.once('error', reject)
    })
    return new EmbeddedEngine(worker, lock, desk)
  }

  /** Answer questions of the installation's own programs from now on. */
  serve(control: Control): void {
    this.#desk.control = control
  }

  ask(question: Unnumbered<EngineQuestion>): Promise<EngineAnswer> {
    if (this.#stopped) return Promise.reject(this.#stopped)
    this.#last += 1
    const id = this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ ...question, id })
    })
  }

  async query<Row>(sql: string, parameters: readonly unknown[]): Promise<{ rows: Row[]; affected: number }> {
    const answer = await this.ask({ kind: 'query', sql, parameters })
    if (!('rows' in answer)) throw new DatabaseFault('the embedded database gave no rows')
    return { rows: answer.rows as Row[], affected: answer.affected }
  }

  /** The whole data directory as a tar archive: backup, and the road to a fresh start. */
  async dump(): Promise<ArrayBuffer> {
    const answer = await this.ask({ kind: 'dump' })
    if (!('dump' in answer)) throw new DatabaseFault('the embedded database gave no dump')
    return answer.dump
  }

  async close(): Promise<void> {
    if (!this.#lock.listening) return
    if (!this.#stopped) await this.ask({ kind: 'close' })
    await this.#worker.terminate()
    await new Promise<void>((resolve) => this.#lock.close(() => resolve()))
  }

  #answered(answer: EngineAnswer): void {
    if (!('id' in answer)) return
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if ('error' in answer) waiting?.reject(new DatabaseFault(answer.error.message, answer.error.code, answer.error.constraint))
    else waiting?.resolve(answer)
  }

  #failed(fault: DatabaseFault): void {
    this.#stopped ??= fault
    for (const { reject } of this.#waiting.values()) reject(fault)
    this.#waiting.clear()
  }
}

/** Listen on a socket in the directory. Somebody answers: in use. Nobody does: stale, taken over. */
async function holdAlone(path: string, control: () => Control | null): Promise<Server> {
  if (existsSync(path)) {
    const inUse = await new Promise<boolean>((resolve) => {
      const probe = connect(path)
      probe.once('connect', () => {
        probe.destroy()
        resolve(true)
      })
      probe.once('error', () => resolve(false))
    })
    if (inUse) throw new Error(`another process holds this data directory (${path})`)
    unlinkSync(path)
  }
  const server = createServer((socket) => serveControl(socket, control))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  server.unref()
  return server
}

/** The single session, lent to one user at a time. */
class EmbeddedDriver implements Driver {
  #engine: EmbeddedEngine
  #turn: Promise<void> = Promise.resolve()

  constructor(engine: EmbeddedEngine) {
    this.#engine = engine
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    let release = () => {}
    const before = this.#turn
    this.#turn = new Promise((resolve) => {
      release = resolve
    })
    await before
    return new EmbeddedConnection(this.#engine, release)
  }

  /** Not waited for: the engine answers in order, and `begin` cannot fail by itself. */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    connection.executeQuery(CompiledQuery.raw('begin')).catch(() => {})
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    ;(connection as EmbeddedConnection).release()
  }

  async destroy(): Promise<void> {}
}

class EmbeddedConnection implements DatabaseConnection {
  #engine: EmbeddedEngine
  readonly release: () => void

  constructor(engine: EmbeddedEngine, release: () => void) {
    this.#engine = engine
    this.release = release
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affected } = await this.#engine.query<Row>(query.sql, query.parameters)
    return { rows, numAffectedRows: BigInt(affected) }
  }

  // biome-ignore lint/correctness/useYield: the engine has no cursor; lists are paged instead
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('the embedded database does not stream')
  }
}

export function embeddedDialect(engine: EmbeddedEngine): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new EmbeddedDriver(engine),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}
