import { acts } from './acts.ts'
import { calendarReadings } from './calendar.ts'
import { dashboardReadings } from './dashboard.ts'
import { decisionReadings } from './decision.ts'
import { desk } from './desk.ts'
import { everywhere } from './everywhere.ts'
import { dossier } from './dossier.ts'
import { districtDesk } from './district-desk.ts'
import { administration } from './administration.ts'
import { desk } from './desk.ts'
import { experts } from './experts.ts'
import type { Operation } from './operation.ts'
import { readings } from './readings.ts'

/** Every operation of the API by id. The router, OpenAPI and the policy table name exactly these. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  [...acts, ...readings, ...desk, ...everywhere].map((operation) => [operation.id, operation]),
  [...acts, ...readings, ...desk, ...dossier].map((operation) => [operation.id, operation]),
  [...acts, ...readings, ...desk, ...districtDesk].map((operation) => [operation.id, operation]),
  [...acts, ...readings, ...desk, ...dashboardReadings, ...calendarReadings].map((operation) => [operation.id, operation]),
  [...acts, ...readings, ...desk, ...decisionReadings].map((operation) => [operation.id, operation]),
  [...acts, ...readings, ...desk, ...experts, ...administration].map((operation) => [operation.id, operation]),
)
