/** A program of the project as its npm script calls it, once the machine is ready: a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { projectFile, projectRoot } from '../../src/server/place.ts'

export interface Ended {
  readonly status: number | null
  readonly said: string
  readonly complained: string
}

const { scripts } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { scripts: Record<string, string> }

/** What the script runs behind `ready.mjs`, which only installs and builds. */
function commandOf(script: string): readonly string[] {
  const match = /^node scripts\/ready\.mjs(?: --\w+)? && node (\S+)$/.exec(scripts[script] ?? '')
  if (!match) throw new Error(`npm run ${script} is another kind of script: ${scripts[script]}`)
  return [match[1] ?? '']
}

/** Begin a program; with a test that fails it is ended by `stop`. */
export class Program {
  said = ''
  complained = ''
  readonly ended: Promise<Ended>
  readonly #process: ChildProcess

  constructor(script: string, ...parameters: readonly string[]) {
    const { DATABASE_URL: _, ...env } = process.env
    this.#process = spawn(process.execPath, [...commandOf(script), ...parameters], { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#process.stdout?.on('data', (data) => {
      this.said += String(data)
    })
    this.#process.stderr?.on('data', (data) => {
      this.complained += String(data)
    })
    this.ended = new Promise((resolve) => this.#process.once('close', (status) => resolve({ status, said: this.said, complained: this.complained })))
  }

  /** End it at once, where it has not ended. */
  kill(): void {
    this.#process.kill('SIGKILL')
  }

  /** Ask it to end in good order. */
  stop(): Promise<Ended> {
    this.#process.kill('SIGTERM')
    return this.ended
  }
}

/** Run a program to its end, which is the end of the test at the latest: none goes on behind a test that lost its patience. */
export function run(script: string, ...parameters: readonly string[]): Promise<Ended> {
  const program = new Program(script, ...parameters)
  onTestFinished(() => program.kill())
  return program.ended
}

/** Run a program that answers with one line of JSON. */
export async function runJson<Result>(script: string, ...parameters: readonly string[]): Promise<Ended & { readonly result: Result }> {
  const ended = await run(script, ...parameters, '--json')
  const line = ended.said.trim().split('\n').at(-1) ?? ''
  if (!line.startsWith('{')) throw new Error(`npm run ${script} gave no JSON: ${ended.said} ${ended.complained}`)
  return { ...ended, result: JSON.parse(line) as Result }
}
