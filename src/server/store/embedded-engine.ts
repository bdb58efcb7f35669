/**
 * The embedded database in a worker thread: PostgreSQL in WebAssembly, so that a slow query never stalls the server.
 * It speaks four messages: query, exec, dump, close. Answers carry the id of their question.
 */
import { fsyncSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { dumpOf } from './embedded-dump.ts'
import { Statements } from './embedded-statements.ts'

export type EngineQuestion =
  | { id: number; kind: 'query'; sql: string; parameters: readonly unknown[] }
  | { id: number; kind: 'exec'; sql: string }
  | { id: number; kind: 'dump' }
  | { id: number; kind: 'close' }

export type EngineAnswer =
  | { id: number; rows: unknown[]; affected: number }
  | { id: number; dump: ArrayBuffer }
  | { id: number; error: { message: string; code?: string; constraint?: string; detail?: string } }
  | { ready: true }
  | { failed: string }

interface EmscriptenStream {
  readonly nfd?: number
}
interface EmscriptenModule {
  readonly NODEFS: { readonly stream_ops: Record<string, unknown> }
}
type Emscripten = Parameters<NodeFS['init']>[1]

/** The engine's own file system leaves fsync out, so that a power cut could lose what was acknowledged. This one calls it. */
class SyncedFiles extends NodeFS {
  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...given)
    const sync = (module: unknown) => {
      ;(module as EmscriptenModule).NODEFS.stream_ops.fsync = (stream: EmscriptenStream) => {
        if (stream.nfd !== undefined) fsyncSync(stream.nfd)
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), sync] } as Emscripten }
  }
}

async function start(): Promise<PGlite> {
  const { directory, loadFrom } = workerData as { directory: string; loadFrom?: ArrayBuffer }
  const defaults = (PGlite as unknown as { defaultStartParams: string[] }).defaultStartParams
  const options: PGliteOptions = {
    fs: new SyncedFiles(directory),
    startParams: [...defaults.filter((parameter) => parameter !== '-F'), '-c', 'wal_sync_method=fsync'],
    ...(loadFrom && { loadDataDir: new Blob([loadFrom]) }),
  }
  return PGlite.create(options)
}

async function answer(engine: PGlite, statements: Statements, question: EngineQuestion): Promise<EngineAnswer> {
  const { id } = question
  switch (question.kind) {
    case 'query': {
      const { rows, affected } = await statements.run(question.sql, question.parameters)
      return { id, rows, affected }
    }
    case 'exec':
      await engine.exec(question.sql)
      statements.forget()
      return { id, rows: [], affected: 0 }
    case 'dump':
      return { id, dump: await dumpOf(engine) }
    case 'close':
      await engine.close()
      return { id, rows: [], affected: 0 }
  }
}

function faultOf(id: number, fault: unknown): EngineAnswer {
  const { message, code, constraint, detail } = fault as { message: string; code?: string; constraint?: string; detail?: string }
  return { id, error: { message, ...(code && { code }), ...(constraint && { constraint }), ...(detail && { detail }) } }
}

const port = parentPort
if (port) {
  start().then(
    (engine) => {
      // One session: questions are answered strictly in the order in which they came.
      const statements = new Statements(engine)
      let turn: Promise<unknown> = Promise.resolve()
      port.on('message', (question: EngineQuestion) => {
        turn = turn
          .then(() => answer(engine, statements, question))
          .then(
            (reply) => port.postMessage(reply),
            (fault: unknown) => port.postMessage(faultOf(question.id, fault)),
          )
      })
      port.postMessage({ ready: true } satisfies EngineAnswer)
    },
    (fault: unknown) => port.postMessage({ failed: String((fault as Error).stack ?? fault) } satisfies EngineAnswer),
  )
}
