/** Passwords: Argon2id, a length, and a few words nobody should use here. No rules of composition. */
import { hash, verify } from '@node-rs/argon2'

/** The library's number for Argon2id. */
const ARGON2ID = 2

/** OWASP's minimum for Argon2id: 19 MiB, two passes, one lane. */
const cost = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

const contextWords = ['password', 'lanzhou', 'zhiliangjiang', 'zhiheng', '兰州', '质量奖', '质衡', '12345678', 'qwertyui', 'admin123', 'abcd1234']

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost)
}

export function passwordMatches(stored: string, password: string): Promise<boolean> {
  return verify(stored, password.normalize('NFC'))
}

/** A hash that no password matches; checked for unknown names so that the answer takes as long. */
export const nobodysHash = hashPassword(`nobody ${Math.random()}`)

/** What is wrong with a chosen password, as a code; null when nothing is. */
export function passwordFault(password: string, login: string): 'password-short' | 'password-common' | null {
  if ([...password].length < 10) return 'password-short'
  const lower = password.toLowerCase()
  const bare = contextWords.reduce((rest, word) => rest.replaceAll(word, ''), lower).replaceAll(login.toLowerCase(), '')
  return new Set(bare).size < 4 || [...bare].length < 4 ? 'password-common' : null
}
