/** The real server as a process of its own, for the programs that kill it or measure it. Ended by its own id only. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { projectFile } from '../src/server/place.ts'

export interface ServerPlan {
  readonly directory: string
  readonly databaseUrl?: string | undefined
  readonly port: number
  /** The demonstration that lies in the directory, with its clock, and not the house alone. */
  readonly demonstration?: boolean
}

export class ServerProcess {
  readonly address: string
  /** Milliseconds from the start of the process to the first page. */
  readonly startedIn: number
  readonly #process: ChildProcess

  private constructor(child: ChildProcess, address: string, startedIn: number) {
    this.#process = child
    this.address = address
    this.startedIn = startedIn
  }

  /** Start it and wait for its first answer. */
  static async start({ directory, databaseUrl, port, demonstration = false }: ServerPlan): Promise<ServerProcess> {
    const environment = {
      ...process.env,
      ZHIHENG_DATA: directory,
      ZHIHENG_PORT: String(port),
      ZHIHENG_REQUESTS_PER_MINUTE: '10000000',
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    }
    if (!databaseUrl) delete (environment as Record<string, string | undefined>).DATABASE_URL
    const begun = performance.now()
    const program = demonstration ? [projectFile('dist', 'demo.js'), '--data', directory, '--port', String(port)] : [projectFile('dist', 'main.js')]
    const child = spawn(process.execPath, program, { env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr?.on('data', (data) => {
      said = (said + String(data)).slice(-4_000)
    })
    const address = `http://127.0.0.1:${port}`
    for (let attempt = 0; attempt < 1_200; attempt++) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the server ended while starting: ${said}`)
      const answered = await fetch(`${address}/api/health`).then(
        (reply) => reply.ok,
        () => false,
      )
      if (answered) return new ServerProcess(child, address, performance.now() - begun)
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    child.kill('SIGKILL')
    throw new Error(`the server did not answer within 30 s: ${said}`)
  }

  get pid(): number {
    return this.#process.pid ?? 0
  }

  /** End it at once, as a power switch does. */
  kill(): Promise<void> {
    return this.#end('SIGKILL')
  }

  /** Ask it to end in good order. */
  stop(): Promise<void> {
    return this.#end('SIGTERM')
  }

  /** Answers once it has ended; at once where it has already. */
  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const ended = new Promise((resolve) => this.#process.once('exit', resolve))
    this.#process.kill(signal)
    await ended
  }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
