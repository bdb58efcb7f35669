/** What locks a pack: keys that only the holder's passphrase opens, and everything else sealed under them (AES-256-GCM). */

/** PBKDF2 with SHA-256: what one guess costs whoever has copied the disk. */
export const ROUNDS = 600_000

export interface Sealed {
  readonly iv: Uint8Array
  readonly bytes: ArrayBuffer
}

/** The two keys of a pack, sealed. Without its lock for reading a pack holds nothing that can be read. */
export interface Locks {
  readonly salt: Uint8Array
  readonly rounds: number
  readonly reading: Sealed | null
  readonly typing: Sealed
}

export interface Keys {
  readonly reading: CryptoKey | null
  readonly typing: CryptoKey
}

/** The pack and its last day go into the locks: whoever changes the day on the disk opens nothing. */
export interface About {
  readonly pack: string
  readonly until: string
}

const text = new TextEncoder()
const GCM = 'AES-GCM'
const bound = (...parts: readonly string[]) => text.encode(parts.join('\n'))
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

async function fromPassphrase(passphrase: string, salt: Uint8Array, rounds: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', text.encode(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: salt as BufferSource, iterations: rounds }
  return crypto.subtle.deriveKey(how, typed, { name: GCM, length: 256 }, false, ['encrypt', 'decrypt'])
}

const keyOf = (raw: BufferSource) => crypto.subtle.importKey('raw', raw, GCM, false, ['encrypt', 'decrypt'])

/** Two new keys under a passphrase. */
export async function newLocks(passphrase: string, about: About, rounds = ROUNDS): Promise<{ readonly locks: Locks; readonly keys: Required<Keys> }> {
  const salt = random(16)
  const lock = await fromPassphrase(passphrase, salt, rounds)
  const [reading, typing] = [random(32), random(32)]
  const sealed = (name: string, raw: Uint8Array) => seal(lock, bound(about.pack, about.until, name), raw)
  return {
    locks: { salt, rounds, reading: await sealed('reading', reading), typing: await sealed('typing', typing) },
    keys: { reading: await keyOf(reading), typing: await keyOf(typing) },
  }
}

/** The keys, or null where the passphrase is another. */
export async function unlock(passphrase: string, { salt, rounds, reading, typing }: Locks, about: About): Promise<Keys | null> {
  const lock = await fromPassphrase(passphrase, salt, rounds)
  const opened = async (name: string, sealed: Sealed) => keyOf(await open(lock, bound(about.pack, about.until, name), sealed))
  try {
    return { typing: await opened('typing', typing), reading: reading && (await opened('reading', reading)) }
  } catch {
    return null
  }
}

async function seal(key: CryptoKey, additionalData: Uint8Array, bytes: Uint8Array | ArrayBuffer): Promise<Sealed> {
  const iv = random(12)
  const how = { name: GCM, iv, additionalData: additionalData as BufferSource }
  return { iv, bytes: await crypto.subtle.encrypt(how, key, bytes as BufferSource) }
}

const open = (key: CryptoKey, additionalData: Uint8Array, { iv, bytes }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: GCM, iv: iv as BufferSource, additionalData: additionalData as BufferSource }, key, bytes)

/** Seal what lies at a place of a pack; moved to another place it opens no more. */
export const sealBytes = (key: CryptoKey, place: string, bytes: Uint8Array | ArrayBuffer) => seal(key, bound(place), bytes)
export const openBytes = (key: CryptoKey, place: string, sealed: Sealed) => open(key, bound(place), sealed)

export const sealJson = (key: CryptoKey, place: string, value: unknown) => sealBytes(key, place, text.encode(JSON.stringify(value)))

export async function openJson<Value>(key: CryptoKey, place: string, sealed: Sealed): Promise<Value> {
  return JSON.parse(new TextDecoder().decode(await openBytes(key, place, sealed))) as Value
}
