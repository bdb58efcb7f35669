import { describe, expect, it } from 'vitest'
import { allowed, firstRefusal, refusalCodes, refuse } from './verdict.ts'

describe('a verdict', () => {
  it('is the first refusal among several answers, and no later question is asked', () => {
    const asked: string[] = []
    const ask = (name: string, verdict: ReturnType<typeof firstRefusal>) => () => {
      asked.push(name)
      return verdict
    }
    const verdict = firstRefusal(ask('first', allowed), ask('second', refuse('nothing-chosen', { of: 2 })), ask('third', refuse('rules-missing')))
    expect(verdict).toEqual({ allowed: false, code: 'nothing-chosen', facts: { of: 2 } })
    expect(asked).toEqual(['first', 'second'])
  })

  it('is allowed when nothing refuses, and when nothing is asked', () => {
    expect(firstRefusal(() => allowed)).toEqual(allowed)
    expect(firstRefusal()).toEqual(allowed)
  })

  it('refuses with codes of which each is listed once', () => {
    expect(new Set(refusalCodes).size).toBe(refusalCodes.length)
  })
})
