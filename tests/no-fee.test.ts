/** Article 7: nobody pays anything. No operation takes or names a fee; only the edition's own budget is in yuan. */
import { expect, it } from 'vitest'
import { z } from 'zod'
import { operations } from '../src/contract/operations.ts'

const MONEY = /fee(?!dback)|price|pay(ment|able|er|ee)?\b|invoice|refund|charge|yuan|缴费|收费|支付|付款|费用/i

it('the contract has no field, operation or price by which an applicant could pay', () => {
  const naming = [...operations.values()].filter(({ id, path, summary, body }) => {
    const asked = body ? JSON.stringify(z.toJSONSchema(body, { unrepresentable: 'any' })) : ''
    return MONEY.test(`${id} ${path} ${summary.zh} ${summary.en} ${asked}`)
  })
  expect(naming.map(({ id }) => id)).toEqual(['edition.plan'])
})

it('and the search would find one', () => {
  for (const words of ['application fee', 'payment', '缴费通知', 'priceInYuan']) expect(MONEY.test(words), words).toBe(true)
})
