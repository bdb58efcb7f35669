import { expect, it } from 'vitest'
import { WrongTries } from './wrong-tries.ts'

const MINUTE = 60_000

it('after ten wrong pairs an address waits for the end of the ten minutes, and no other address does', () => {
  const tries = new WrongTries()
  for (let time = 0; time < 10; time += 1) {
    expect(tries.wait('192.0.2.1', time * 1000)).toBe(0)
    tries.add('192.0.2.1', time * 1000)
  }
  expect(tries.wait('192.0.2.1', 4 * MINUTE)).toBe(360)
  expect(tries.wait('192.0.2.2', 4 * MINUTE)).toBe(0)
  expect(tries.wait('192.0.2.1', 10 * MINUTE)).toBe(0)
  tries.add('192.0.2.1', 10 * MINUTE)
  expect(tries.wait('192.0.2.1', 10 * MINUTE)).toBe(0)
})

it('the addresses of one household are one', () => {
  const tries = new WrongTries()
  for (let time = 0; time < 10; time += 1) tries.add(`2001:db8::${time}`, 0)
  expect(tries.wait('2001:db8::ffff', 0)).toBe(600)
  expect(tries.wait('2001:db8:0:1::1', 0)).toBe(0)
})
