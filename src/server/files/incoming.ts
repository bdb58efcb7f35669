/** Bytes on their way in, as the tus protocol's library wants them kept: a file for each upload, hashed while it grows. */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { DataStore, ERRORS, Upload } from '@tus/server'
import type { House } from '../house.ts'
import { isUploadId } from './begin.ts'

/** Hashes held for uploads under way; the oldest makes room and is made again from the disk when it is needed. */
const MOST_HASHES = 1_000

interface Running {
  readonly hash: Hash
  at: number
}

/** Where the bytes of an unfinished upload lie. Throws for a text that is no id. */
export function incomingPath(directory: string, id: string): string {
  if (!isUploadId(id)) throw new Error('not the id of an upload')
  return join(directory, 'uploads', id)
}

/** Bytes received so far; null when the file is not, or no longer, there. */
export async function receivedBytes(directory: string, id: string): Promise<number | null> {
  return stat(incomingPath(directory, id)).then(
    ({ size }) => size,
    () => null,
  )
}

export class Incoming extends DataStore {
  readonly #house: House
  readonly #running = new Map<string, Running>()

  constructor(house: House) {
    super()
    this.#house = house
    this.extensions = ['creation', 'creation-with-upload', 'termination']
  }

  override async getUpload(id: string): Promise<Upload> {
    const row = isUploadId(id) && (await this.#house.db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst())
    if (!row) throw ERRORS.FILE_NOT_FOUND
    const received = row.state === 'receiving' ? ((await receivedBytes(this.#house.directory, id)) ?? 0) : row.bytes
    return new Upload({ id, size: row.bytes, offset: Math.min(received, row.bytes), metadata: { filename: row.name }, creation_date: row.created_at })
  }

  /** Append what comes, to the byte that was reached when the sender stops or breaks off. */
  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    const handle = await this.#open(id, offset)
    if (!handle) return offset
    const running = await this.#runningAt(id, offset)
    try {
      for await (const piece of bytes) await append(handle, running, piece as Buffer)
    } finally {
      await handle.sync().finally(() => handle.close())
    }
    return running.at
  }

  /** The owner gives up: neither bytes nor row remain. */
  override async remove(id: string): Promise<void> {
    this.#running.delete(id)
    await this.#house.db.deleteFrom('upload').where('id', '=', id).execute()
    await rm(this.#path(id), { force: true })
  }

  /** The upload is over: its hash is not needed any more. */
  forget(id: string): void {
    this.#running.delete(id)
  }

  /** The SHA-256 of all bytes received, in hex. */
  async hashOf(id: string): Promise<string> {
    const { hash } = await this.#runningAt(id, (await receivedBytes(this.#house.directory, id)) ?? 0)
    return hash.copy().digest('hex')
  }

  /** The hash of the first bytes: as it ran along, or after a restart made once from what lies on the disk. */
  async #runningAt(id: string, offset: number): Promise<Running> {
    const known = this.#running.get(id)
    if (known?.at === offset) return known
    const running = { hash: createHash('sha256'), at: offset }
    if (offset > 0) for await (const piece of createReadStream(this.#path(id), { end: offset - 1 })) running.hash.update(piece)
    this.#running.delete(id)
    this.#running.set(id, running)
    const [oldest] = this.#running.keys()
    if (oldest !== undefined && this.#running.size > MOST_HASHES) this.#running.delete(oldest)
    return running
  }

  /** The file from the first byte on; null when the upload is over and its file has gone. */
  async #open(id: string, offset: number): Promise<FileHandle | null> {
    if (offset > 0) return open(this.#path(id), 'r+').catch(() => null)
    await mkdir(join(this.#house.directory, 'uploads'), { recursive: true, mode: 0o700 })
    return open(this.#path(id), 'w', 0o600)
  }

  #path(id: string): string {
    return incomingPath(this.#house.directory, id)
  }
}

async function append(handle: FileHandle, running: Running, piece: Buffer): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await handle.write(piece, done, piece.length - done, running.at + done)
    done += bytesWritten
  }
  running.hash.update(piece)
  running.at += piece.length
}
