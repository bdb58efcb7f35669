/**
 * The demonstration's story, told once in a run by a process of its own: begun by the first test that needs it, and left at each
 * point of the road where tests open it. Who needs an early point does not wait for the later ones.
 */
import { spawn } from 'node:child_process'
import { existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noteIn } from '../../demo/demonstration.ts'
import type { StoryPoint } from '../../demo/story.ts'
import { builtEntry } from '../../src/server/place.ts'
import { freshDirectory } from './homes.ts'
import { onceInARun, sharedDirectory } from './shared-homes.ts'
import { until } from './until.ts'

/** Where tests open the demonstration; each costs a copy on the way. */
export const scenePoints = ['announcement', 'review', 'acceptance', 'meeting', 'proposed'] as const satisfies readonly StoryPoint[]
export type ScenePoint = (typeof scenePoints)[number]

interface Teller {
  readonly pid: number
  readonly folder: string
}

const STORY = 'story'
const PATIENCE = 380_000

/**
 * The directory that holds the demonstration told as far as this point: to be copied, not to be opened.
 * `DEMONSTRATIONS` may name a folder in which they lie already.
 */
export async function toldAt(at: ScenePoint): Promise<string> {
  const { DEMONSTRATIONS } = process.env
  if (DEMONSTRATIONS) return join(DEMONSTRATIONS, at)
  const { pid, folder } = await onceInARun(STORY, beginTelling)
  const told = () => existsSync(noteIn(join(folder, at)))
  await until(() => told() || !isGoing(pid), PATIENCE)
  if (!told()) throw new Error(`the story ended before ${at}: ${readFileSync(logIn(folder), 'utf8')}`)
  return join(folder, at)
}

const logIn = (folder: string) => join(folder, 'told.log')

async function beginTelling(): Promise<Teller> {
  const folder = freshDirectory(STORY)
  const { DATABASE_URL: _, ...env } = process.env
  const log = openSync(logIn(folder), 'w')
  const parameters = [builtEntry('demo').pathname, '--tell', folder, '--at', scenePoints.join()]
  const teller = spawn(process.execPath, parameters, { env, stdio: ['ignore', log, log], detached: true })
  teller.unref()
  return { pid: teller.pid ?? 0, folder }
}

function isGoing(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** When a run is over before its story, the story is over too. */
export function teardown(): void {
  const note = join(sharedDirectory(), `${STORY}.json`)
  if (!existsSync(note)) return
  const { pid } = JSON.parse(readFileSync(note, 'utf8')) as Teller
  if (isGoing(pid)) process.kill(pid, 'SIGKILL')
}
