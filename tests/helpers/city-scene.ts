/** A city that is founded and staffed, with published rules and no edition yet; its doors are open. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type City, foundCity } from '../../demo/city.ts'
import { Office } from '../../demo/office.ts'
import { Random } from '../../demo/random.ts'
import { hashPassword } from '../../src/server/access/passwords.ts'
import { buildApp } from '../../src/server/app.ts'
import { instantOf, StandingClock } from '../../src/server/clock.ts'
import type { House } from '../../src/server/house.ts'
import { openInstallation } from '../../src/server/installation.ts'
import { seal } from '../../src/server/ledger/keys.ts'
import { rooms } from '../../src/server/rooms.ts'
import { listening } from './browser.ts'
import { PASSWORD, SECRET, type WorkspaceScene } from './workspace-scene.ts'

export interface CityScene extends Pick<WorkspaceScene, 'base' | 'clock' | 'close'> {
  readonly house: House
  readonly office: Office
  readonly city: City
}

export async function cityScene(): Promise<CityScene> {
  const directory = mkdtempSync(join(tmpdir(), 'zhiheng-city-'))
  const clock = new StandingClock(instantOf('2026-01-05'))
  const house = await openInstallation({ directory, clock, fictionalAllowed: true })
  const office = new Office(house, clock)
  const city = await foundCity(office, new Random(7), { experts: 3, members: 2, rulesFrom: '2026-01-05' })
  office.moveTo('2026-01-12')
  await house.db
    .updateTable('credential')
    .set({ password: await hashPassword(PASSWORD), factor: seal(house.keys.derive('second factor'), SECRET) })
    .execute()
  const app = await buildApp(house, { secure: false, requestsPerMinute: 0, rooms })
  const close = async () => {
    await app.close()
    await house.store.close()
    rmSync(directory, { recursive: true, force: true })
  }
  return { house, office, city, clock, base: await listening(app), close }
}
