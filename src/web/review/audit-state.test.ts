import { describe, expect, it } from 'vitest'
import { type AuditItem, isDone, nextOpen, notesOf, qualityStates } from './audit-state.ts'

const item = (key: string, quality: 'truth' | 'accuracy'): AuditItem => ({ key, quality, title: `t-${key}`, titleEn: key, places: [] })
const items = [item('a', 'truth'), item('b', 'truth'), item('c', 'accuracy')]
const measures = { qualities: ['truth', 'accuracy'], auditItems: items } as never

describe('the audit of an application', () => {
  it('counts an item as done only with its verdict, and a doubt only with its sentence', () => {
    expect([undefined, { outcome: null, note: 'x' }, { outcome: 'agreed', note: '' }].map((noted) => isDone(noted as never))).toEqual([
      false,
      false,
      true,
    ])
    expect([isDone({ outcome: 'doubt', note: ' ' }), isDone({ outcome: 'doubt', note: 'x' })]).toEqual([false, true])
  })

  it('gathers doubts by quality', () => {
    const states = qualityStates(measures, { items: { a: { outcome: 'agreed', note: '' }, b: { outcome: 'doubt', note: ' why ' } } })
    expect(states.map(({ quality, done, items: all, doubts }) => [quality, done, all.length, doubts.map(({ note }) => note)])).toEqual([
      ['truth', 2, 2, ['why']],
      ['accuracy', 0, 1, []],
    ])
  })

  it('goes to the next open item and round again', () => {
    const draft = { items: { b: { outcome: 'agreed', note: '' } } } as const
    expect(nextOpen(items, draft, 'a')?.key).toBe('c')
    expect(nextOpen(items, draft, 'c')?.key).toBe('a')
    expect(nextOpen([items[1] as AuditItem], draft, null)).toBeNull()
  })

  it('tells the act doubts with their sentence and what does not apply as met', () => {
    const draft = { items: { a: { outcome: 'not-applicable', note: '' }, b: { outcome: 'doubt', note: 'why' } } } as const
    const [truth] = qualityStates(measures, draft)
    expect(truth && notesOf(truth, draft, 'n/a')).toEqual([
      { item: 't-a', outcome: 'met', note: 'n/a' },
      { item: 't-b', outcome: 'doubt', note: 'why' },
    ])
  })
})
