import { expect, it } from 'vitest'
import type { Offered } from '../api/client.ts'
import { sharedGrounds } from './shared-grounds.ts'

const shut = (step: string, detail: string) => ({ step, open: false, refusal: { detail } }) as Offered

it('what shuts several acts is said once, and what shuts one stays with it', () => {
  const steps = [
    shut('visit.set-agenda', '有利害关系'),
    { step: 'visit.recuse', open: true } as Offered,
    shut('visit.close', '还有核实事项'),
    shut('visit.raise-issue', '有利害关系'),
    shut('visit.record-finding', '有利害关系'),
  ]
  expect(sharedGrounds(steps).map(({ detail }) => detail)).toEqual(['有利害关系'])
  expect(sharedGrounds(steps.slice(0, 3))).toEqual([])
})
