/** Time-based one-time codes (RFC 6238): SHA-1, 30 seconds, six digits, one step of clock skew. A code serves once. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { randomBytes } from '../chance.ts'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const STEP = 30_000

/** A new secret of 160 bits in base32. */
export function newSecret(): string {
  return [...randomBytes(32)].map((byte) => BASE32[byte & 31]).join('')
}

/** The address that code generators read from a QR code. */
export function enrolmentAddress(secret: string, login: string, issuer: string): string {
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${login}`)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}

/** The code of one 30-second step. */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = (digest[19] ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** The step of an instant. */
export function stepOf(instant: Date): number {
  return Math.floor(instant.getTime() / STEP)
}

/** The step a code belongs to, when it is right and newer than the last one used; null otherwise. */
export function acceptedStep(secret: string, code: string, instant: Date, lastUsed: number): number | null {
  if (!/^[0-9]{6}$/.test(code)) return null
  const now = stepOf(instant)
  const steps = [now - 1, now, now + 1].filter((step) => step > lastUsed)
  return steps.find((step) => timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code))) ?? null
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((sign) => BASE32.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
