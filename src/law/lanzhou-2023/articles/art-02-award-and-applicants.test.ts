import { describe, expect, it } from 'vitest'
import { areas } from '../places.ts'
import { applicantKinds, domicileInCity } from './art-02-award-and-applicants.ts'

const keys = areas.map((area) => area.key)

describe('第二条 奖项和申报主体', () => {
  it('knows enterprises, social organisations and other organisations, in the order of the text', () => {
    expect(applicantKinds).toEqual(['enterprise', 'social-organisation', 'other'])
  })

  it('finds a domicile in each of the twelve areas to be in the city, the functional areas included', () => {
    expect(keys).toHaveLength(12)
    for (const key of keys) expect(domicileInCity(key, keys)).toBe('met')
  })

  it('leaves an area outside the table, and an unknown one, to a named clerk', () => {
    expect(domicileInCity('620402', keys)).toBe('for-a-person')
    expect(domicileInCity(null, keys)).toBe('for-a-person')
  })
})
