/** Keys of the installation: made at the first start, kept in the data directory with mode 0600, never in the database. */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from '../chance.ts'

export interface Keys {
  /** Signs checkpoints (Ed25519). */
  readonly signing: KeyObject
  readonly verifying: KeyObject
  /** A key of 32 bytes for one purpose, derived from the master key. */
  readonly derive: (purpose: string) => Buffer
}

/** Open the keys, or make them. Files are created only when absent. */
export function openKeys(directory: string): Keys {
  const folder = join(directory, 'keys')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const signing = createPrivateKey(
    readOrMake(join(folder, 'checkpoint-ed25519.pem'), () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })),
  )
  const master = Buffer.from(readOrMake(join(folder, 'master.key'), () => randomBytes(32).toString('hex')).trim(), 'hex')
  return { signing, verifying: createPublicKey(signing), derive: (purpose) => Buffer.from(hkdfSync('sha256', master, '', `zhiheng ${purpose}`, 32)) }
}

function readOrMake(path: string, make: () => string | Buffer): string {
  if (!existsSync(path)) writeFileSync(path, make(), { mode: 0o600, flag: 'wx' })
  return readFileSync(path, 'utf8')
}

/** Encrypt with AES-256-GCM; the result is nonce, tag and ciphertext in base64. */
export function seal(key: Buffer, plain: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64')
}

/** Decrypt what `seal` made. Throws when the key or a byte is wrong. */
export function unseal(key: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

/** The eight-digit code that opens the tracker of one case number. It is derived, so it is never stored. */
export function trackerCode(keys: Keys, number: string): string {
  const digest = createHmac('sha256', keys.derive('tracker')).update(number).digest()
  return String(digest.readUInt32BE(0) % 100_000_000).padStart(8, '0')
}
