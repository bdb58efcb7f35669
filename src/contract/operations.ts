import { acts } from './acts.ts'
import { decisionReadings } from './decision.ts'
import { desk } from './desk.ts'
import type { Operation } from './operation.ts'
import { readings } from './readings.ts'
import { signalReadings } from './signals.ts'

/** Every operation of the API by id. The router, OpenAPI and the policy table name exactly these. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  [...acts, ...readings, ...desk, ...decisionReadings, ...signalReadings].map((operation) => [operation.id, operation]),
)
