/** A copy of a PDF with name and time on every page. The work is done in a thread that a hostile file can only bring down itself. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { builtEntry } from '../place.ts'
import type { MarkerAnswer, MarkerQuestion } from './marker.ts'
import { typesetFile } from './typeset.ts'

const IDLE = 60_000
const LONGEST = 30_000
const MEMORY_MB = 768

let worker: Worker | null = null
let idle: NodeJS.Timeout | null = null
let turn: Promise<unknown> = Promise.resolve()

/**
 * The PDF at `path` with these words over every page; null when it cannot carry them: encrypted, broken, or too much.
 *
 * @throws TypesettingFault when the words cannot be set
 */
export async function markPdf(path: string, words: { readonly name: string; readonly at: string }): Promise<Uint8Array | null> {
  const mark = await typesetFile(join('src', 'server', 'documents', 'templates', 'mark.typ'), words)
  const mine = turn.then(() => ask({ path, mark }))
  turn = mine.catch(() => {})
  const answer = await mine
  return 'pdf' in answer ? answer.pdf : null
}

/** End the thread now. The next file starts another. */
export async function stopMarker(): Promise<void> {
  const ended = worker
  worker = null
  await ended?.terminate()
}

async function ask(question: MarkerQuestion): Promise<MarkerAnswer> {
  if (idle) clearTimeout(idle)
  worker ??= start()
  const asked = worker
  asked.ref()
  try {
    return await answerOf(asked, question)
  } finally {
    asked.unref()
    idle = setTimeout(stopMarker, IDLE).unref()
  }
}

function start(): Worker {
  const started = new Worker(builtEntry('marker'), { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, stackSizeMb: 4 }, execArgv: [] })
  const forget = () => {
    if (worker === started) worker = null
  }
  return started.on('error', forget).on('exit', forget)
}

function answerOf(asked: Worker, question: MarkerQuestion): Promise<MarkerAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: MarkerAnswer) => {
      clearTimeout(timer)
      asked.off('message', settle).off('error', onError).off('exit', onExit)
      resolve(answer)
    }
    const giveUp = (failed: string) => {
      if (worker === asked) worker = null
      settle({ failed })
      void asked.terminate()
    }
    const onError = (fault: Error) => giveUp(fault.message)
    const onExit = () => giveUp('the marking thread ended')
    const timer = setTimeout(giveUp, LONGEST, 'took too long')
    asked.on('message', settle).on('error', onError).on('exit', onExit)
    asked.postMessage(question)
  })
}
