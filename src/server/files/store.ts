/** Files by the SHA-256 of their content, under `<directory>/files/ab/cdef…`. A path is only ever made of a checked hash. */
import { createHash } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

const HASH = /^[0-9a-f]{64}$/

/** Where the content of a hash lies. Throws for a text that is no hash. */
export function filePath(directory: string, sha256: string): string {
  if (!HASH.test(sha256)) throw new Error('not a hash of a file')
  return join(directory, 'files', sha256.slice(0, 2), sha256.slice(2))
}

/**
 * Take a finished file in: it is moved, not copied, so it must lie on the same disk. Done twice, it has one effect. When it
 * returns, neither the content nor its name is lost by a power cut.
 */
export async function keepFile(directory: string, fromPath: string, sha256: string): Promise<void> {
  const path = filePath(directory, sha256)
  if (await hasFile(directory, sha256)) return rm(fromPath, { force: true })
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    await flush(fromPath)
    await rename(fromPath, path)
  } catch (fault) {
    // Another process may have moved the same upload a moment before.
    if (!(await hasFile(directory, sha256))) throw fault
  }
  for (const folder of [dirname(path), join(directory, 'files'), directory]) await flush(folder)
}

/** The content as a stream. The stream fails when there is no such file. */
export function openFile(directory: string, sha256: string): ReadStream {
  return createReadStream(filePath(directory, sha256))
}

export async function hasFile(directory: string, sha256: string): Promise<boolean> {
  return access(filePath(directory, sha256)).then(
    () => true,
    () => false,
  )
}

/** Whether the content is there and still has its hash. */
export async function verifyFile(directory: string, sha256: string): Promise<boolean> {
  return (await hasFile(directory, sha256)) && (await hashOfFile(filePath(directory, sha256))) === sha256
}

/** The SHA-256 of a file in hex. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

export interface StoredFile {
  readonly sha256: string
  readonly path: string
  readonly bytes: number
}

/** Every file of the store in the order of its hash, for backup and verification. */
export async function* storedFiles(directory: string): AsyncGenerator<StoredFile> {
  for (const folder of await listed(join(directory, 'files'))) {
    for (const name of await listed(join(directory, 'files', folder))) {
      const path = join(directory, 'files', folder, name)
      if (HASH.test(folder + name)) yield { sha256: folder + name, path, bytes: (await stat(path)).size }
    }
  }
}

async function listed(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).sort()
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
