/** The database in one of its two homes: embedded in the data directory, or a PostgreSQL server by its address. */
import { join } from 'node:path'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { builtEntry } from '../place.ts'
import type { Control } from './control.ts'
import { DatabaseFault, EmbeddedEngine, embeddedDialect } from './embedded.ts'
import { migrate } from './migrations/migrate.ts'
import type { Database, Schema } from './schema.ts'

export interface Store {
  readonly db: Database
  readonly home: 'embedded' | 'postgres'
  /** Tell other server processes that something changed; only PostgreSQL has any. */
  readonly onChange: (listener: () => void) => void
  readonly close: () => Promise<void>
  /** The embedded database's own archive; null for PostgreSQL, which has its own tools. */
  readonly dump: (() => Promise<ArrayBuffer>) | null
  /** Answer the installation's own programs while this process holds the directory. */
  readonly serve: (control: Control) => void
}

export interface StoreAddress {
  /** Data directory of the embedded database. */
  readonly directory: string
  /** Address of a PostgreSQL server; the embedded database is used without it. */
  readonly url?: string | undefined
  /** An archive to start the embedded database from, when its directory is empty. */
  readonly loadFrom?: ArrayBuffer | undefined
}

/** The channel on which server processes on one PostgreSQL tell each other that something changed. */
export const CHANGED = 'zhiheng_changed'
const MOST_STATEMENTS = 400

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => text)

/** Open the database and bring its tables up to date. */
export async function openStore(address: StoreAddress): Promise<Store> {
  const store = address.url ? await openPostgres(address.url) : await openEmbedded(address.directory, address.loadFrom)
  await migrate(store.db)
  return store
}

async function openEmbedded(directory: string, loadFrom?: ArrayBuffer): Promise<Store> {
  const engine = await EmbeddedEngine.open(join(directory, 'database'), builtEntry('embedded-engine'), loadFrom)
  const db = new Kysely<Schema>({ dialect: embeddedDialect(engine) })
  return {
    db,
    home: 'embedded',
    onChange: () => {},
    // In its turn, when no transaction is open: what is cleaned away for it cannot be within one.
    dump: () => db.connection().execute(() => engine.dump()),
    serve: (control) => engine.serve(control),
    close: async () => {
      await db.destroy()
      await engine.close()
    },
  }
}

async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 12 })
  // A connection that breaks while it lies idle is taken out by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const own = new Set<number | undefined>()
  pool.on('connect', (client) => {
    own.add(backendOf(client))
    // Nor may one that breaks between two statements of a transaction; the next statement says so.
    client.on('error', () => {})
  })
  pool.on('remove', (client) => own.delete(backendOf(client)))
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
  let stopListening: (() => Promise<void>) | null = null
  return {
    db,
    home: 'postgres',
    onChange: (listener) => {
      stopListening = keepListening(url, (sender) => {
        if (!own.has(sender)) listener()
      })
    },
    dump: null,
    serve: () => {},
    close: async () => {
      await stopListening?.()
      await db.destroy()
    },
  }
}

/** The number of the server's process that serves a connection. */
function backendOf(client: pg.PoolClient): number | undefined {
  return (client as unknown as { readonly processID?: number }).processID
}

const LISTEN_AGAIN_AFTER = 1_000

/**
 * Hear what other processes say, over a connection of its own. When it breaks it is made anew, and whatever was said
 * meanwhile counts as said: the listener is called without a sender.
 */
function keepListening(url: string, listener: (sender?: number) => void): () => Promise<void> {
  let current: pg.Client | null = null
  let again: NodeJS.Timeout | null = null
  const begin = () => {
    const client = new pg.Client({ connectionString: url })
    const lost = () => {
      if (current !== client) return
      current = null
      again = setTimeout(begin, LISTEN_AGAIN_AFTER)
      again.unref()
    }
    current = client
    client.on('notification', ({ processId }) => listener(processId))
    client.on('error', lost)
    client.on('end', lost)
    client
      .connect()
      .then(() => client.query(`listen ${CHANGED}`))
      .then(() => listener(), lost)
  }
  begin()
  return async () => {
    if (again) clearTimeout(again)
    const last = current
    current = null
    await last?.end().catch(() => {})
  }
}

/** The pool with every statement named by its text, so that PostgreSQL plans it once a connection. */
function preparing(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    const known = names.get(text)
    if (known) return known
    const name = `s${names.size + 1}`
    if (names.size < MOST_STATEMENTS) names.set(text, name)
    return names.get(text)
  }
  return {
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect().catch(asFault)
      const query = (text: string, values: readonly unknown[]) => {
        const name = values.length > 0 ? nameOf(text) : undefined
        return client.query({ text, values: [...values], ...(name && { name }) }).catch(asFault)
      }
      return { query, release: () => client.release() } as unknown as PostgresPoolClient
    },
  }
}

const LINE_BROKE = '08006'

/** A broken line has no SQLSTATE from the server, which is out of reach; it gets the one that clients use. */
function asFault(fault: Error & { code?: string }): never {
  const broke =
    /^E[A-Z]+$/.test(fault.code ?? '') || /^(Connection terminated|Client has encountered a connection error|Client was closed)/.test(fault.message)
  throw broke ? new DatabaseFault(`the line to the database broke: ${fault.message}`, LINE_BROKE) : fault
}
