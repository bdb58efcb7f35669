import { describe, expect, it } from 'vitest'
import { newLocks, openBytes, openJson, ROUNDS, sealBytes, sealJson, unlock } from './crypto.ts'

const about = { pack: 'pk-1', until: '2026-06-26' }
const few = 1000

describe('what locks a pack', () => {
  it('is opened by its passphrase, however its letters were composed', async () => {
    const { locks, keys } = await newLocks('Café 正定寺旁边的工厂', about, few)
    const sealed = await sealJson(keys.reading as CryptoKey, 'content', { name: '兰州某厂' })
    const opened = await unlock('Cafe\u0301 正定寺旁边的工厂', locks, about)
    expect(await openJson(opened?.reading as CryptoKey, 'content', sealed)).toEqual({ name: '兰州某厂' })
  })

  it('stays shut for another one, and nothing is lost by trying', async () => {
    const { locks, keys } = await newLocks('the right words here', about, few)
    const sealed = await sealJson(keys.typing, 'typed', { text: '二车间' })
    expect(await unlock('the wrong words here', locks, about)).toBeNull()
    const opened = await unlock('the right words here', locks, about)
    expect(await openJson(opened?.typing as CryptoKey, 'typed', sealed)).toEqual({ text: '二车间' })
  })

  it('stays shut where the last day was changed on the disk, or the locks were laid on another pack', async () => {
    const { locks } = await newLocks('the right words here', about, few)
    expect(await unlock('the right words here', locks, { ...about, until: '2027-06-26' })).toBeNull()
    expect(await unlock('the right words here', locks, { ...about, pack: 'pk-2' })).toBeNull()
  })

  it('without its lock for reading opens what was typed alone', async () => {
    const { locks } = await newLocks('the right words here', about, few)
    const opened = await unlock('the right words here', { ...locks, reading: null }, about)
    expect([opened?.reading, opened?.typing.type]).toEqual([null, 'secret'])
  })

  it('costs as many rounds as is said, and gives no key away', async () => {
    const { locks, keys } = await newLocks('the right words here', about)
    expect([locks.rounds, ROUNDS >= 600_000, locks.salt.length]).toEqual([ROUNDS, true, 16])
    await expect(crypto.subtle.exportKey('raw', keys.typing)).rejects.toThrow()
    expect((await newLocks('the right words here', about, few)).locks.salt).not.toEqual(locks.salt)
  })
})

describe('what lies in a pack', () => {
  it('opens at its own place only, and not when a bit was turned', async () => {
    const { keys } = await newLocks('the right words here', about, few)
    const sealed = await sealBytes(keys.typing, 'file/a', new TextEncoder().encode('审计报告'))
    expect(new TextDecoder().decode(await openBytes(keys.typing, 'file/a', sealed))).toBe('审计报告')
    await expect(openBytes(keys.typing, 'file/b', sealed)).rejects.toThrow()
    const turned = new Uint8Array(sealed.bytes.slice(0))
    turned[0] = (turned[0] ?? 0) ^ 1
    await expect(openBytes(keys.typing, 'file/a', { ...sealed, bytes: turned.buffer })).rejects.toThrow()
  })

  it('shows none of its words', async () => {
    const { keys } = await newLocks('the right words here', about, few)
    const { bytes } = await sealJson(keys.typing, 'typed', 'plain words that must not be seen')
    expect(Buffer.from(bytes).includes('plain words')).toBe(false)
  })
})
