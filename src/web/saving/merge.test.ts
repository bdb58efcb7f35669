import { describe, expect, it } from 'vitest'
import { commonGround, countChanges, merge, same, valueAt, withValue } from './merge.ts'

const base = { contact: '文岚', phone: '0931', products: '铸件' }

describe('two hands in one content', () => {
  it('puts different fields together', () => {
    const merged = merge(base, { ...base, contact: '王工' }, { ...base, phone: '1390931' })
    expect(merged).toEqual({ content: { contact: '王工', phone: '1390931', products: '铸件' }, conflicts: [] })
  })

  it('asks a person when the same field was changed by both, and leaves mine standing', () => {
    const merged = merge(base, { ...base, products: '铸件、机加工' }, { ...base, products: '精密铸件' })
    expect(merged.content.products).toBe('铸件、机加工')
    expect(merged.conflicts).toEqual([{ path: ['products'], base: '铸件', mine: '铸件、机加工', theirs: '精密铸件' }])
  })

  it('asks nobody when both changed a field alike', () => {
    expect(merge(base, { ...base, phone: '1' }, { ...base, phone: '1' }).conflicts).toEqual([])
  })

  it('merges nested fields and the cells of a row of numbers', () => {
    const table = { years: [2023, 2024], values: { revenue: ['1', null], profit: ['3', '4'] } }
    const mine = { ...table, values: { ...table.values, revenue: ['1', '2'] } }
    const theirs = { ...table, values: { revenue: ['9', null], profit: ['3', '5'] } }
    expect(merge(table, mine, theirs)).toEqual({
      content: { years: [2023, 2024], values: { revenue: ['9', '2'], profit: ['3', '5'] } },
      conflicts: [],
    })
  })

  it('starts from nothing written yet', () => {
    const merged = merge<unknown>({}, { answers: { domicile: true } }, { answers: { 'no-ban': true } })
    expect(merged).toEqual({ content: { answers: { domicile: true, 'no-ban': true } }, conflicts: [] })
  })

  const file = (upload: string, businessSecret = false) => ({ upload, businessSecret })

  it('keeps the files that each of two people added, and leaves out what one took away', () => {
    const merged = merge({ files: [file('a'), file('b')] }, { files: [file('a'), file('b'), file('c')] }, { files: [file('b', true), file('d')] })
    expect(merged.content.files.map(({ upload }) => upload).sort()).toEqual(['b', 'c', 'd'])
    expect(merged.content.files.find(({ upload }) => upload === 'b')?.businessSecret).toBe(true)
    expect(merged.conflicts).toEqual([])
  })

  it('asks when one took a file away that the other marked', () => {
    const { conflicts } = merge({ files: [file('a')] }, { files: [] as object[] }, { files: [file('a', true)] })
    expect(conflicts).toHaveLength(1)
    expect(conflicts[0]?.theirs).toEqual(file('a', true))
  })

  it('merges with nothing lost whoever was first', () => {
    const mine = { ...base, contact: '甲' }
    const theirs = { ...base, products: '乙' }
    expect(merge(base, mine, theirs).content).toEqual(merge(base, theirs, mine).content)
  })
})

it('what I sent and the server has is common ground, what it does not have is not', () => {
  const sent = { ...base, contact: '王工', phone: '1' }
  expect(commonGround(base, sent, { ...base, contact: '王工' })).toEqual({ ...base, contact: '王工' })
  expect(commonGround(base, sent, base)).toEqual(base)
  const files = { files: [{ upload: 'a' }] }
  expect(commonGround({ files: [] as object[] }, files, { files: [{ upload: 'a' }, { upload: 'b' }] })).toEqual(files)
})

describe('fields of a content', () => {
  it('counts the fields that differ', () => {
    expect(countChanges(base, base)).toBe(0)
    expect(countChanges(base, { ...base, contact: '', phone: '' })).toBe(2)
    expect(countChanges({ files: [] }, { files: [{ upload: 'a' }] })).toBe(1)
  })

  it('reads and writes at a path without touching what was there', () => {
    const before = { values: { revenue: ['1', null] } }
    const after = withValue(before, ['values', 'revenue', '1'], '2')
    expect(valueAt(after, ['values', 'revenue', '1'])).toBe('2')
    expect(valueAt(before, ['values', 'revenue', '1'])).toBe(null)
  })

  it('finds a member of a list by what it is known by', () => {
    const files = { files: [{ upload: 'a' }, { upload: 'b' }] }
    expect(withValue(files, ['files', ' b'], undefined)).toEqual({ files: [{ upload: 'a' }] })
    expect(withValue(files, ['files', ' c'], { upload: 'c' }).files).toHaveLength(3)
  })

  it('does not mind the order of fields', () => {
    expect(same({ a: 1, b: [1] }, { b: [1], a: 1 })).toBe(true)
    expect(same({ a: 1 }, { a: 1, b: undefined })).toBe(false)
  })
})
