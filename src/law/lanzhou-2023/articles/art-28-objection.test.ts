import { describe, expect, it } from 'vitest'
import { allowed, refuse } from '../../verdict.ts'
import { objectionParticulars, particulars } from './art-28-objection.ts'

describe('第二十八条 提出异议', () => {
  it('takes an objection with its particulars and evidence, from a person and from an organisation', () => {
    expect(objectionParticulars('person', [...particulars.person, 'evidence'])).toEqual(allowed)
    expect(objectionParticulars('organisation', [...particulars.organisation, 'evidence'])).toEqual(allowed)
  })

  it('refuses a person without signed name, phone, postal address or identity proof, naming each that is missing', () => {
    for (const particular of ['name', 'phone', 'address', 'identity-proof']) {
      const given = [...particulars.person, 'evidence'].filter((each) => each !== particular)
      expect(objectionParticulars('person', given)).toEqual(refuse('particulars-of-person-missing', { missing: [particular] }))
    }
  })

  it('refuses an organisation without domicile, phone, postal address or seal, naming each that is missing', () => {
    for (const particular of ['domicile', 'phone', 'address', 'seal']) {
      const given = [...particulars.organisation, 'evidence'].filter((each) => each !== particular)
      expect(objectionParticulars('organisation', given)).toEqual(refuse('particulars-of-organisation-missing', { missing: [particular] }))
    }
  })

  it("does not take one kind's particulars for the other's", () => {
    const missing = ['domicile', 'seal']
    const verdict = objectionParticulars('organisation', [...particulars.person, 'evidence'])
    expect(verdict).toEqual(refuse('particulars-of-organisation-missing', { missing }))
  })

  it('refuses an objection without evidence once its particulars are there', () => {
    expect(objectionParticulars('person', particulars.person)).toEqual(refuse('objection-evidence-missing'))
    expect(objectionParticulars('person', [])).toEqual(refuse('particulars-of-person-missing', { missing: particulars.person }))
  })
})
