/** 参考信号: what stands beside the official arithmetic and never enters it. For the city lead body and the supervisors. */
import { z } from 'zod'
import { type Operation, read } from './operation.ts'
import * as shape from './shapes.ts'

const points = z.int().describe('hundredths of a point')
const thousandths = z.int().describe('thousandths')
const interval = z.object({ mean: points, low: points, high: points, of: z.int() })
const called = z.object({ application: z.string(), number: z.string() })
const paragraph = called.extend({ name: z.string(), place: z.string(), text: z.string() })

const signals = z.object({
  sheets: z.int(),
  applications: z.int(),
  experts: z.array(
    z.object({
      expert: z.string(),
      name: z.string(),
      lowest: points,
      highest: points,
      shared: z.int(),
      /** The applications that others read too: this expert's total, and the mean of the others. */
      beside: z.array(called.extend({ total: points, others: points })),
      severity: interval.nullable(),
      says: z.enum(['too-few', 'strict', 'lenient', 'with-the-others']),
    }),
  ),
  agreement: z.object({ mean: thousandths, low: thousandths, high: thousandths, of: z.int() }).nullable(),
  /** How much is needed before anything is said. */
  needs: z.object({ shared: z.int(), applications: z.int(), experts: z.int() }),
  line: z
    .object({
      places: z.int(),
      leaveOut: z.array(z.object({ expert: z.string(), name: z.string(), comesIn: z.array(called), goesOut: z.array(called) })),
      /** Of one sheet of this application, whichever. */
      smallest: called.extend({ change: points }).nullable(),
      /** The applications beside the line, best first: the mean of the sheets and how far they reach. */
      beside: z.array(called.extend({ mean: points, lowest: points, highest: points, in: z.boolean() })),
    })
    .nullable(),
  /** How many were found; not more than the first of them are listed. */
  found: z.object({ comments: z.int(), paragraphs: z.int() }),
  comments: z.array(
    called.extend({
      name: z.string(),
      item: z.string(),
      percent: z.int(),
      why: z.enum(['high-without-strength', 'low-without-improvement', 'same-words-far-apart']),
      beside: z.object({ number: z.string(), item: z.string(), percent: z.int() }).nullable(),
    }),
  ),
  bounds: z.object({ high: z.int(), low: z.int(), apart: z.int(), alike: z.int(), least: z.int() }),
  paragraphs: z.array(z.object({ one: paragraph, other: paragraph, likeness: z.int() })),
})

export type Signals = z.infer<typeof signals>

export const signalReadings: readonly Operation[] = [
  read('edition.signals', '/api/editions/:edition/signals', { ground: 'control' }, '评审参考信号', 'Signals beside the review', {
    params: z.strictObject({ edition: shape.id }),
    object: { kind: 'edition', param: 'edition' },
    reply: signals,
  }),
]
