/** Signed checkpoints in the note format of C2SP tlog-checkpoint: origin, size, root, and an Ed25519 signature line. */
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { sha256 } from '../store/canonical.ts'

export const ORIGIN = 'zhiheng-ledger'

export interface Checkpoint {
  readonly size: number
  readonly root: string
}

const ED25519 = Uint8Array.of(1)
/** The DER head of an Ed25519 public key; the 32 raw bytes follow it. */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

/** The 32 raw bytes of an Ed25519 public key. */
export function rawPublicKey(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' }).subarray(SPKI_HEAD.length)
}

export function publicKeyFromRaw(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' })
}

/** The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), which name the key in a note. */
function keyId(key: KeyObject): Buffer {
  return Buffer.from(sha256(`${ORIGIN}\n`, ED25519, rawPublicKey(key)), 'hex').subarray(0, 4)
}

function body({ size, root }: Checkpoint): string {
  return `${ORIGIN}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`
}

/** Sign a checkpoint as a note. */
export function signCheckpoint(checkpoint: Checkpoint, signing: KeyObject, verifying: KeyObject): string {
  const text = body(checkpoint)
  const signature = Buffer.concat([keyId(verifying), sign(null, Buffer.from(text), signing)])
  return `${text}\n— ${ORIGIN} ${signature.toString('base64')}\n`
}

/** What a note says, when its signature is good; null otherwise. */
export function readCheckpoint(note: string, verifying: KeyObject): Checkpoint | null {
  const match = /^([^\n]+)\n(\d+)\n([A-Za-z0-9+/=]+)\n\n— ([^ \n]+) ([A-Za-z0-9+/=]+)\n$/.exec(note)
  if (!match) return null
  const [, origin, size, root = '', name, signature = ''] = match
  const bytes = Buffer.from(signature, 'base64')
  if (origin !== ORIGIN || name !== ORIGIN || !bytes.subarray(0, 4).equals(keyId(verifying))) return null
  const checkpoint = { size: Number(size), root: Buffer.from(root, 'base64').toString('hex') }
  return verify(null, Buffer.from(body(checkpoint)), verifying, bytes.subarray(4)) ? checkpoint : null
}
