/**
 * The same tests in both homes of the database: embedded in a directory of its own, and on a PostgreSQL server. A house
 * opens in a moment, as a copy of a template that the first test file of a run has made.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, describe } from 'vitest'
import { Office } from '../../demo/office.ts'
import { buildTown, type Town } from '../../demo/town.ts'
import { Client } from '../../scripts/client.ts'
import { buildApp } from '../../src/server/app.ts'
import { instantOf, StandingClock } from '../../src/server/clock.ts'
import { registerUploads } from '../../src/server/files/uploads.ts'
import type { House } from '../../src/server/house.ts'
import { newId } from '../../src/server/ids.ts'
import { openInstallation } from '../../src/server/installation.ts'
import { addressOf, createDatabase } from './postgres.ts'
import { onceInARun, sharedDirectory, sharedPostgres } from './shared-homes.ts'

export type HomeName = 'embedded' | 'postgres'

/** An installation opened for a test. */
export interface Opened {
  readonly house: House
  readonly clock: StandingClock
  readonly directory: string
  /** Address of the PostgreSQL database; not given for the embedded one. */
  readonly url: string | undefined
  /** The house of another server process on the same PostgreSQL database and directory. */
  readonly beside: () => Promise<House>
  /** The whole server over this house, asked without a network. */
  readonly serve: () => Promise<Desk>
  readonly close: () => Promise<void>
}

/** A server and the people who sit down at it. */
export interface Desk {
  readonly app: FastifyInstance
  /** A person with a session, past the second factor unless said otherwise. */
  readonly sit: (by: { readonly person: string }, secondFactor?: boolean) => Promise<Client>
  readonly nobody: Client
}

export interface OpenedTown extends Opened {
  readonly town: Town
}

interface Template {
  readonly directory: string
  readonly database: string
  readonly clock: string
  readonly town: Omit<Town, 'office'> | null
}

export class Home {
  readonly name: HomeName
  readonly #opened: Opened[] = []

  constructor(name: HomeName) {
    this.name = name
  }

  /** A house with its tables and nothing in them; its clock stands on 2026-01-05. */
  empty(): Promise<Opened> {
    return this.#open('empty')
  }

  /** The small town of `demo/town.ts`, with nothing sealed yet. */
  async town(): Promise<OpenedTown> {
    const template = await templateOf(this.name, 'town')
    const opened = await this.#open('town')
    const office = new Office(opened.house, opened.clock)
    return { ...opened, town: { ...(template.town as Omit<Town, 'office'>), office } }
  }

  /** Close what a test left open. */
  async closeAll(): Promise<void> {
    for (const opened of this.#opened.splice(0)) await opened.close()
  }

  async #open(kind: 'empty' | 'town'): Promise<Opened> {
    const opened = await openCopy(this.name, await templateOf(this.name, kind))
    this.#opened.push(opened)
    return opened
  }
}

/** Describe the same behaviour in both homes. */
export function eachHome(tests: (home: Home) => void): void {
  for (const name of ['embedded', 'postgres'] as const) inHome(name, tests)
}

/** What only one home has. */
export function inHome(name: HomeName, tests: (home: Home) => void): void {
  describe(name, () => {
    const home = new Home(name)
    afterAll(() => home.closeAll())
    tests(home)
  })
}

/** A directory that goes with the run. */
export function freshDirectory(name: string): string {
  return mkdtempSync(join(sharedDirectory(), `${name}-`))
}

async function openCopy(name: HomeName, template: Template): Promise<Opened> {
  const directory = mkdtempSync(join(tmpdir(), `zhiheng-${name}-`))
  cpSync(template.directory, directory, { recursive: true })
  const url = name === 'postgres' ? await copiedDatabase(template.database) : undefined
  const clock = new StandingClock(new Date(template.clock))
  const plan = { directory, databaseUrl: url, clock, fictionalAllowed: true }
  const house = await openInstallation(plan)
  const houses = [house]
  const apps: FastifyInstance[] = []
  return {
    house,
    clock,
    directory,
    url,
    beside: async () => {
      const another = await openInstallation(plan)
      houses.push(another)
      return another
    },
    serve: async () => {
      const app = await buildApp(house, { secure: false, requestsPerMinute: 0, rooms: [registerUploads] })
      apps.push(app)
      return { app, sit: ({ person }, secondFactor) => Client.of(app, house, person, secondFactor), nobody: Client.anonymous(app) }
    },
    close: async () => {
      for (const app of apps.splice(0)) await app.close()
      for (const each of houses.splice(0).reverse()) await each.store.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function copiedDatabase(template: string): Promise<string> {
  const place = await sharedPostgres()
  const name = `house_${newId('edition').slice(3)}`
  await createDatabase(place, name, template)
  return addressOf(place, name)
}

function templateOf(name: HomeName, kind: 'empty' | 'town'): Promise<Template> {
  return onceInARun(`${name}-${kind}`, async () => {
    const directory = freshDirectory(`${name}-${kind}`)
    const database = `template_${kind}`
    const url = name === 'postgres' ? await newDatabase(database) : undefined
    const clock = new StandingClock(instantOf('2026-01-05'))
    const house = await openInstallation({ directory, databaseUrl: url, clock, fictionalAllowed: true })
    const built = kind === 'town' ? await buildTown(house, clock) : null
    await house.store.close()
    const town = built && (({ office: _, ...rest }) => rest)(built)
    return { directory, database, clock: clock.instant.toISOString(), town }
  })
}

async function newDatabase(name: string): Promise<string> {
  const place = await sharedPostgres()
  await createDatabase(place, name)
  return addressOf(place, name)
}
