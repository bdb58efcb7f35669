/** An installation opened: database, keys, clock, the house, and the work that goes on beside the requests. */
import { createPublicKey } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { YearNotice } from '../law/calendar.ts'
import type { Clock } from './clock.ts'
import { buildHouse, type House } from './house.ts'
import { keepLooking } from './jobs/due.ts'
import { keepMaintained } from './jobs/maintenance.ts'
import { openKeys } from './ledger/keys.ts'
import { keepSealing } from './ledger/sealer.ts'
import type { Operator } from './operator.ts'
import type { ControlQuestion } from './store/control.ts'
import { openStore } from './store/database.ts'
import { verifyInstallation } from './verify-installation.ts'

export interface InstallationPlan {
  readonly directory: string
  readonly databaseUrl?: string | undefined
  readonly clock: Clock
  /** Demonstrations, tests and rehearsals: years marked 虚构 may be loaded. */
  readonly fictionalAllowed: boolean
  readonly operator?: Operator
  readonly extraYears?: readonly YearNotice[]
  readonly loadFrom?: ArrayBuffer | undefined
}

/** Open the house without anything going on in it. */
export async function openInstallation(plan: InstallationPlan): Promise<House> {
  mkdirSync(plan.directory, { recursive: true, mode: 0o700 })
  const store = await openStore({ directory: plan.directory, url: plan.databaseUrl, loadFrom: plan.loadFrom })
  const { clock, directory, fictionalAllowed, operator, extraYears } = plan
  const keys = openKeys(directory)
  return buildHouse({ store, clock, keys, directory, fictionalAllowed, ...(operator && { operator }), ...(extraYears && { extraYears }) })
}

/** Seal, look for what fell due, keep the database in order. Answers how to stop it all and close. */
export function keepGoing(house: House, report: (fault: unknown) => void): () => Promise<void> {
  house.store.serve((question) => answerProgram(house, question))
  const stopSealing = keepSealing(house, report)
  const stopLooking = keepLooking(house, 20_000, report)
  const stopMaintaining = keepMaintained(house, report)
  return async () => {
    stopLooking()
    stopMaintaining()
    await stopSealing()
    await house.store.close()
  }
}

/** Questions of the installation's own programs, asked through the data directory's socket. */
async function answerProgram(house: House, question: ControlQuestion): Promise<unknown> {
  if (question.ask === 'verify')
    return verifyInstallation(house.db, question.key ? createPublicKey(question.key) : house.keys.verifying, house.directory, house.keys)
  if (!house.store.dump) throw new Error('this database has its own tools')
  await writeFile(question.to, Buffer.from(await house.store.dump()), { mode: 0o600, flag: 'wx' })
  return { written: question.to }
}
