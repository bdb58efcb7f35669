/** The journal, the rows and the files of an installation, verified together. */
import type { KeyObject } from 'node:crypto'
import { hasFile, hashOfFile, storedFiles } from './files/store.ts'
import type { Keys } from './ledger/keys.ts'
import { type Fault, type Verification, verifyAll } from './ledger/verify.ts'
import type { Database } from './store/schema.ts'

export interface WholeVerification extends Verification {
  readonly files: number
}

const MOST_FAULTS = 20

/** Verify everything; the first fault is the first in the list. */
export async function verifyInstallation(
  db: Database,
  verifying: KeyObject,
  directory: string,
  keys: Keys | null = null,
): Promise<WholeVerification> {
  const journal = await verifyAll(db, verifying, keys)
  const { files, faults } = await verifyFiles(db, directory)
  return { ...journal, files, faults: [...journal.faults, ...faults].slice(0, MOST_FAULTS) }
}

/** Every file the database knows is there, and every file that is there has its hash. */
async function verifyFiles(db: Database, directory: string): Promise<{ files: number; faults: readonly Fault[] }> {
  const faults: Fault[] = []
  const known = await db.selectFrom('file').select('sha256').orderBy('sha256').execute()
  for (const { sha256 } of known) if (!(await hasFile(directory, sha256))) faults.push({ place: `file ${sha256}`, what: 'the file is missing' })
  for await (const { sha256, path } of storedFiles(directory)) {
    if ((await hashOfFile(path)) !== sha256) faults.push({ place: `file ${sha256}`, what: 'the content does not match its hash' })
  }
  return { files: known.length, faults }
}
