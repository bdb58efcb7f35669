import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Device } from './device.ts'
import { Keeper, type Told } from './keeper.ts'

type Text = Readonly<Record<string, string>>

/** A server that keeps versions, and a line to it that can be cut. */
class Server {
  versions: Text[] = []
  cut = false
  asked = 0
  answer: Told | null = null
  readonly line = {
    read: async () => ({ content: this.versions.at(-1) ?? {}, version: this.versions.length, savedAt: null }),
    write: async (version: number, content: Text): Promise<Told> => {
      this.asked += 1
      if (this.cut) throw new Error('away')
      if (this.answer) return this.answer
      if (version !== this.versions.length) return { kind: 'stale' }
      this.versions.push(content)
      return { kind: 'saved', version: this.versions.length, savedAt: '2026-09-01T06:00:00.000Z' }
    },
  }
}

function memory(): Device & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    read: <Value>(key: string) => (kept.has(key) ? (JSON.parse(kept.get(key) ?? '') as Value) : null),
    keep: (key, value) => kept.set(key, JSON.stringify(value)).size > 0,
    forget: (key) => kept.delete(key),
  }
}

const nothing = { content: {} as Text, version: 0, savedAt: null }

describe('a keeper', () => {
  let server: Server
  let device: ReturnType<typeof memory>
  beforeEach(() => {
    vi.useFakeTimers()
    server = new Server()
    device = memory()
  })
  afterEach(() => vi.useRealTimers())

  const open = () => new Keeper<Text>('p/a/s', nothing, server.line, device)

  it('keeps on the device at once and on the server within 400 ms of the last letter', async () => {
    const keeper = open()
    keeper.set(['a'], '质')
    keeper.set(['a'], '质量')
    expect(keeper.standing).toMatchObject({ phase: 'kept', waiting: 1 })
    expect(device.kept.get('p/a/s')).toContain('质量')
    await vi.advanceTimersByTimeAsync(400)
    expect(server.versions).toEqual([{ a: '质量' }])
    expect(keeper.standing).toMatchObject({ phase: 'saved', version: 1, waiting: 0 })
    expect(device.kept.size).toBe(0)
  })

  it('saves at least every two seconds while somebody types without a pause', async () => {
    const keeper = open()
    for (let count = 0; count < 30; count += 1) {
      keeper.set(['a'], '字'.repeat(count + 1))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(server.versions.length).toBeGreaterThanOrEqual(1)
  })

  it('is never called saved while the line is cut, and sends by itself when it is back', async () => {
    const keeper = open()
    server.cut = true
    keeper.set(['a'], '断线时写的')
    await vi.advanceTimersByTimeAsync(9000)
    expect(keeper.standing).toMatchObject({ phase: 'kept', waiting: 1 })
    server.cut = false
    await vi.advanceTimersByTimeAsync(15_000)
    expect(server.versions).toEqual([{ a: '断线时写的' }])
  })

  it('takes up after the browser was killed what the device still has', async () => {
    server.cut = true
    open().set(['a'], '没来得及传的')
    server.cut = false
    const again = open()
    expect(again.content).toEqual({ a: '没来得及传的' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(server.versions.at(-1)).toEqual({ a: '没来得及传的' })
  })

  it('merges when a colleague was first in another field', async () => {
    const [one, other] = [open(), new Keeper<Text>('q/a/s', nothing, server.line, device)]
    one.set(['a'], '甲')
    other.set(['b'], '乙')
    await vi.advanceTimersByTimeAsync(2000)
    expect(server.versions.at(-1)).toEqual({ a: '甲', b: '乙' })
  })

  it('waits for a person when both wrote in the same field, and sends nothing over the other', async () => {
    const [one, other] = [open(), new Keeper<Text>('q/a/s', nothing, server.line, device)]
    one.set(['a'], '甲')
    await vi.advanceTimersByTimeAsync(400)
    other.set(['a'], '乙')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(other.standing).toMatchObject({ phase: 'conflict', conflicts: [{ mine: '乙', theirs: '甲' }] })
    expect(server.versions).toEqual([{ a: '甲' }])
    other.choose(['a'], '甲、乙')
    await vi.advanceTimersByTimeAsync(400)
    expect(server.versions.at(-1)).toEqual({ a: '甲、乙' })
    expect(other.standing.phase).toBe('saved')
  })

  it('keeps the question open over a reload', async () => {
    const [one, other] = [open(), new Keeper<Text>('q/a/s', nothing, server.line, device)]
    one.set(['a'], '甲')
    await vi.advanceTimersByTimeAsync(400)
    other.set(['a'], '乙')
    await vi.advanceTimersByTimeAsync(400)
    const again = new Keeper<Text>('q/a/s', await server.line.read(), server.line, device)
    expect(again.content).toEqual({ a: '乙' })
    await vi.advanceTimersByTimeAsync(400)
    expect(again.standing.phase).toBe('conflict')
    expect(server.versions).toEqual([{ a: '甲' }])
  })

  it('has one request on the line at a time, and sends what was typed meanwhile afterwards', async () => {
    const keeper = open()
    let free = () => {}
    const write = server.line.write
    server.line.write = async (version, content) => {
      await new Promise<void>((done) => {
        free = done
      })
      return write(version, content)
    }
    keeper.set(['a'], '一')
    await vi.advanceTimersByTimeAsync(400)
    keeper.set(['a'], '一二')
    keeper.flush()
    await vi.advanceTimersByTimeAsync(5000)
    expect(server.asked).toBe(0)
    free()
    await vi.advanceTimersByTimeAsync(400)
    free()
    await vi.advanceTimersByTimeAsync(10)
    expect(server.versions).toEqual([{ a: '一' }, { a: '一二' }])
  })

  it('knows its own words again when the server took them and the answer was lost', async () => {
    const keeper = open()
    const write = server.line.write
    server.line.write = async (version, content) => {
      await write(version, content)
      throw new Error('the answer was lost')
    }
    keeper.set(['a'], '一')
    await vi.advanceTimersByTimeAsync(400)
    keeper.set(['a'], '一二')
    server.line.write = write
    await vi.advanceTimersByTimeAsync(20_000)
    expect(keeper.standing).toMatchObject({ phase: 'saved', conflicts: [] })
    expect(server.versions).toEqual([{ a: '一' }, { a: '一二' }])
  })

  it('knows them also after the browser was killed, and takes nothing back that was taken out meanwhile', async () => {
    const keeper = open()
    const write = server.line.write
    server.line.write = async (version, content) => {
      await write(version, content)
      throw new Error('the answer was lost')
    }
    keeper.set(['a'], '写错的')
    await vi.advanceTimersByTimeAsync(400)
    keeper.set(['a'], '改好的')
    server.line.write = write
    const again = new Keeper<Text>('p/a/s', await server.line.read(), server.line, device)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(again.standing.phase).toBe('saved')
    expect(server.versions.at(-1)).toEqual({ a: '改好的' })
  })

  it('is locked when it was submitted, and says what the server did not take', async () => {
    const keeper = open()
    server.answer = { kind: 'locked', problem: { code: 'step-not-open', detail: '已提交' } as never }
    keeper.set(['a'], '晚了')
    await vi.advanceTimersByTimeAsync(400)
    expect(keeper.standing).toMatchObject({ phase: 'locked', waiting: 1, problem: { detail: '已提交' } })
    expect(device.kept.get('p/a/s')).toContain('晚了')
  })
})
