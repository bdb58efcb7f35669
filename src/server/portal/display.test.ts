import { describe, expect, it } from 'vitest'
import { backTo, modeOf } from './display.ts'

describe('the way back after a mode was chosen', () => {
  it.each([
    ['/', '/'],
    ['/notices?stage=running&page=2', '/notices?stage=running&page=2'],
    ['/en/law/13', '/en/law/13'],
    ['/law?q=%E5%85%AC%E7%A4%BA', '/law?q=%E5%85%AC%E7%A4%BA'],
  ])('%s', (asked, path) => {
    expect(backTo(asked)).toBe(path)
  })

  it.each([
    undefined,
    42,
    '',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/x\\..\\..//elsewhere.example',
    '/ /elsewhere',
    '/\t/elsewhere.example',
    '/\r\nset-cookie: a=b',
    'javascript:alert(1)',
    '/.//elsewhere.example',
    `/${'a'.repeat(700)}`,
  ])('never leads elsewhere: %j', (asked) => {
    expect(backTo(asked)).toBe('/')
  })
})

it('an unknown mode is the standard one', () => {
  expect([modeOf('care'), modeOf('CARE'), modeOf(undefined), modeOf('<b>')]).toEqual(['care', 'standard', 'standard', 'standard'])
})
