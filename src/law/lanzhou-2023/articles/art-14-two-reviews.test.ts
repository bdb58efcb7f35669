import { describe, expect, it } from 'vitest'
import { allowed, refuse } from '../../verdict.ts'
import { bothReviewed } from './art-14-two-reviews.ts'

describe('第十四条 两种评审', () => {
  it('allows a candidate with both reviews', () => {
    expect(bothReviewed(true, true)).toEqual(allowed)
  })

  it('refuses one without the site review, without the material review, or without either', () => {
    for (const [material, site] of [[true, false] as const, [false, true] as const, [false, false] as const]) {
      expect(bothReviewed(material, site)).toEqual(refuse('both-reviews-needed', { materialReviewed: material, siteReviewed: site }))
    }
  })
})
