import { acts } from './acts.ts'
import { administration } from './administration.ts'
import { calendarReadings } from './calendar.ts'
import { dashboardReadings } from './dashboard.ts'
import { decisionReadings } from './decision.ts'
import { desk } from './desk.ts'
import { districtDesk } from './district-desk.ts'
import { dossier } from './dossier.ts'
import { draws } from './draw.ts'
import { everywhere } from './everywhere.ts'
import { experts } from './experts.ts'
import type { Operation } from './operation.ts'
import { ownNotes } from './own-note.ts'
import { packs } from './packs.ts'
import { readings } from './readings.ts'
import { signalReadings } from './signals.ts'
import { siteReadings } from './site-review.ts'
import { ties } from './ties.ts'

const rooms: readonly (readonly Operation[])[] = [
  acts,
  readings,
  desk,
  everywhere,
  dossier,
  districtDesk,
  dashboardReadings,
  calendarReadings,
  decisionReadings,
  signalReadings,
  experts,
  draws,
  ties,
  siteReadings,
  ownNotes,
  packs,
  administration,
]

/** Every operation of the API by id. The router, OpenAPI and the policy table name exactly these. */
export const operations: ReadonlyMap<string, Operation> = new Map(rooms.flat().map((operation) => [operation.id, operation]))
