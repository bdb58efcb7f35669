import { expect, it } from 'vitest'
import { editionWaits } from './city-desk.ts'

const whole = ['edition.file', 'edition.announce', 'edition.close']
const beside = (standing: Parameters<typeof editionWaits>[0]) => editionWaits(standing).filter(({ step }) => !whole.includes(step))

it('an edition that nobody stands in waits only for acts of its own', () => {
  expect(editionWaits({}).map(({ step }) => step)).toEqual(whole)
})

it('the list of acceptance is made once for all: not before the last is reviewed', () => {
  expect(beside({ reviewed: 4 })).toEqual([{ step: 'edition.publish-acceptance-list', blocks: 4 }])
  expect(beside({ reviewed: 4, received: 1 })).toEqual([])
  expect(beside({ reviewed: 4, recommended: 1 })).toEqual([])
})

it('each later act takes up those who stand before it, in the order of the road', () => {
  const standing = { visited: 1, candidate: 2, chosen: 3, proposed: 4, approved: 5 }
  expect(beside(standing).map(({ step, blocks }) => `${step} ${blocks}`)).toEqual([
    'edition.sign-report 1',
    'meeting.call 2',
    'edition.publish-proposed-list 3',
    'edition.submit-list 4',
    'edition.issue-certificates 5',
  ])
})
