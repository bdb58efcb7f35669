/** Official papers as PDF (PDF/UA-1). The compiler works in a thread of its own, started with the first paper. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { create } from 'qrcode'
import { builtEntry, projectRoot } from '../place.ts'
import { findFonts } from './fonts.ts'
import type { PaperKind, Papers, Proof } from './papers.ts'
import { proofWords } from './proof-words.ts'
import type { TypesetterAnswer, TypesetterQuestion, TypesetterStart } from './typesetter.ts'

/** Why a paper cannot be set now. `fonts-missing` is a matter of the installation, and passes when they are there. */
export class TypesettingFault extends Error {
  readonly code: 'fonts-missing' | 'not-set'
  constructor(code: 'fonts-missing' | 'not-set', message: string) {
    super(message)
    this.code = code
  }
}

/** The thread, and the papers it has not answered yet. */
interface Typesetter {
  readonly worker: Worker
  readonly waiting: Map<number, { readonly resolve: (pdf: Uint8Array) => void; readonly reject: (fault: Error) => void }>
}

/** Milliseconds without work after which the thread and its memory are given back. */
const IDLE = 60_000

let typesetter: Typesetter | null = null
let idle: NodeJS.Timeout | null = null
let last = 0

/**
 * Set an official paper.
 *
 * @throws TypesettingFault with `fonts-missing`, or with `not-set` when the template fails of the data
 */
export function typeset<K extends PaperKind>(kind: K, data: Papers[K]): Promise<Uint8Array> {
  return typesetFile(join('src', 'server', 'documents', 'templates', `${kind}.typ`), { ...data, proof: printedProof(data.proof) })
}

/** Set any template of the project by its path from the root; it reads `data` as JSON. */
export async function typesetFile(template: string, data: object): Promise<Uint8Array> {
  if (idle) clearTimeout(idle)
  typesetter ??= start()
  const { worker, waiting } = typesetter
  last += 1
  const question: TypesetterQuestion = { id: last, template: join(projectRoot, template), data: JSON.stringify(data) }
  worker.ref()
  return new Promise<Uint8Array>((resolve, reject) => {
    waiting.set(question.id, { resolve, reject })
    worker.postMessage(question)
  }).finally(() => {
    if (waiting.size > 0) return
    worker.unref()
    if (idle) clearTimeout(idle)
    idle = setTimeout(stopTypesetter, IDLE).unref()
  })
}

/** End the thread and give its memory back. The next paper starts another. */
export async function stopTypesetter(): Promise<void> {
  const ended = typesetter
  typesetter = null
  await ended?.worker.terminate()
}

/** What is printed of a proof: the check words, the start of the hash, the QR code. */
function printedProof({ number, hash, address }: Proof) {
  return { number, address, hash, short: hash.slice(0, 16), words: proofWords(hash).join(''), qr: qrPicture(address) }
}

/** A QR code as SVG, with the quiet zone that readers need. Rows overlap a little, so that no light shows between them. */
export function qrPicture(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const rows = Array.from({ length: modules.size }, (_, row) => rowPath(row, (column) => column < modules.size && modules.get(row, column) === 1))
  const side = modules.size + 4
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${rows.join('')}"/></svg>`
}

/** Stretches of dark modules in one row, each a rectangle. */
function rowPath(row: number, isDark: (column: number) => boolean): string {
  let path = ''
  for (let column = 0; column < 177; column += 1) {
    const from = column
    while (isDark(column)) column += 1
    if (column > from) path += `M${from + 2} ${row + 2}h${column - from}v1.02h${from - column}z`
  }
  return path
}

function start(): Typesetter {
  const fonts = findFonts()
  if (!fonts) throw new TypesettingFault('fonts-missing', 'Noto Serif CJK and Noto Sans CJK are not installed (Debian: fonts-noto-cjk)')
  const worker = new Worker(builtEntry('typesetter'), { workerData: { fonts, root: projectRoot } satisfies TypesetterStart, execArgv: [] })
  const started: Typesetter = { worker, waiting: new Map() }
  worker.on('message', (answer: TypesetterAnswer) => answered(started, answer))
  const lost = () => {
    if (typesetter === started) typesetter = null
    for (const { reject } of started.waiting.values()) reject(new TypesettingFault('not-set', 'the typesetting thread ended'))
    started.waiting.clear()
  }
  worker.on('error', lost).on('exit', lost)
  return started
}

function answered({ waiting }: Typesetter, answer: TypesetterAnswer): void {
  const one = waiting.get(answer.id)
  waiting.delete(answer.id)
  if ('pdf' in answer) one?.resolve(answer.pdf)
  else one?.reject(new TypesettingFault('not-set', answer.failed))
}
