import { describe, expect, it } from 'vitest'
import { allowed, refuse } from '../../verdict.ts'
import { areas } from '../places.ts'
import { receivingBody } from './art-12-receiving-body.ts'

const table = Object.fromEntries(areas.map((area) => [area.key, area.body]))

describe('第十二条 提交', () => {
  it('finds a receiving body for each of the twelve areas', () => {
    for (const area of areas) expect(receivingBody(area.key, table)).toEqual(allowed)
  })

  it('refuses an area for which the table names nobody', () => {
    expect(receivingBody('620402', table)).toEqual(refuse('receiving-body-unknown', { area: '620402' }))
    expect(receivingBody('620102', {})).toEqual(refuse('receiving-body-unknown', { area: '620102' }))
  })
})
