/**
 * The bell of the workspace: it says that something one may see may have changed, and nothing more. Everybody hears the same
 * at the same coarse moments, so that the bell tells of no case and of no person. It ends with the session.
 */
import { PassThrough } from 'node:stream'
import { isStillIn } from '../access/actor.ts'
import type { House } from '../house.ts'
import { actorIn, type Handler } from './input.ts'

const COARSE = 3_000
const BREATH = 15_000

interface Listener {
  readonly stream: PassThrough
  readonly token: string
}

interface Bell {
  readonly listeners: Set<Listener>
  close: () => void
}

const bells = new WeakMap<House, Bell>()

function bellOf(house: House): Bell {
  const known = bells.get(house)
  if (known) return known
  const listeners = new Set<Listener>()
  let waiting: NodeJS.Timeout | null = null
  const ring = () => {
    waiting = null
    for (const { stream } of listeners) stream.write('data: changed\n\n')
  }
  house.onChange(() => {
    waiting ??= setTimeout(ring, COARSE - (Date.now() % COARSE))
    waiting.unref()
  })
  const breath = setInterval(() => breathe(house, listeners).catch(() => {}), BREATH)
  breath.unref()
  const bell: Bell = {
    listeners,
    close: () => {
      clearInterval(breath)
      if (waiting) clearTimeout(waiting)
      for (const { stream } of listeners) stream.end()
    },
  }
  bells.set(house, bell)
  return bell
}

/** A sign of life; who is no longer signed in hears that it is over. */
async function breathe(house: House, listeners: Set<Listener>): Promise<void> {
  for (const { stream, token } of listeners) {
    if (await isStillIn(house, token)) stream.write(': breath\n\n')
    else stream.end('event: ended\ndata: ended\n\n')
  }
}

/** Let everybody go who listens, before the server closes. */
export function endListening(house: House): void {
  bells.get(house)?.close()
}

const listen: Handler = async (input) => {
  const { house, reply, query } = input
  const stream = new PassThrough()
  stream.write('retry: 5000\n\n')
  reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no')
  const { seconds } = query as { seconds: number }
  if (seconds === 0) return reply.send(stream.end())
  const listener = { stream, token: actorIn(input).token }
  const { listeners } = bellOf(house)
  listeners.add(listener)
  const most = setTimeout(() => stream.end(), seconds * 1000)
  const leave = () => {
    clearTimeout(most)
    listeners.delete(listener)
  }
  stream.on('close', leave)
  reply.raw.on('close', () => stream.destroy())
  return reply.send(stream)
}

export const changeHandlers: Readonly<Record<string, Handler>> = { 'change.listen': listen }
