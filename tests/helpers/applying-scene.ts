/** An edition that accepts applications, and two organisations that have not begun: the first has a colleague who drafts. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Applicant, addDrafter, signUp } from '../../demo/applicants.ts'
import { type City, foundCity } from '../../demo/city.ts'
import { Office } from '../../demo/office.ts'
import { Random } from '../../demo/random.ts'
import { uploadsFor } from '../../demo/small-files.ts'
import * as stage from '../../demo/stages.ts'
import { buildApp } from '../../src/server/app.ts'
import { instantOf, StandingClock } from '../../src/server/clock.ts'
import type { House } from '../../src/server/house.ts'
import { openInstallation } from '../../src/server/installation.ts'
import { rooms } from '../../src/server/rooms.ts'
import { listening } from './browser.ts'
import { type Doors, sameKeys } from './workspace-scene.ts'

export interface ApplyingScene extends Doors {
  readonly house: House
  readonly office: Office
  readonly city: City
  readonly edition: string
  readonly applicants: readonly Applicant[]
  readonly close: () => Promise<void>
}

const NAME = '第六届（2026年度）兰州市政府质量奖'
const schedule = {
  opens: '2026-01-13',
  deadline: '2026-02-13',
  plannedSiteReview: '2026-06-01',
  plannedMeeting: '2026-07-15',
  plannedApproval: '2026-09-01',
}

export async function applyingScene(): Promise<ApplyingScene> {
  const directory = mkdtempSync(join(tmpdir(), 'zhiheng-applying-'))
  const clock = new StandingClock(instantOf('2026-01-05'))
  const house = await openInstallation({ directory, clock, fictionalAllowed: true })
  const office = new Office(house, clock)
  const random = new Random(11)
  const uploads = await uploadsFor(house)
  const city = await foundCity(office, random, { experts: 8, members: 5, rulesFrom: '2026-01-05' })
  office.moveTo('2026-01-12')
  const edition = await stage.openEdition(office, city, new stage.Papers(), { number: 6, year: 2026, name: NAME, ...schedule })
  office.moveTo('2026-01-14')
  const applicants: Applicant[] = []
  for (const index of [0, 1]) {
    const applicant = await signUp(office, city, random, { index, area: '620102', registeredInCityOn: '2010-05-06', ...uploads })
    applicants.push({ ...applicant, drafter: await addDrafter(office, applicant, random) })
  }
  await sameKeys(house)
  const app = await buildApp(house, { secure: false, requestsPerMinute: 0, rooms })
  const base = await listening(app)
  const close = async () => {
    await app.close()
    await house.store.close()
    rmSync(directory, { recursive: true, force: true })
  }
  return { house, clock, office, city, edition, applicants, base, close }
}
