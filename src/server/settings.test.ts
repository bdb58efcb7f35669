import { describe, expect, it } from 'vitest'
import { nothingSet } from './operator.ts'
import { readSettings } from './settings.ts'

describe('what the operator sets', () => {
  it('is nothing by default: no telephone, no address, no filing number is made up', () => {
    expect(readSettings({}).operator).toEqual(nothingSet)
  })

  it('is taken as it stands, with English words where there are some', () => {
    const { operator } = readSettings({
      ZHIHENG_OFFICE_PHONE: ' 0931-0000000 ',
      ZHIHENG_OFFICE_ADDRESS: '某路1号',
      ZHIHENG_OFFICE_POSTCODE: '730000',
      ZHIHENG_OFFICE_HOURS: '工作日9时至17时',
      ZHIHENG_OFFICE_HOURS_EN: 'working days 9:00 to 17:00',
    })
    expect(operator).toMatchObject({
      phone: '0931-0000000',
      address: { zh: '某路1号', en: null },
      postcode: '730000',
      hours: { zh: '工作日9时至17时', en: 'working days 9:00 to 17:00' },
      disciplineLine: '12388',
    })
  })

  it.each(['ZHIHENG_OFFICE_POSTCODE', 'ZHIHENG_OFFICE_MAIL', 'ZHIHENG_PORT'])('a wrong %s stops the start by its name', (name) => {
    expect(() => readSettings({ [name]: 'wrong' })).toThrow(name)
  })
})
