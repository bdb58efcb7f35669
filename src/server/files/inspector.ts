/** The inspecting thread: files are asked for one after the other, so that a hostile one harms nobody else. */
import { parentPort } from 'node:worker_threads'
import { examine, type Finding } from './examine.ts'

export interface InspectorQuestion {
  readonly path: string
  readonly name: string
}

/** The finding, or what kept the file from being read at all. */
export type InspectorAnswer = { readonly finding: Finding } | { readonly failed: string }

parentPort?.on('message', ({ path, name }: InspectorQuestion) => {
  examine(path, name).then(
    (finding) => parentPort?.postMessage({ finding } satisfies InspectorAnswer),
    (fault: unknown) => parentPort?.postMessage({ failed: String(fault) } satisfies InspectorAnswer),
  )
})
