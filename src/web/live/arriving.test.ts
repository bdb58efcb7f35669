import { afterEach, expect, it, vi } from 'vitest'
import { arriving } from './arriving.ts'

const window = new EventTarget()

function lineIs(onLine: boolean): void {
  vi.stubGlobal('navigator', { onLine })
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window))
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('a part that cannot come while the line is away comes when it is back', async () => {
  lineIs(false)
  const load = vi.fn().mockRejectedValueOnce(new TypeError('no line')).mockResolvedValue('part')
  const part = arriving(load)()
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1))
  await new Promise((resolve) => setTimeout(resolve, 0))
  window.dispatchEvent(new Event('online'))
  expect(await part).toBe('part')
})

it('a part that does not come over a line that stands is given up in the end', async () => {
  lineIs(true)
  vi.useFakeTimers()
  const load = vi.fn().mockRejectedValue(new TypeError('gone'))
  const gone = expect(arriving(load)()).rejects.toThrow('gone')
  await vi.advanceTimersByTimeAsync(120_000)
  await gone
  expect(load).toHaveBeenCalledTimes(12)
})
