/** The typesetting thread: one compiler, fonts loaded once, papers set one after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'

export interface TypesetterQuestion {
  readonly id: number
  /** The template, by its path from the root of the project. */
  readonly template: string
  /** What the template reads, as JSON. */
  readonly data: string
}

export type TypesetterAnswer = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly failed: string }

/** The folder of the fonts, and of the project that templates lie in. */
export interface TypesetterStart {
  readonly fonts: string
  readonly root: string
}

/** Results of earlier papers that are kept for the next ones. */
const KEPT_RESULTS = 10

function set(compiler: NodeCompiler, { id, template, data }: TypesetterQuestion): TypesetterAnswer {
  try {
    const compiled = compiler.compile({ mainFilePath: template, inputs: { data } })
    if (!compiled.result) return { id, failed: diagnosed(compiler, compiled.takeDiagnostics()) }
    return { id, pdf: new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })) }
  } catch (fault) {
    return { id, failed: String(fault) }
  } finally {
    compiler.evictCache(KEPT_RESULTS)
  }
}

function diagnosed(compiler: NodeCompiler, fault: NodeError | null): string {
  return fault ? JSON.stringify(compiler.fetchDiagnostics(fault)) : 'no result'
}

if (parentPort) {
  const { fonts, root } = workerData as TypesetterStart
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [fonts] }] })
  parentPort.on('message', (question: TypesetterQuestion) => parentPort?.postMessage(set(compiler, question)))
}
