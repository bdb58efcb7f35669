/** Signed notes: read with the right key only, and only as they were signed. */
import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../store/canonical.ts'
import { ORIGIN, publicKeyFromRaw, rawPublicKey, readCheckpoint, signCheckpoint } from './checkpoint.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const checkpoint = { size: 1_234, root: sha256('root') }
const note = signCheckpoint(checkpoint, privateKey, publicKey)

describe('a checkpoint', () => {
  it('is three lines, an empty one, and a signature line', () => {
    const [origin, size, root, empty, signature, end] = note.split('\n')
    expect([origin, size, root, empty, end]).toEqual([ORIGIN, '1234', Buffer.from(checkpoint.root, 'hex').toString('base64'), '', ''])
    expect(signature).toMatch(/^— zhiheng-ledger [A-Za-z0-9+/]+=*$/)
    expect(Buffer.from(signature?.split(' ')[2] ?? '', 'base64')).toHaveLength(4 + 64)
  })

  it('is read back with the public key, also when that was only its 32 bytes', () => {
    expect(readCheckpoint(note, publicKey)).toEqual(checkpoint)
    expect(rawPublicKey(publicKey)).toHaveLength(32)
    expect(readCheckpoint(note, publicKeyFromRaw(rawPublicKey(publicKey)))).toEqual(checkpoint)
  })

  it('is not read with another key', () => {
    expect(readCheckpoint(note, generateKeyPairSync('ed25519').publicKey)).toBeNull()
  })

  it('signed by another key under this name is not read', () => {
    expect(readCheckpoint(signCheckpoint(checkpoint, generateKeyPairSync('ed25519').privateKey, publicKey), publicKey)).toBeNull()
  })

  it('is not read when any one byte of what is signed, or of the signature, is another', () => {
    const bytes = Buffer.from(note)
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes)
      changed[index] = (changed[index] ?? 0) ^ 1
      const read = readCheckpoint(changed.toString(), publicKey)
      // The last sign of base64 carries bits that say nothing: what is read is then the same.
      expect(read === null || JSON.stringify(read) === JSON.stringify(checkpoint)).toBe(true)
    }
  })

  it.each([
    ['nothing', ''],
    ['more behind it', `${note}more\n`],
    ['no signature', note.replace(/—.*\n/, '')],
    ['a size that is none', note.replace('1234', '12e2')],
    ['another origin', note.replaceAll(ORIGIN, 'another')],
  ])('is not read with %s', (_what, text) => {
    expect(readCheckpoint(text, publicKey)).toBeNull()
  })
})
