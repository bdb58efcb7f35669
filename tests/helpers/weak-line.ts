/** A line to a PostgreSQL server that can be cut: everything goes through a socket in between. */
import { connect, createServer, type Server, type Socket } from 'node:net'

export class WeakLine {
  readonly #port: number
  #server: Server | null = null
  #sockets = new Set<Socket>()
  #own = 0
  /** Cut as soon as the client has sent this; it still arrives, its answer does not. */
  cutBehind: string | null = null

  private constructor(port: number) {
    this.#port = port
  }

  /** A line to the server that an address names; `address` says how it is reached over the line. */
  static async to(url: string): Promise<{ line: WeakLine; address: string }> {
    const address = new URL(url)
    const line = new WeakLine(Number(address.port))
    await line.mend()
    address.port = String(line.#own)
    return { line, address: address.href }
  }

  /** Nobody comes through any more: connections break, new ones are refused. */
  async cut(): Promise<void> {
    const server = this.#server
    this.#server = null
    const closed = new Promise((resolve) => (server ? server.close(resolve) : resolve(null)))
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  /** It carries again, at the same address. */
  async mend(): Promise<void> {
    const server = createServer((client) => this.#carry(client))
    await new Promise<void>((resolve) => server.listen(this.#own, '127.0.0.1', resolve))
    this.#own = (server.address() as { port: number }).port
    this.#server = server
  }

  #carry(client: Socket): void {
    const database = connect(this.#port, '127.0.0.1')
    for (const socket of [client, database]) {
      this.#sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => this.#sockets.delete(socket))
    }
    client.on('data', (bytes) => {
      database.write(bytes)
      if (this.cutBehind === null || !bytes.includes(this.cutBehind)) return
      this.cutBehind = null
      client.destroy()
      database.end()
    })
    database.on('data', (bytes) => client.write(bytes))
    client.on('close', () => database.end())
    database.on('close', () => client.destroy())
  }
}
