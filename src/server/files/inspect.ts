/** Ask the inspecting thread. It is started when needed, watched, replaced when it dies, and sent home when nothing comes. */
import { Worker } from 'node:worker_threads'
import { builtEntry } from '../place.ts'
import type { Finding } from './examine.ts'
import type { InspectorAnswer, InspectorQuestion } from './inspector.ts'
import { INSPECTION_MEMORY_MB, LONGEST_INSPECTION } from './limits.ts'

/** Milliseconds without work after which the thread and its memory are given back. */
const IDLE = 60_000

let worker: Worker | null = null
let idle: NodeJS.Timeout | null = null
let turn: Promise<unknown> = Promise.resolve()

/**
 * What the file at `path` is, called `name` by its owner: its kind and pages, or its fault. One file at a time. A file that
 * takes too long, or brings the thread down, is damaged.
 *
 * @param longest milliseconds it may take
 * @throws when the file cannot be read from the disk
 */
export function inspect(path: string, name: string, longest: number = LONGEST_INSPECTION): Promise<Finding> {
  const mine = turn.then(() => ask({ path, name }, longest))
  turn = mine.catch(() => {})
  return mine
}

/** End the thread now. The next question starts another. */
export async function stopInspector(): Promise<void> {
  const ended = worker
  worker = null
  await ended?.terminate()
}

async function ask(question: InspectorQuestion, longest: number): Promise<Finding> {
  if (idle) clearTimeout(idle)
  worker ??= start()
  const asked = worker
  asked.ref()
  try {
    const answer = await answerOf(asked, question, longest)
    if ('failed' in answer) throw new Error(answer.failed)
    return answer.finding
  } finally {
    asked.unref()
    idle = setTimeout(stopInspector, IDLE).unref()
  }
}

function start(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: INSPECTION_MEMORY_MB, stackSizeMb: 4 }
  const started = new Worker(builtEntry('inspector'), { resourceLimits, execArgv: [] })
  const forget = () => {
    if (worker === started) worker = null
  }
  return started.on('error', forget).on('exit', forget)
}

/** The thread's answer, or a damaged file when it has none. */
function answerOf(asked: Worker, question: InspectorQuestion, longest: number): Promise<InspectorAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: InspectorAnswer) => {
      clearTimeout(timer)
      asked.off('message', settle).off('error', onError).off('exit', onExit)
      resolve(answer)
    }
    const giveUp = (detail: string) => {
      if (worker === asked) worker = null
      settle({ finding: { fault: 'damaged', detail } })
      void asked.terminate()
    }
    const onError = (fault: Error) => giveUp(fault.message)
    const onExit = () => giveUp('the inspecting thread ended')
    const timer = setTimeout(giveUp, longest, 'took too long')
    asked.on('message', settle).on('error', onError).on('exit', onExit)
    asked.postMessage(question)
  })
}
