import type { CaseKind } from '../procedure/decision.ts'
import { randomBytes, randomInt } from './chance.ts'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Two letters a kind, so that a person reading a log knows what an id is of. */
const prefixes: Readonly<Record<CaseKind, string>> = {
  rules: 'ru',
  criteria: 'cr',
  calendar: 'ca',
  receiving: 're',
  organisation: 'og',
  edition: 'ed',
  application: 'ap',
  consultation: 'co',
  notice: 'no',
  expert: 'ex',
  sheet: 'sh',
  visit: 'vi',
  meeting: 'me',
  approval: 'pr',
  honour: 'ho',
  objection: 'ob',
  ban: 'ba',
  account: 'pe',
  act: 'ac',
  erasure: 'er',
  draw: 'dr',
  opening: 'op',
  conduct: 'cd',
  pack: 'pk',
}

/** A new id: the kind's letters and 80 random bits, in lower case without look-alikes. */
export function newId(kind: CaseKind): string {
  return `${prefixes[kind]}-${randomWord(16)}`
}

/** A random word of five bits a letter. */
export function randomWord(letters: number): string {
  return [...randomBytes(letters)].map((byte) => ALPHABET[byte & 31]).join('')
}

/** A random decimal code of so many digits. */
export function randomDigits(digits: number): string {
  return Array.from({ length: digits }, () => randomInt(10)).join('')
}
