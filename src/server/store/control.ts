/**
 * The socket that keeps a second process out of a data directory also answers a few questions of the installation's own
 * programs: a dump for the backup, a verification. One line of JSON asks, one line answers. The directory's mode guards it.
 */

import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type ControlQuestion = { readonly ask: 'dump'; readonly to: string } | { readonly ask: 'verify'; readonly key?: string | undefined }
export type ControlAnswer = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly fault: string }
export type Control = (question: ControlQuestion) => Promise<unknown>

export const SOCKET = 'in-use.sock'

/** Serve one asker. Whoever only looks whether somebody is there sends nothing. */
export function serveControl(socket: Socket, control: () => Control | null): void {
  socket.on('error', () => {})
  createInterface({ input: socket }).on('line', (line) => {
    answer(line, control()).then((reply) => socket.end(`${JSON.stringify(reply)}\n`))
  })
}

async function answer(line: string, control: Control | null): Promise<ControlAnswer> {
  try {
    if (!control) throw new Error('the holder of this directory answers no questions')
    return { ok: true, result: await control(JSON.parse(line) as ControlQuestion) }
  } catch (fault) {
    return { ok: false, fault: (fault as Error).message }
  }
}

/** Ask the process that holds a data directory; null when none does. @throws when it answers with a fault */
export async function askHolder(directory: string, question: ControlQuestion): Promise<unknown> {
  const socket = await new Promise<Socket | null>((resolve) => {
    const attempt = connect(join(directory, 'database', SOCKET))
    attempt.once('connect', () => resolve(attempt))
    attempt.once('error', () => resolve(null))
  })
  if (!socket) return null
  socket.write(`${JSON.stringify(question)}\n`)
  let text = ''
  for await (const part of socket) text += String(part)
  const reply = JSON.parse(text) as ControlAnswer
  if (!reply.ok) throw new Error(reply.fault)
  return reply.result
}
