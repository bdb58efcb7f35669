import { describe, expect, it } from 'vitest'
import { termsWith } from '../../../../tests/helpers/terms.ts'
import { allowed, refuse } from '../../verdict.ts'
import { mayPublishAcceptanceList } from './art-15-acceptance.ts'

describe('第十五条 材料评审和受理名单', () => {
  it('allows the list once everyone outside it has reasons in writing', () => {
    expect(mayPublishAcceptanceList([], termsWith())).toEqual(allowed)
  })

  it('refuses it while one applicant outside has none, and names it', () => {
    expect(mayPublishAcceptanceList(['LZ2026-0007'], termsWith())).toEqual(refuse('reasons-not-sent', { applications: ['LZ2026-0007'] }))
  })

  it('lets the reasons follow the list where the rules say so: the text sets no order', () => {
    expect(mayPublishAcceptanceList(['LZ2026-0007'], termsWith({ reasonsBeforeList: false }))).toEqual(allowed)
  })
})
