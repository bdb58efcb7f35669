import { acts } from './acts.ts'
import { desk } from './desk.ts'
import { draws } from './draw.ts'
import type { Operation } from './operation.ts'
import { readings } from './readings.ts'

/** Every operation of the API by id. The router, OpenAPI and the policy table name exactly these. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  [...acts, ...readings, ...desk, ...draws].map((operation) => [operation.id, operation]),
)
