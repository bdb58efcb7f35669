/** The calendar of working days: a year day by day, a new year's notice looked at before it is adopted, and a version of the rules. */
import { z } from 'zod'
import { type Operation, read } from './operation.ts'
import { caseWithSteps } from './readings.ts'
import * as shape from './shapes.ts'

const { day } = shape
const year = z.coerce.number().int().min(2023).max(2200)

export const calendarDay = z.object({ day, kind: z.enum(['workday', 'make-up-workday', 'weekend', 'day-off']) })
export const calendarYear = z.object({
  year: z.int(),
  final: z.boolean(),
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  version: z.int(),
  days: z.array(calendarDay),
  workingDays: z.int(),
})

export const calendarPreview = calendarYear.omit({ title: true, documentNumber: true, final: true }).extend({
  daysOff: z.array(day),
  workdays: z.array(day),
  /** What is wrong with the table, with the day it is about. */
  faults: z.array(z.object({ code: z.string(), day: z.string() })),
  /** Running notices whose last day would become later. */
  lengthens: z.array(z.object({ id: z.string(), title: z.string(), from: day, to: day })),
  /** Running counts that are provisional now and would be final. */
  becomesFinal: z.int(),
})

export const calendarReadings: readonly Operation[] = [
  read('calendar.year', '/api/calendar/years/:year', { articles: [13, 15, 18, 29] }, '一年的工作日', 'A year of working days', {
    params: z.strictObject({ year }),
    reply: calendarYear,
  }),
  {
    id: 'calendar.preview',
    method: 'POST',
    path: '/api/calendar/preview',
    tag: 'calendar',
    summary: { zh: '试看年度放假安排', en: "Look at a year's notice before it is adopted" },
    rests: { articles: [13, 15, 18, 29] },
    body: z.strictObject({
      year: z.int().min(2023).max(2200),
      /** Text of the notice; the days it names are read from it and put with those given. */
      text: z.string().max(5000).default(''),
      daysOff: z.array(day).max(80).default([]),
      workdays: z.array(day).max(40).default([]),
    }),
    reply: calendarPreview,
  },
  read('rules.read', '/api/rules/:rules', { articles: [9, 38] }, '一版实施细则', 'A version of the implementing rules', {
    params: z.strictObject({ rules: shape.id }),
    object: { kind: 'rules', param: 'rules' },
    reply: caseWithSteps,
  }),
]
