/** The two worlds of a secret: built by one story with one seed, one clock and one source of chance, and looked at where it halts. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildTown, type Moment, type TownPlan } from '../../demo/town.ts'
import { buildApp } from '../../src/server/app.ts'
import { replaceChance, systemChance } from '../../src/server/chance.ts'
import { instantOf, StandingClock } from '../../src/server/clock.ts'
import { openInstallation } from '../../src/server/installation.ts'
import { rooms } from '../../src/server/rooms.ts'
import { SeededChance } from '../seeded-chance.ts'
import { askingsOf, type Breadth } from './addresses.ts'
import { type Compared, compare } from './compare.ts'
import { type Look, lookAt } from './look.ts'
import { type Secret, viewersOf } from './secrets.ts'

const START = '2026-01-05'

/** An empty house to begin both worlds with, so that they have the same keys. */
export async function emptyHouse(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'zhiheng-two-worlds-'))
  const house = await openInstallation({ directory, clock: new StandingClock(instantOf(START)), fictionalAllowed: true })
  await house.store.close()
  return directory
}

/** What was compared at one moment: those who may not know, and whether those who may did see that there is a secret. */
export interface Result extends Compared {
  readonly secret: string
  readonly moment: Moment
  readonly planted: boolean
}

export async function compareWorlds(secret: Secret, empty: string, breadth: Breadth): Promise<readonly Result[]> {
  const [one, other] = [await looksOf(secret, secret.worlds[0], empty, breadth), await looksOf(secret, secret.worlds[1], empty, breadth)]
  const results: Result[] = []
  for (const [moment, { mayNot, may }] of one) {
    const there = other.get(moment)
    if (!there) throw new Error(`the second world never came to ${moment}`)
    const seen = await compare(may, there.may)
    results.push({
      secret: secret.name,
      moment,
      planted: seen.responses === 0 || seen.differences.length > 0,
      ...(await compare(mayNot, there.mayNot)),
    })
  }
  return results
}

/** All that was to be looked at was seen: the story need not go on, and where a vote turned out otherwise it could not. */
class Seen extends Error {}

interface Looks {
  readonly mayNot: Look
  readonly may: Look
}

async function looksOf(secret: Secret, plan: TownPlan, empty: string, breadth: Breadth): Promise<ReadonlyMap<Moment, Looks>> {
  const directory = mkdtempSync(join(tmpdir(), 'zhiheng-world-'))
  cpSync(empty, directory, { recursive: true })
  const clock = new StandingClock(instantOf(START))
  const house = await openInstallation({ directory, clock, fictionalAllowed: true })
  const looks = new Map<Moment, Looks>()
  const rules = { ...secret.alike?.rules, ...plan.rules }
  replaceChance(new SeededChance('the story begins'))
  const app = await buildApp(house, { secure: false, requestsPerMinute: 0, rooms })
  try {
    await buildTown(house, clock, {
      ...secret.alike,
      ...plan,
      rules,
      halt: async (moment, town) => {
        const knowing = secret.looks[moment]
        if (knowing) {
          const viewers = viewersOf(town)
          const knows = (each: (typeof viewers)[number]) => each.circle.some((circle) => knowing.includes(circle))
          const askings = await askingsOf(house, town, breadth)
          const mayNot = await lookAt(
            house,
            app,
            viewers.filter((each) => !knows(each)),
            askings,
            `${moment}, those who may not know`,
          )
          const may = await lookAt(
            house,
            app,
            viewers.filter(knows).slice(-1),
            askings.filter(({ method }) => method === 'GET'),
            `${moment}, somebody who may`,
          )
          looks.set(moment, { mayNot, may })
          if (looks.size === Object.keys(secret.looks).length) throw new Seen()
        }
        replaceChance(new SeededChance(`after ${moment}`))
      },
    })
  } catch (fault) {
    if (!(fault instanceof Seen)) throw fault
  } finally {
    replaceChance(systemChance)
    await app.close()
    await house.store.close()
    rmSync(directory, { recursive: true, force: true })
  }
  return looks
}
