import { describe, expect, it } from 'vitest'
import { allowed, refuse } from '../../verdict.ts'
import { declarations, declarationsComplete } from './art-11-materials.ts'

const keys = declarations.map((declaration) => declaration.key)

describe('第十一条 申报材料', () => {
  it('asks for three declarations: for the materials, on state secrets, on business secrets', () => {
    expect(keys).toEqual(['truthful', 'no-state-secret', 'secrets-marked'])
  })

  it('allows a submission with all of them, in whatever order they were given', () => {
    expect(declarationsComplete([...keys].reverse())).toEqual(allowed)
  })

  it('refuses a submission that does not exclude state secrets, before it looks at the others', () => {
    expect(declarationsComplete([])).toEqual(refuse('state-secret-not-excluded'))
    expect(declarationsComplete(['truthful', 'secrets-marked'])).toEqual(refuse('state-secret-not-excluded'))
  })

  it('names the declarations that are missing, in their own words', () => {
    const missing = ['我单位对申报材料的完整性、真实性、准确性负责。', '涉及商业秘密的内容，已逐件注明。']
    expect(declarationsComplete(['no-state-secret'])).toEqual(refuse('declarations-missing', { missing, keys: ['truthful', 'secrets-marked'] }))
  })
})
