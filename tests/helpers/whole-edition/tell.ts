/** The whole edition from its announcement to a certificate and those who look back, told once; whose hands do it is said by the one who tells it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hands } from '../hands.ts'
import { acceptance } from './acceptance.ts'
import { applying } from './applying.ts'
import { award } from './award.ts'
import { district } from './district.ts'
import { drawing } from './drawing.ts'
import { lookingBack } from './looking-back.ts'
import { materialReview } from './material-review.ts'
import { meeting } from './meeting.ts'
import { Story } from './story.ts'
import { visit } from './visit.ts'

const chapters = [applying, district, drawing, materialReview, acceptance, visit, meeting, award, lookingBack]

export function tellWholeEdition(title: string, hands: Hands): void {
  describe(title, { timeout: 240_000 }, () => {
    const story = new Story(hands)
    beforeAll(() => story.begin('announcement'), 400_000)
    afterAll(() => story.end())
    for (const chapter of chapters) chapter(story)

    it('the pages had no fault', () => {
      expect(story.scene.complaints).toEqual([])
    })
  })
}
