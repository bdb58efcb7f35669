import { describe, expect, it } from 'vitest'
import { termsWith } from '../../../../tests/helpers/terms.ts'
import { withPlaque } from './art-20-certificate.ts'

describe('第二十条 颁发和公告', () => {
  it('the plaque is the award’s, as the sentence names its title', () => {
    expect(withPlaque('award', termsWith())).toBe(true)
    expect(withPlaque('nomination', termsWith())).toBe(false)
  })

  it('which classes carry it is a value of the measures, not of the code', () => {
    const both = { ...termsWith(), measures: { ...termsWith().measures, plaqueClasses: ['award', 'nomination'] as const } }
    expect(withPlaque('nomination', both)).toBe(true)
  })
})
